/// Where lines, keys and dashes stand in the text of a document.
struct Layout {
    let document: Document
    private var bytes: [UInt8] { document.bytes }

    /// How lines end here.
    var lineEnd: String {
        guard let i = bytes.firstIndex(of: 0x0A), i > 0, bytes[i - 1] == 0x0D else { return "\n" }
        return "\r\n"
    }

    /// The first byte of the line that a byte stands in.
    func lineStart(_ offset: Int) -> Int {
        var i = offset
        while i > 0, bytes[i - 1] != 0x0A { i -= 1 }
        return i == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : i
    }

    /// The end of the line that a byte stands in, before its line break.
    func endOfLine(_ offset: Int) -> Int {
        var i = offset
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
        return i > offset && bytes[i - 1] == 0x0D ? i - 1 : i
    }

    /// The beginning of the line after the one that a byte stands in.
    func nextLine(_ offset: Int) -> Int {
        var i = offset
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
        return min(i + 1, bytes.count)
    }

    /// How many bytes stand before a byte on its line.
    func column(_ offset: Int) -> Int { offset - lineStart(offset) }

    /// The text of a stretch.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a stretch is nothing but spaces and line breaks.
    func isBlank(_ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 || bytes[$0] == 0x0A || bytes[$0] == 0x0D }
    }

    /// The end of a block value's last line, before its line break: with the comment behind it, and with the empty
    /// lines that `|+` and `>+` count to the text.
    func end(of node: Node) -> Int {
        var end = endOfLine(node.range.upperBound)
        guard keepsEmptyLines(node) else { return end }
        while end < bytes.count, case let next = nextLine(end), next < bytes.count, isBlank(next..<endOfLine(next)) {
            end = endOfLine(next)
        }
        return end
    }

    /// Whether the empty lines behind a value belong to its text, by `|+` or `>+`.
    func keepsEmptyLines(_ node: Node) -> Bool {
        let last = Node(document: document, index: Int(node.slot.next) - 1)
        guard last.style == .literal || last.style == .folded else { return false }
        return text(last.range.lowerBound..<endOfLine(last.range.lowerBound)).prefix(3).contains("+")
    }

    /// The place behind the colon of a key.
    func colonEnd(of key: Node) -> Int {
        var i = key.range.upperBound
        while i < bytes.count, bytes[i] != UInt8(ascii: ":") { i += 1 }
        return min(i + 1, bytes.count)
    }

    /// The places of the dashes of a block list.
    func dashes(of list: Node) -> [Int] {
        var places: [Int] = []
        var i = list.range.lowerBound
        for item in list.items {
            while i < bytes.count, bytes[i] != UInt8(ascii: "-") {
                // What stands before a dash is space, or lines of comment.
                i = bytes[i] == UInt8(ascii: "#") ? nextLine(i) : i + 1
            }
            places.append(i)
            i = max(end(of: item), i + 1)
        }
        return places
    }

    /// Where the first key behind a `?` stands; such keys have their values anywhere.
    var firstExplicitKey: Int? {
        for (i, slot) in document.slots.enumerated() where slot.kind == .mapping && slot.style == .block {
            for (key, _) in Node(document: document, index: i).entries {
                let lead = text(lineStart(key.range.lowerBound)..<key.range.lowerBound)
                if lead.contains("?"), lead.allSatisfy({ " -?\t".contains($0) }) { return key.range.lowerBound }
            }
        }
        return nil
    }

    /// The comment in a stretch of a line that holds nothing else but space; with its `#`.
    func comment(_ range: Range<Int>) -> String? {
        guard let start = range.first(where: { bytes[$0] == UInt8(ascii: "#") }) else { return nil }
        return text(start..<range.upperBound)
    }

    /// How much further than its key the first block list of the document stands; 2 where there is none.
    var listIndent: Int {
        for (i, slot) in document.slots.enumerated() where slot.kind == .sequence && slot.style == .block {
            let list = Node(document: document, index: i)
            if case .field(_, let key) = list.host {
                return max(0, column(list.range.lowerBound) - column(key.range.lowerBound))
            }
        }
        return 2
    }
}
