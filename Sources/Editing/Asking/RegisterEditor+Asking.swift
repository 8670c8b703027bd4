import Diagnostics
import Records
import Workspace

extension RegisterEditor {
    /// Asks somebody for the fields of a record, until the register bears the change and they agree to it.
    ///
    /// With `record` that one is changed; without, one is added to the collection, whose id is made of its name unless
    /// `newID` gives one. `show` shows what the change makes. Returns the change for ``make(_:_:)``. Throws ``ConversationEnded``, and as
    /// `proposal(at:)`.
    package func ask(
        _ conversation: any Conversation, in collection: String?, record name: String?, newID: String? = nil,
        show: (ChangeResult) throws -> Void
    ) throws -> (inout Proposal) throws -> Void {
        let start = try proposal(at: .workTree) { _ in }
        let record = try name.map { try start.record(named: $0) }
        let collection = record?.id.collection ?? collection ?? ""
        let guide = try start.base.guide(of: collection)
        guard let shape = guide.shape else { throw noSchema(collection) }
        let asker = RecordAsker(conversation, shape, in: start.register)
        var edits = record == nil ? try asker.required() : []
        while true {
            edits += try asker.others(
                present: record.map { start.words(of: $0, guide, in: conversation.language) } ?? [:])
            let change = { [edits] (proposal: inout Proposal) throws in
                if let record {
                    try proposal.edit(record, edits)
                } else {
                    try proposal.create(in: collection, id: newID, edits)
                }
            }
            do {
                let result = try make(.show, change)
                try show(result)
                if case .same = result.state { return change }
                let question = Text(en: "Make this change?", fi: "Tehdäänkö tämä muutos?", sv: "Ska ändringen göras?")
                if case .shown = result.state, try conversation.agrees(to: question, usually: true) { return change }
            } catch let refusal as EditRefusal {
                conversation.say(refusal.message)
                if let hint = refusal.hint { conversation.say(hint) }
            }
        }
    }

    private func noSchema(_ collection: String) -> EditRefusal {
        EditRefusal(
            Text(
                en: "the collection '\(collection)' has no schema that could say what to ask",
                fi: "kokoelmalla '\(collection)' ei ole skeemaa, joka kertoisi mitä kysyä",
                sv: "samlingen '\(collection)' har inget schema som säger vad som ska frågas"),
            hint: Text(
                en: "give fields with values: name=...", fi: "anna kentät ja arvot: name=...",
                sv: "ange fält med värden: name=..."))
    }
}
