package import Checks
import Diagnostics
import Documents
import Git
package import History
package import Records
import Workspace

/// What a proposal would make of the register.
package struct ProposalOutcome: Sendable {
    /// The records that it changes, in the order of `register.yaml` and of their paths.
    package let records: [RecordDifference]
    /// The problems of the register as it would be: those that it brings, and those that were there before.
    package let problems: ProblemChange
    /// The records as they would be.
    package let register: Register

    /// Whether it may not be made: it breaks something.
    package var isRefused: Bool { problems.new.contains { $0.severity == .error } }
}

extension Proposal {
    /// Checks the whole register as it would be, and says what differs.
    ///
    /// Takes a check of the register, and one of that before where anything is wrong; only what this proposal breaks counts
    /// against it. Throws as `RegisterCheck.run`.
    package func outcome() throws -> ProposalOutcome {
        let (report, changed) = try base.changed(files).check()
        return try outcome(report, changed)
    }

    /// The same of a register that was checked as it would be.
    func outcome(_ report: CheckReport, _ changed: Register) throws -> ProposalOutcome {
        if !renames.isEmpty || !merged.isEmpty { try refuseUnreadable(report) }
        // Most registers are sound, and what a sound one was before needs no second check.
        let before = report.problems.isEmpty ? [] : try problemsBefore()
        return ProposalOutcome(
            records: try differences(), problems: ProblemChange(from: before, to: report.problems), register: changed)
    }

    /// Throws ``EditRefusal`` where files cannot be read, which may name a record that gets another name.
    private func refuseUnreadable(_ report: CheckReport) throws(EditRefusal) {
        let rules: Set = [TextRule.syntax, TextRule.encoding, TextRule.bounded]
        let paths = Set(report.problems.filter { rules.contains($0.rule) }.map(\.location.file))
            .filter { base.configuration.recordID(at: $0) != nil }.sorted()
        guard !paths.isEmpty else { return }
        let names = paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? " …" : "")
        throw EditRefusal(
            Text(
                en: "these files cannot be read, and may refer to the record: \(names)",
                fi: "näitä tiedostoja ei voi lukea, ja ne voivat viitata tietueeseen: \(names)",
                sv: "de här filerna går inte att läsa, och kan hänvisa till posten: \(names)"),
            hint: Text(
                en: "mend them first; 'kumppani check' says what is wrong",
                fi: "korjaa ne ensin; 'kumppani check' kertoo, mikä on vialla",
                sv: "rätta dem först; 'kumppani check' säger vad som är fel"))
    }

    /// How the changed records differ.
    private func differences() throws -> [RecordDifference] {
        let configuration = base.configuration
        let formerly = Dictionary(renames.map { ($0.value, $0.key) }) { first, _ in first }
        var found: [(place: Int, path: String, difference: RecordDifference)] = []
        for path in files.keys {
            guard let id = configuration.recordID(at: path), renames[id] == nil else { continue }
            let former = formerly[id]
            let formerPath = former.flatMap { register[$0]?.path } ?? path
            let difference = RecordDifference(
                id, formerly: former, path: repositoryPath(path),
                from: try baseDocument(at: formerPath), to: try document(at: path),
                guide: try base.guide(of: id.collection))
            let place = configuration.collections.firstIndex { $0.name == id.collection } ?? 0
            found.append((place, path, difference))
        }
        return found.sorted { ($0.place, $0.path) < ($1.place, $1.path) }.map(\.difference)
    }
}
