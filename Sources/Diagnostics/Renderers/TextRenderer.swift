extension Renderer {
    /// For people: each problem with its line, and a summary at the end.
    static let text = Renderer(name: "text") { report, style in
        report.problems.map { $0.text(style) + "\n" }.joined() + report.summary.text(in: style.language) + "\n"
    }
}

extension Diagnostic {
    /// The diagnostic as people read it, over several lines, with a line end after the last.
    package func text(_ style: TextStyle) -> String {
        let (colour, language) = (style.colour, style.language)
        let place = "\(location.file.visibleName):\(location.start.line):\(location.start.column)"
        let name = "\(severity.word.text(in: language))[\(rule)]"
        let word = severity == .error ? colour.red(name) : colour.yellow(name)
        var text = "\(colour.bold(place)): \(word): \(message.text(in: language).visible)\n"
        text += location.excerpt(colour)
        if let hint { text += "  \(colour.green(Text.hint.text(in: language))): \(hint.text(in: language).visible)\n" }
        for note in notes {
            let place = "\(note.location.file.visibleName):\(note.location.start.line):\(note.location.start.column)"
            text +=
                "  \(colour.blue(Text.note.text(in: language))): \(place): \(note.message.text(in: language).visible)\n"
        }
        return text + "  \(colour.blue(Text.help.text(in: language))): kumppani explain \(rule)\n"
    }
}

extension Location {
    /// The first line with the stretch underlined; empty where there is no line to show.
    fileprivate func excerpt(_ colour: Colour) -> String {
        guard let line, !line.isEmpty, line.unicodeScalars.count <= 240 else { return "" }
        let scalars = line.unicodeScalars
        func width(before column: Int) -> Int { String(scalars.prefix(max(0, column - 1))).width }
        let from = width(before: start.column)
        let to = end.line == start.line ? width(before: end.column) : line.width
        let number = String(start.line)
        let margin = String(repeating: " ", count: number.count)
        let underline = String(repeating: " ", count: from) + String(repeating: "^", count: max(1, to - from))
        return
            "  \(colour.blue("\(number) |")) \(line.visible)\n  \(colour.blue("\(margin) |")) \(colour.red(underline))\n"
    }
}
