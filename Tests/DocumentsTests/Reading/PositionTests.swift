import Diagnostics
import Documents
import Testing

@Suite("Positions in texts") struct PositionTests {
    /// The position of a byte, counted from the beginning.
    private func counted(_ bytes: [UInt8], _ offset: Int) -> Position {
        var line = 1
        var column = 1
        for (i, byte) in bytes[..<offset].enumerated() {
            let isEnd = byte == 0x0A || byte == 0x0D && (i + 1 == bytes.count || bytes[i + 1] != 0x0A)
            if isEnd { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80, byte != 0xEF { column += 1 }
        }
        return Position(line: line, column: column)
    }

    @Test(
        "each byte has its line and column, whatever ends lines and wherever the marks of the index fall",
        arguments: ["a: ä😀\n", "b: 1\r\n", "c\r", "long ä ", "\n"], [1, 2, 1_023, 1_024, 1_025, 3_000])
    func positions(unit: String, count: Int) {
        let bytes = Array(
            String(repeating: unit, count: (count + unit.utf8.count - 1) / unit.utf8.count).utf8.prefix(count))
        let document = Documents.read(bytes, path: "a.yaml").document
        for offset in Array(stride(from: 0, through: bytes.count, by: count > 1_025 ? 7 : 1)) + [2 * bytes.count] {
            #expect(document.position(at: offset) == counted(bytes, min(offset, bytes.count)), "byte \(offset)")
        }
    }

    @Test("a byte-order mark takes no column")
    func mark() {
        let document = Documents.read([0xEF, 0xBB, 0xBF] + Array("ab: 1\n".utf8), path: "a.yaml").document
        #expect(document.position(at: 3) == .start)
        #expect(document.position(at: 4) == Position(line: 1, column: 2))
    }
}
