import Diagnostics

extension DocumentEditor {
    mutating func replaceInBlock(_ node: Node, with value: JSONValue) throws(EditError) {
        let isOneLine = node.isScalar && node.style != .literal && node.style != .folded
        switch node.host {
        case .root:
            let (first, rest) = writer.value(value, of: 0, at: 0, behindKey: true)
            let lines = first.isEmpty ? writer.rootLines(value) : [first] + rest
            let end = layout.endOfLine(node.range.upperBound)
            // Behind the last of several lines a comment could become a part of its text.
            let comment = lines.count > 1 ? layout.comment(node.range.upperBound..<end) : nil
            let text = ([comment].compactMap(\.self) + lines).joined(separator: layout.lineEnd)
            try splice(node.range.lowerBound..<(comment == nil ? node.range.upperBound : end), with: text)
        case .field(_, let key):
            let column = layout.column(key.range.lowerBound)
            let colon = layout.colonEnd(of: key)
            let name = layout.text(key.range.lowerBound..<colon)
            let (first, rest) = writer.value(
                value, of: column, at: column + name.unicodeScalars.count + 1, behindKey: true)
            if isOneLine, rest.isEmpty { return try replaceOnLine(node, with: first) }
            try rewrite(node, head: name, from: key.range.lowerBound, headEnd: colon, first, rest, column: column)
        case .entry(let list, let place):
            let dash = layout.dashes(of: list)[place]
            let column = layout.column(dash)
            let (first, rest) = writer.value(value, of: column, at: column + 2, behindKey: false)
            if isOneLine, rest.isEmpty { return try replaceOnLine(node, with: first) }
            try rewrite(node, head: "-", from: dash, headEnd: dash + 1, first, rest, column: column)
        }
    }

    private mutating func replaceOnLine(_ node: Node, with text: String) throws(EditError) {
        try splice(node.range, with: padded(text, before: node.range.lowerBound))
    }

    /// Writes a key or dash anew with its value, and the comments that stood beside the old one.
    mutating func rewrite(
        _ node: Node, head: String, from start: Int, headEnd: Int, _ first: String, _ rest: [String], column: Int
    ) throws(EditError) {
        let end = layout.end(of: node)
        var comments: [String] = []
        var above: [String] = []
        if node.range.lowerBound > headEnd {
            let lines = layout.text(headEnd..<node.range.lowerBound).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let found = lines.map { $0.drop { $0 == " " || $0 == "\t" } }.map(String.init)
            comments += found.prefix(1).filter { !$0.isEmpty }
            above = found.dropFirst().filter { $0.hasPrefix("#") }
        }
        if node.style == .literal || node.style == .folded {
            let header = node.range.lowerBound..<min(layout.endOfLine(node.range.lowerBound), node.range.upperBound)
            comments += [layout.comment(header)].compactMap(\.self)
        } else if node.range.upperBound < end {
            comments += [layout.comment(node.range.upperBound..<end)].compactMap(\.self)
        }
        let line = ([head] + (first.isEmpty ? [] : [first]) + comments).joined(separator: " ")
        let lines = above + [line] + rest
        try splice(start..<end, with: joined(lines, column: column))
    }

    /// Lines for a column, the first of which begins where the text is put.
    func joined(_ lines: [String], column: Int) -> String {
        let indented = ValueWriter.indented(lines, by: column)
        return String(indented.joined(separator: layout.lineEnd).drop { $0 == " " })
    }

    /// Adds a field, given as lines that begin in the keys' column, to a block mapping.
    package mutating func insert(fieldLines lines: [String], into mapping: Node, after: String?) throws(EditError) {
        let entries = mapping.entries
        let place = after.flatMap { name in entries.firstIndex { $0.key.text.utf8.elementsEqual(name.utf8) } }
        let starts = entries.map(\.key.range.lowerBound)
        try insertInBlock(lines, starts, entries.map(\.value), at: place.map { $0 + 1 } ?? 0)
    }

    /// Adds an entry, given as lines that begin in the dashes' column, to a block list, so that it stands at a place.
    package mutating func insert(entryLines lines: [String], into list: Node, at place: Int) throws(EditError) {
        try insertInBlock(lines, layout.dashes(of: list), list.items, at: place)
    }

    private mutating func insertInBlock(
        _ lines: [String], _ starts: [Int], _ values: [Node], at place: Int
    ) throws(EditError) {
        let column = layout.column(starts[0])
        let indent = String(repeating: " ", count: column)
        if place == 0 {
            let text = joined(Array(lines.drop(while: \.isEmpty)), column: column)
            return try splice(starts[0]..<starts[0], with: text + layout.lineEnd + indent)
        }
        let before = values[min(place, values.count) - 1]
        let end = layout.end(of: before)
        let blank = layout.keepsEmptyLines(before) ? 0 : lines.prefix(while: \.isEmpty).count
        let text =
            String(repeating: layout.lineEnd, count: blank) + indent
            + joined(Array(lines.drop(while: \.isEmpty)), column: column)
        try splice(end..<end, with: layout.lineEnd + text)
    }

    mutating func removeInBlock(_ starts: [Int], _ values: [Node], at place: Int) throws(EditError) {
        var end = layout.end(of: values[place])
        if place > 0, layout.keepsEmptyLines(values[place - 1]) {
            // Empty lines that follow would fall to the text before.
            while case let next = layout.nextLine(end), next < document.bytes.count,
                layout.isBlank(next..<layout.endOfLine(next))
            {
                end = layout.endOfLine(next)
            }
        }
        let line = layout.lineStart(starts[place])
        if layout.isBlank(line..<starts[place]) {
            return try splice(line..<max(layout.nextLine(end), end), with: "")
        }
        guard starts.indices.contains(place + 1) else {
            let line = document.position(at: starts[place]).line
            let path = document.path
            throw EditError(
                Text(
                    en: "line \(line) of '\(path)' cannot be edited: put the key on a line of its own",
                    fi: "tiedoston '\(path)' riviä \(line) ei voi muokata: kirjoita avain omalle rivilleen",
                    sv: "rad \(line) i filen '\(path)' kan inte redigeras: skriv nyckeln på en egen rad"))
        }
        // The first of several behind a dash: what follows moves up to it, unless comments stand between.
        let next = starts[place + 1]
        if layout.isBlank(end..<next) { return try splice(starts[place]..<next, with: "") }
        try splice(starts[place]..<end, with: "")
    }
}

extension ValueWriter {
    /// A collection that is the whole document.
    func rootLines(_ value: JSONValue) -> [String] {
        switch value {
        case .array(let items): items.flatMap { entry($0, column: 0) }
        case .object(let members): members.flatMap { field(Self.key($0.0), $0.1, column: 0) }
        default: [Self.flow(value)]
        }
    }
}
