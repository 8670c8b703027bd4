import Glibc
import Records

/// The encoding of a collection's files in the work tree, which git converts from (`working-tree-encoding`).
///
/// Git hands a `textconv` driver files as they are in the work tree, and takes what it prints as UTF-8.
struct WorkTreeEncoding {
    private let name: String

    /// The encoding that git's attributes give a collection's files, or else the one that a byte order mark tells;
    /// `nil` for UTF-8, of which git need not be asked.
    init?(of bytes: [UInt8], in root: String, collection: CollectionConfiguration?) {
        let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard isMarked || bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil else { return nil }
        if let name = collection.flatMap({
            GitAttribute.value("working-tree-encoding", of: AttributeLine($0).example, in: root)
        }) {
            // Git's `UTF-16LE-BOM` is a UTF-16 whose mark says the order.
            self.name = name.hasSuffix("-BOM") ? String(name.prefix(6)) : name
        } else if isMarked {
            name = "UTF-16"
        } else {
            return nil
        }
    }

    /// The text as UTF-8, without byte order mark; `nil` where it is not in this encoding.
    func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (start, rest) = (input.baseAddress, input.count)
                var (end, room) = (output.baseAddress, output.count)
                guard iconv(converter, &start, &rest, &end, &room) != -1, rest == 0 else { return nil }
                return output.count - room
            }
        }
        guard let written else { return nil }
        let text = output.prefix(written).map { UInt8(bitPattern: $0) }
        return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }
}
