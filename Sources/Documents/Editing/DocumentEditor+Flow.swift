import Diagnostics

extension DocumentEditor {
    /// A value as it is written inside of brackets: in JSON over several lines where its neighbours are.
    func flowText(_ value: JSONValue, at node: Node, isInside: Bool = false) -> String {
        guard isJSON else { return ValueWriter.insideFlow(value) }
        let holder = isInside ? node : node.host.collection ?? node
        guard layout.text(holder.range).contains("\n") else { return value.compactText }
        // The lines of the holder's own elements show how far to indent.
        let line = layout.lineStart(isInside ? holder.range.upperBound - 1 : node.range.lowerBound)
        let outer = String(layout.text(line..<layout.endOfLine(line)).prefix { $0 == " " || $0 == "\t" })
        let step = indentStep
        let inner = isInside ? outer + step : outer
        let lines: [Substring] = value.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { i, line in
            let depth = line.prefix { $0 == " " }.count / 2
            return (i == 0 ? "" : inner + String(repeating: step, count: depth)) + line.drop { $0 == " " }
        }.joined(separator: layout.lineEnd)
    }

    /// What one level is indented by: the space before the first value of the document.
    private var indentStep: String {
        guard document.slots.count > 1 else { return "  " }
        let start = Int(document.slots[1].start)
        let space = layout.text(layout.lineStart(start)..<start)
        return space.isEmpty || !layout.isBlank(layout.lineStart(start)..<start) ? "  " : space
    }

    /// A space before a text that would touch the colon or dash that it belongs to.
    func padded(_ text: String, before offset: Int) -> String {
        guard offset > 0, let last = document.bytes[..<offset].last, !isJSON,
            last == UInt8(ascii: ":") || last == UInt8(ascii: "-")
        else { return text }
        return " " + text
    }

    mutating func insertInFlow(
        _ text: String, into collection: Node, _ elements: [Range<Int>], at place: Int
    ) throws(EditError) {
        let inside = collection.range.lowerBound + 1
        guard let first = elements.first else {
            let space = isJSON && text.contains("\n") ? layout.lineEnd + indentStep : ""
            return try splice(inside..<inside, with: space + text + (space.isEmpty ? "" : layout.lineEnd))
        }
        let lead = layout.text(inside..<first.lowerBound)
        let space = lead.contains("\n") && layout.isBlank(inside..<first.lowerBound) ? lead : " "
        if place == 0 { return try splice(first.lowerBound..<first.lowerBound, with: text + "," + space) }
        let end = elements[min(place, elements.count) - 1].upperBound
        try splice(end..<end, with: "," + space + text)
    }
}
