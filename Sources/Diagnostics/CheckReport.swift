/// All that a check has found, ready to be shown.
package struct CheckReport: Sendable {
    /// What is wrong, in order.
    package let problems: [Diagnostic]
    /// How many files were read.
    package let files: Int
    /// How many records they hold.
    package let records: Int
    /// What the rules say that were run.
    package let rules: [RuleDescription]

    /// Makes a report; the problems are put in order.
    package init(problems: [Diagnostic], files: Int, records: Int, rules: [RuleDescription]) {
        self.problems = problems.sorted()
        self.files = files
        self.records = records
        self.rules = rules
    }

    /// The report with only the problems in these files and in what lies below these folders; the empty path is the root.
    package func limited(toFilesBelow paths: [String]) -> CheckReport {
        let wanted = problems.filter { problem in
            paths.contains { path in
                path.isEmpty || problem.location.file == path || problem.location.file.hasPrefix(path + "/")
            }
        }
        return CheckReport(problems: wanted, files: files, records: records, rules: rules)
    }

    /// The report with only the problems of these rules.
    package func limited(toRules names: Set<String>) -> CheckReport {
        CheckReport(problems: problems.filter { names.contains($0.rule) }, files: files, records: records, rules: rules)
    }

    /// The report with paths as seen from above: from where the register is the folder of this path.
    package func seen(from folder: String) -> CheckReport {
        guard !folder.isEmpty else { return self }
        let moved = problems.map { problem in
            var problem = problem
            problem.location.file = Self.join(folder, problem.location.file)
            for i in problem.notes.indices {
                problem.notes[i].location.file = Self.join(folder, problem.notes[i].location.file)
            }
            return problem
        }
        return CheckReport(problems: moved, files: files, records: records, rules: rules)
    }

    /// A path seen from above the folder that it is relative to; an absolute one stays as it is.
    private static func join(_ folder: String, _ path: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part == "..", parts.last.map({ $0 != ".." }) == true { parts.removeLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// How many of the problems are errors.
    package var errors: Int { problems.count { $0.severity == .error } }
    /// How many of the problems are warnings.
    package var warnings: Int { problems.count - errors }

    /// `187 records: 0 errors, 3 warnings`.
    package var summary: Text {
        let (records, errors, warnings) = (records, errors, warnings)
        return Text(
            en: "\(records.counted("record", "records")): \(errors.counted("error", "errors")), "
                + warnings.counted("warning", "warnings"),
            fi: "\(records.counted("tietue", "tietuetta")): \(errors.counted("virhe", "virhettä")), "
                + warnings.counted("varoitus", "varoitusta"),
            sv: "\(records.counted("post", "poster")): \(errors.counted("fel", "fel")), "
                + warnings.counted("varning", "varningar"))
    }
}

/// What is to be said of a rule beside its diagnostics.
package struct RuleDescription: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// What it weighs.
    package let severity: Severity
    /// The invariant in one sentence.
    package let invariant: Text
    /// Why it is there.
    package let why: Text

    /// Makes a description.
    package init(name: String, severity: Severity, invariant: Text, why: Text) {
        self.name = name
        self.severity = severity
        self.invariant = invariant
        self.why = why
    }
}
