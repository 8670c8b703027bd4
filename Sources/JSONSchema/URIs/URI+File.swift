extension URI {
    /// The scheme of the files of a register; a schema cannot lead out of it, as it can with `file`.
    private static let fileScheme = "register"

    /// The URI of a register's file, from which relative references begin: `register:/schemas/partner.schema.json`.
    package init(ofFile path: String) {
        self.init("\(Self.fileScheme):/\(Self.encoded(path: path))")
    }

    /// The path of a register's file from the register's root; `nil` where the URI is none of such a file.
    ///
    /// No part of it is empty, `.` or `..`, and none holds a zero byte, also where the URI writes them as `%2E` and `%00`.
    package var filePath: String? {
        guard scheme == Self.fileScheme, authority == nil, query == nil, path.hasPrefix("/") else { return nil }
        let path = Self.decoded(String(path.dropFirst()))
        return Self.isInside(path: path) ? path : nil
    }

    /// Whether a path stays inside of the folder that it is relative to.
    package static func isInside(path: String) -> Bool {
        !path.utf8.contains(0)
            && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
            }
    }

    /// How it is shown in messages: a register's file by its path.
    var shown: String {
        guard scheme == Self.fileScheme else { return description }
        return String(Self.decoded(path).drop { $0 == "/" })
    }
}
