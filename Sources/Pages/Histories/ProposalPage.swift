import Checks
package import Diagnostics
import Differences
import Documents
package import Editing
import Git
import History
package import Records

/// What a change makes of records, before or just after it is made.
package struct ProposalPage: PageView {
    private let result: ChangeResult
    private let referring: [Record]
    private var records: [RecordDifference] { result.outcome.records }

    /// Takes what became of a change; with `ended`, a record of which it is shown what still refers to it.
    package init(_ result: ChangeResult, endedRecord ended: RecordID? = nil) {
        self.result = result
        let register = result.outcome.register
        let names = ended.map { Set(register.references(to: $0).map(\.record.id)) } ?? []
        referring = names.sorted().compactMap { register[$0] }
    }

    package func page(in language: Language) -> Page {
        let words = ChangeWords(from: result.proposal.register, to: result.outcome.register, in: language)
        // Of those that only name a record by its new id, each line would say the same.
        let followers = records.filter { $0.formerly == nil && !$0.fields.isEmpty && $0.fields.allSatisfy(isFollowing) }
        let followed = Set(followers.map(\.record))
        let entries = records.filter { !followed.contains($0.record) }.map { difference in
            Page.Entry(
                heading: words.title(difference.record, difference.after ?? difference.before),
                remarks: [remark(difference, words, language)],
                lines: words.notes(difference) + (difference.kind == .removed ? [] : difference.fields.map(words.line)))
        }
        return Page(
            in: language, title: result.state.words.text(in: language),
            sections: [.init(entries: entries)] + (followers.isEmpty ? [] : [following(followers, words, language)])
                + (referring.isEmpty ? [] : [stillReferring(words, language)]) + trailers(language),
            emptyNote: Text(
                en: "Nothing changes: it is so already.", fi: "Mikään ei muutu: näin on jo.",
                sv: "Ingenting ändras: så är det redan."
            ).text(in: language))
    }

    /// What happens to a record; of one that goes on in another, in which.
    private func remark(_ difference: RecordDifference, _ words: ChangeWords, _ language: Language) -> String {
        guard difference.kind == .removed, let staying = result.proposal.merged[named: difference.record] else {
            return difference.kind.words.text(in: language)
        }
        let title = words.title(staying.description, result.outcome.register[staying]?.document)
        return Text(en: "merged into \(title)", fi: "yhdistetty: \(title)", sv: "sammanslagen med \(title)")
            .text(in: language)
    }

    /// What the message of the commit has to say, where the person makes that commit.
    private func trailers(_ language: Language) -> [Page.Section] {
        guard case .written = result.state, !result.proposal.trailers.isEmpty else { return [] }
        let sentence = Text(
            en: "The message of the commit has to end with:",
            fi: "Muutoksen viestin (git commit) loppuun on kirjoitettava:",
            sv: "Meddelandet (git commit) måste sluta med:")
        return [
            Page.Section(blocks: [
                .paragraph([Sentence(sentence.text(in: language))]),
                .list(result.proposal.trailers.map { Sentence($0) }),
            ])
        ]
    }

    /// Whether a field only names a renamed record by its new id.
    private func isFollowing(_ field: FieldChange) -> Bool {
        guard let old = field.old, let new = field.new, old.node.isScalar, new.node.isScalar else { return false }
        func target(_ value: FieldValue) -> String? {
            Reference.target(value.node.text, in: value.notes.references(of: value.node))?.description
        }
        guard let former = target(old), let present = target(new) else { return false }
        return result.proposal.merged[named: former]?.description == present
            || records.contains { $0.formerly == former && $0.record == present }
    }

    private func following(
        _ followers: [RecordDifference], _ words: ChangeWords, _ language: Language
    ) -> Page.Section {
        let count = followers.count
        let sentence = Text(
            en: "\(count.counted("record names", "records name")) it by its new id:",
            fi: "Uudella tunnuksella siihen viittaa \(count.counted("tietue", "tietuetta")):",
            sv: "\(count.counted("post", "poster")) hänvisar till den med det nya id:t:")
        return Page.Section(blocks: [
            .paragraph([Sentence(sentence.text(in: language))]),
            .list(followers.map { Sentence(words.title($0.record, $0.after)) }),
        ])
    }

    private func stillReferring(_ words: ChangeWords, _ language: Language) -> Page.Section {
        let advice = Text(
            en: "These records still refer to it. See whether they should name another, or end too.",
            fi: "Nämä tietueet viittaavat siihen edelleen. Katso, pitääkö niiden nimetä toinen tai päättyä myös.",
            sv: "De här posterna hänvisar fortfarande till den. Se om de ska nämna en annan, eller också avslutas.")
        return Page.Section(blocks: [
            .paragraph([Sentence(advice.text(in: language))]),
            .list(referring.map { Sentence(words.title($0.id.description, $0.document)) }),
        ])
    }

    package var json: JSONValue {
        let changed = records.map { difference in
            var members: [(String, JSONValue)] = [
                ("record", .string(difference.record)), ("kind", .string(difference.kind.rawValue)),
            ]
            if let formerly = difference.formerly { members.append(("from", .string(formerly))) }
            return JSONValue.object(members + [("fields", .array(difference.fields.map(\.json)))])
        }
        var members: [(String, JSONValue)] = [
            ("state", .string(result.state.name)), ("records", .array(changed)),
            ("problems", .array(result.outcome.problems.new.map(\.json))),
        ]
        switch result.state {
        case .written(let paths): members.append(("files", .array(paths.map(JSONValue.string))))
        case .committed(let landed): members.append(("commit", .string(landed.id.description)))
        case .same, .refused, .shown: break
        }
        return .object(members)
    }
}

extension ChangeResult.State {
    fileprivate var name: String {
        switch self {
        case .same: "same"
        case .refused: "refused"
        case .shown: "shown"
        case .written: "written"
        case .committed: "committed"
        }
    }

    /// What became of a change, in a line.
    fileprivate var words: Text {
        switch self {
        case .same: return Text(en: "Nothing to change", fi: "Ei muutettavaa", sv: "Inget att ändra")
        case .refused:
            return Text(
                en: "Refused: the change would break the register, and nothing was written",
                fi: "Ei tehty: muutos rikkoisi rekisterin sääntöjä, eikä mitään kirjoitettu",
                sv: "Inte gjort: ändringen skulle bryta mot registrets regler, och ingenting skrevs")
        case .shown:
            return Text(
                en: "Would change, nothing was written", fi: "Muuttuisi, mitään ei kirjoitettu",
                sv: "Skulle ändras, ingenting skrevs")
        case .written(let paths):
            let (names, count) = (paths.joined(separator: ", "), paths.count)
            let isShort = count <= 3
            return Text(
                en: "Changed and not committed: \(isShort ? names : "\(count) files")",
                fi: "Muutettu, ei vielä tallennettu historiaan: \(isShort ? names : "\(count) tiedostoa")",
                sv: "Ändrat, inte ännu sparat i historiken: \(isShort ? names : "\(count) filer")")
        case .committed(let landed):
            let (id, branch) = (landed.id.description.prefix(10), landed.branch.replacing("refs/heads/", with: ""))
            return Text(
                en: "Changed and committed to \(branch): \(id)", fi: "Muutettu ja tallennettu haaraan \(branch): \(id)",
                sv: "Ändrat och sparat i grenen \(branch): \(id)")
        }
    }
}

extension [RecordID: RecordID] {
    /// The record that another one goes on in, by the name of that one.
    fileprivate subscript(named name: String) -> RecordID? { first { $0.key.description == name }?.value }
}
