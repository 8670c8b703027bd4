/// The lines of a `.gitattributes`, as bytes: those of others stay as they are, whatever their line ends and encoding.
struct AttributesFile {
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// The lines with their line ends.
    private var lines: [ArraySlice<UInt8>] = []

    init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: Self.lineFeed).map { $0 + 1 } ?? rest.endIndex
            lines.append(rest[..<end])
            rest = rest[end...]
        }
    }

    /// The file's contents.
    var bytes: [UInt8] { Array(lines.joined()) }

    /// Whether nothing but line ends is left.
    var isBlank: Bool { lines.allSatisfy { Self.content($0).isEmpty } }

    /// Whether it has a line.
    func contains(_ line: String) -> Bool { lines.contains { Self.content($0).elementsEqual(line.utf8) } }

    /// Adds lines at the end, with line ends like those of the first line.
    mutating func append(_ texts: [String]) {
        let isWindows = lines.first?.dropLast().last == Self.carriageReturn
        let lineEnd = isWindows ? [Self.carriageReturn, Self.lineFeed] : [Self.lineFeed]
        if let last = lines.last, last.last != Self.lineFeed { lines[lines.count - 1] = last + lineEnd }
        lines += texts.map { (Array($0.utf8) + lineEnd)[...] }
    }

    /// Takes lines out; how many there were.
    mutating func remove(_ texts: [String]) -> Int {
        let count = lines.count
        lines.removeAll { line in texts.contains { Self.content(line).elementsEqual($0.utf8) } }
        return count - lines.count
    }

    /// A line without its line end.
    private static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.last == lineFeed else { return line }
        let content = line.dropLast()
        return content.last == carriageReturn ? content.dropLast() : content
    }
}
