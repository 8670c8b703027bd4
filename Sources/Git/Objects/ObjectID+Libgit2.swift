import CLibgit2

extension ObjectID {
    /// Copies libgit2's id.
    init(_ id: git_oid) {
        self = unsafe withUnsafeBytes(of: id) { unsafe ObjectID(bytes: $0) }
    }

    /// The same id as libgit2 wants it.
    var oid: git_oid {
        var id = git_oid()
        unsafe withUnsafeMutableBytes(of: &id) { unsafe write(to: $0) }
        return id
    }

    /// The first 40 hexadecimal digits in a row in one of libgit2's messages.
    init?(firstIn message: String) {
        let run = message.split { !$0.isHexDigit }.first { $0.utf8.count == 40 }
        guard let run, let id = ObjectID(hex: run) else { return nil }
        self = id
    }
}
