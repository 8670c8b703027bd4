package import Diagnostics
import Differences
import Documents
import Git
import History
import Records
import Workspace

/// What the message of a commit says beside what the change itself tells.
package struct CommitText: Sendable {
    /// The message; `nil` to say in a line what changes.
    package let message: String?
    /// Why; a paragraph behind the subject.
    package let reason: String?
    /// The decisions that the change comes from.
    package let decisions: [String]
    /// The language of what is said where no message is given.
    package let language: Language

    /// Takes what a person says.
    package init(message: String?, reason: String? = nil, decisions: [String], language: Language) {
        self.message = message
        self.reason = reason
        self.decisions = decisions
        self.language = language
    }

    /// The whole message, with trailers for decisions, renames and records that go on in another.
    func text(for proposal: Proposal, _ records: [RecordDifference]) -> String {
        let text = message ?? subject(proposal, records)
        let paragraphs = [text] + [reason].compactMap { $0 == message ? nil : $0 }
        let trailers = decisions.map { "Decision: \($0)" } + proposal.trailers
        let body = paragraphs.joined(separator: "\n\n")
        guard !trailers.isEmpty else { return body }
        // A message may end with trailers of its own: they are one block.
        let separator = Trailer.all(in: body).isEmpty ? "\n\n" : "\n"
        return body + separator + trailers.joined(separator: "\n")
    }

    /// What a change does, in one line: `Eurocities: Omistaja, Merkitys`.
    private func subject(_ proposal: Proposal, _ records: [RecordDifference]) -> String {
        if let purpose = proposal.purpose { return purpose.text(in: language) }
        if let (old, new) = proposal.merged.min(by: { $0.key < $1.key }) {
            return Text(
                en: "Merge \(old) into \(new)", fi: "Yhdistä \(old) tietueeseen \(new)",
                sv: "Slå ihop \(old) med \(new)"
            ).text(in: language)
        }
        if let (old, new) = proposal.renames.min(by: { $0.key < $1.key }) {
            return Text(
                en: "Rename \(old) to \(new.id)", fi: "Nimeä \(old) uudelleen: \(new.id)",
                sv: "Byt namn på \(old) till \(new.id)"
            ).text(in: language)
        }
        guard records.count == 1, let record = records.first else {
            let count = records.count
            return Text(
                en: "Change \(count) records", fi: "Muuta \(count) tietuetta", sv: "Ändra \(count) poster"
            ).text(in: language)
        }
        let title = (record.after ?? record.before)?.root.title(in: language.rawValue) ?? record.record
        switch record.kind {
        case .added, .restored:
            return Text(en: "Add \(title)", fi: "Lisää \(title)", sv: "Lägg till \(title)").text(in: language)
        case .removed:
            return Text(en: "Remove \(title)", fi: "Poista \(title)", sv: "Ta bort \(title)").text(in: language)
        case .ended:
            return Text(en: "End \(title)", fi: "Päätä \(title)", sv: "Avsluta \(title)").text(in: language)
        case .layout:
            return Text(en: "Format \(title)", fi: "Muotoile \(title)", sv: "Formatera \(title)").text(in: language)
        case .changed, .renamed:
            var labels: [String] = []
            for label in record.fields.map({ $0.label(in: language) }) where !labels.contains(label) {
                labels.append(label)
            }
            return "\(title): " + labels.prefix(3).joined(separator: ", ") + (labels.count > 3 ? " …" : "")
        }
    }
}

extension Proposal {
    /// What the message of a commit has to say of records that get another name or go, a line for each.
    package var trailers: [String] {
        renames.sorted { $0.key < $1.key }.map { "Renames: \($0.key) -> \($0.value)" }
            + merged.sorted { $0.key < $1.key }.map { "Removes: \($0.key) (merged into \($0.value))" }
            + takenBack.sorted().map { "Removes: \($0) (taken back)" }
    }
}
