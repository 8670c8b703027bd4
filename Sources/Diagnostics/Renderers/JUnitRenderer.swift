extension Renderer {
    /// JUnit's XML: a test case for each file with problems, failing where it has errors, and one for the whole.
    static let junit = Renderer(name: "junit") { report, style in
        let byFile = Dictionary(grouping: report.problems, by: \.location.file)
        let files = byFile.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let failing = byFile.values.count { $0.contains { $0.severity == .error } }
        let cases = files.map { file in testCase(file, byFile[file] ?? [], style.language) }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="kumppani check" tests="\(files.count + 1)" failures="\(failing)">
            <testsuite name="kumppani check" tests="\(files.count + 1)" failures="\(failing)" errors="0" skipped="0">
            <testcase classname="register" name="\(escape(report.summary.text(in: style.language)))"/>
            \(cases)</testsuite>
            </testsuites>

            """
    }

    private static func testCase(_ file: String, _ problems: [Diagnostic], _ language: Language) -> String {
        let lines = { (severity: Severity) in
            problems.filter { $0.severity == severity }.map { problem in
                "\(problem.location.start.line):\(problem.location.start.column): \(problem.rule): "
                    + problem.message.text(in: language)
                    + (problem.hint.map { " (\($0.text(in: language)))" } ?? "")
            }.joined(separator: "\n")
        }
        let errors = lines(.error)
        let warnings = lines(.warning)
        let first = problems.first { $0.severity == .error }
        let failure = first.map {
            "<failure type=\"\(escape($0.rule))\" message=\"\(escape($0.message.text(in: language)))\">\(escape(errors))</failure>\n"
        }
        let output = warnings.isEmpty ? "" : "<system-out>\(escape(warnings))</system-out>\n"
        return "<testcase classname=\"record\" name=\"\(escape(file))\">\n\(failure ?? "")\(output)</testcase>\n"
    }

    /// What no terminal and no document should hold is spelt out.
    private static func escape(_ text: String) -> String { Escaping.escaped(text.visibleLines) }
}
