extension Renderer {
    /// GitLab's code quality report, a subset of Code Climate's.
    ///
    /// Fingerprints do not depend on line numbers, so that a problem stays the same when text above it changes.
    static let gitlab = Renderer(name: "gitlab") { report, style in
        var seen: [String: Int] = [:]
        let issues = report.problems.map { problem -> JSONValue in
            let identity = problem.identity
            seen[identity, default: 0] += 1
            let hint = problem.hint.map { " (\($0.text(in: style.language)))" } ?? ""
            return [
                "description": .string(problem.message.text(in: style.language) + hint),
                "check_name": .string(problem.rule),
                "fingerprint": .string(StableHash.hex("\(identity)\u{0}\(seen[identity] ?? 0)")),
                "severity": problem.severity == .error ? "major" : "minor",
                "location": [
                    "path": .string(problem.location.file),
                    "lines": [
                        "begin": JSONValue(problem.location.start.line), "end": JSONValue(problem.location.end.line),
                    ],
                ],
            ]
        }
        return JSONValue.array(issues).text + "\n"
    }
}

extension Diagnostic {
    /// What makes it the same problem in another run, whatever line it has moved to.
    var identity: String { [rule, location.file, pointer ?? "", message.en].joined(separator: "\u{0}") }
}
