package import Diagnostics
package import Records

/// The whole check of a register, the same for the command line, the hooks, the server and the web form.
package enum RegisterCheck {
    /// Reads a register and asks every rule; throws where the register cannot be read at all.
    package static func run(
        source: any RecordSource, configuration: RegisterConfiguration, day: Day, rules: [Rule] = Rule.all,
        store: (any ResultStore)? = nil
    ) throws(RegisterError) -> (report: CheckReport, register: Register) {
        let loaded = try RegisterLoader(source: source, configuration: configuration).load()
        let checkup = Checkup(register: loaded.register, day: day)
        let found = Parallel.map(count: rules.count, run: 1, state: {}) { _, i in rules[i].diagnostics(checkup) }
        let report = CheckReport(
            problems: withoutRepetition(of: found.flatMap { $0 }, in: loaded.diagnostics), files: loaded.files,
            records: loaded.register.records.count, rules: rules.map(\.description) + Explanations.readers)
        return (report, loaded.register)
    }

    /// The rules' findings and the readers', but of the latter none about a value of which a rule has spoken.
    ///
    /// A rule knows why; that the schema refuses the same value too would only be said twice.
    private static func withoutRepetition(of findings: [Diagnostic], in others: [Diagnostic]) -> [Diagnostic] {
        struct Place: Hashable {
            let file: String
            let pointer: String
        }
        let spoken = Set(
            findings.compactMap { finding in
                finding.pointer.map { Place(file: finding.location.file, pointer: $0) }
            })
        return findings
            + others.filter { other in
                !other.rule.hasPrefix("schema/")
                    || !(other.pointer.map { spoken.contains(Place(file: other.location.file, pointer: $0)) } ?? false)
            }
    }
}
