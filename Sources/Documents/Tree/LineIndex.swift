import Diagnostics

/// The positions of every 1,024th byte of a text, from which any other is found in a few steps, however long its line is.
struct LineIndex: Sendable {
    private static let step = 1024
    private var marks: [Position] = []

    /// Goes through a text once. Lines end with `\n`, `\r\n` or a lone `\r`.
    init(_ bytes: [UInt8]) {
        var position = Position.start
        for i in bytes.indices {
            if i.isMultiple(of: Self.step) { marks.append(position) }
            Self.advance(&position, past: i, in: bytes)
        }
        if bytes.count.isMultiple(of: Self.step) { marks.append(position) }
    }

    /// The position of a byte, or of the end; columns count Unicode scalars.
    func position(at offset: Int, in bytes: [UInt8]) -> Position {
        var position = marks[offset / Self.step]
        for i in (offset - offset % Self.step)..<offset { Self.advance(&position, past: i, in: bytes) }
        return position
    }

    private static func advance(_ position: inout Position, past i: Int, in bytes: [UInt8]) {
        let byte = bytes[i]
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A) {
            position = Position(line: position.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80, i > 0 || !bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            // A byte-order mark takes no column.
            position = Position(line: position.line, column: position.column + 1)
        }
    }
}
