extension Renderer {
    /// Annotations of a GitHub workflow: `::error file=...,line=...::message`.
    ///
    /// Source: GitHub's workflow commands; property values also escape `:` and `,`.
    static let github = Renderer(name: "github") { report, style in
        let language = style.language
        return report.problems.map { problem in
            let place = problem.location
            var properties = [("file", place.file), ("line", "\(place.start.line)"), ("endLine", "\(place.end.line)")]
            if place.start.line == place.end.line {
                properties += [("col", "\(place.start.column)"), ("endColumn", "\(place.end.column)")]
            }
            properties.append(("title", problem.rule))
            let list = properties.map { "\($0)=\(escape($1, isProperty: true))" }.joined(separator: ",")
            let hint = problem.hint.map { "\n\(Text.hint.text(in: language)): \($0.text(in: language))" }
            let message = problem.message.text(in: language) + (hint ?? "")
            return "::\(problem.severity.rawValue) \(list)::\(escape(message, isProperty: false))\n"
        }.joined() + report.summary.text(in: language) + "\n"
    }

    private static func escape(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for scalar in text.visibleLines.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
