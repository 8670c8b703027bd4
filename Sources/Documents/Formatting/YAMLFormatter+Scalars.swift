extension YAMLFormatter {
    /// Writes a scalar that has one line into `text`, or returns the lines of one that has more.
    ///
    /// `start` is the column where it would begin on its line, `indent` where lines of its own begin.
    func write(_ index: Int, at start: Int, indent: Int, into text: inout [UInt8]) -> BlockText? {
        let slot = document.slots[index]
        let source = document.bytes[Int(slot.start)..<Int(slot.end)]
        if index == 0, source.isEmpty {
            // Without the mark that its document began with it would be no document.
            text += "null".utf8
            return nil
        }
        let isPlainLine = isPlainLine(slot)
        if slot.kind != .string || isPlainLine && start + source.count <= YAMLScalar.width {
            text += source
            return nil
        }
        let value = document.text(of: index)
        if slot.style == .literal, !value.isEmpty { return .literal(Array(value.utf8)) }
        if slot.style == .folded, value.utf8.contains(UInt8(ascii: "\n")) {
            return .folded(Array(value.utf8), width: YAMLScalar.width - indent)
        }
        if let block = YAMLScalar.block(value, column: start, indent: indent) { return block }
        if isPlainLine { text += source } else { text += inline(value, slot.style, inFlow: false).utf8 }
        return nil
    }

    /// Whether a scalar can stand as it is: plain on one line, and at the beginning of a line no mark of a document.
    private func isPlainLine(_ slot: Slot) -> Bool {
        guard slot.style == .plain, slot.isVerbatim else { return false }
        let begin = document.bytes[Int(slot.start)..<Int(slot.end)].prefix(3)
        return !begin.elementsEqual("---".utf8) && !begin.elementsEqual("...".utf8)
    }

    /// Writes a key.
    mutating func key(_ index: Int) { key(index, inFlow: false, into: &out) }

    private func key(_ index: Int, inFlow: Bool, into text: inout [UInt8]) {
        let slot = document.slots[index]
        if isPlainLine(slot) {
            text += document.bytes[Int(slot.start)..<Int(slot.end)]
        } else {
            text += inline(document.text(of: index), slot.style, inFlow: inFlow).utf8
        }
    }

    /// A text on one line. What a reader of YAML 1.1 takes for text only because of its quotes keeps them.
    private func inline(_ text: String, _ style: Style, inFlow: Bool) -> String {
        style != .plain && !OlderYAML.isText(text)
            ? YAMLScalar.quoted(text) : YAMLScalar.inline(text, inFlow: inFlow)
    }

    /// Writes a value as it stands inside of brackets, or a collection in brackets.
    func flow(_ index: Int, into text: inout [UInt8]) {
        let slot = document.slots[index]
        let node = Node(document: document, index: index)
        switch slot.kind {
        case .sequence:
            text.append(UInt8(ascii: "["))
            for (place, item) in node.items.enumerated() {
                if place > 0 { text += ", ".utf8 }
                flow(item.index, into: &text)
            }
            text.append(UInt8(ascii: "]"))
        case .mapping:
            text.append(UInt8(ascii: "{"))
            for (place, key) in node.keys(in: order).enumerated() {
                if place > 0 { text += ", ".utf8 }
                self.key(key, inFlow: true, into: &text)
                text += ": ".utf8
                flow(Int(document.slots[key].next), into: &text)
            }
            text.append(UInt8(ascii: "}"))
        case .null where slot.start == slot.end: text += "null".utf8
        case .string where !isPlainLine(slot):
            text += inline(document.text(of: index), slot.style, inFlow: true).utf8
        default: text += document.bytes[Int(slot.start)..<Int(slot.end)]
        }
    }
}
