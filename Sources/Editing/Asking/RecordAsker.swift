import Diagnostics
import Differences
package import Records

/// Asks for the fields of a record: those that it has to have, then any others that somebody wants to fill in.
package struct RecordAsker {
    private let conversation: any Conversation
    private let shape: FieldShape
    private let asker: FieldAsker

    /// Makes an asker of a collection's records; references are looked up in a register.
    package init(_ conversation: any Conversation, _ shape: FieldShape, in register: Register) {
        self.conversation = conversation
        self.shape = shape
        asker = FieldAsker(conversation, in: register)
    }

    /// Asks for the fields that a new record has to have; its id is not among them. Throws ``ConversationEnded``.
    package func required() throws(ConversationEnded) -> [FieldEdit] {
        var edits: [FieldEdit] = []
        for name in shape.fields where name != "id" && shape.required.contains(name) {
            if let edit = try edit(of: name, isRequired: true) { edits.append(edit) }
        }
        return edits
    }

    /// Asks which field to fill in, and for its value, until an empty answer; `present` are the values that fields have, in
    /// words. Throws ``ConversationEnded``.
    package func others(present: [String: String] = [:]) throws(ConversationEnded) -> [FieldEdit] {
        let names = shape.fields.filter { $0 != "id" }
        var edits: [FieldEdit] = []
        for (number, name) in names.enumerated() {
            let label = shape.field(name)?.label(in: conversation.language) ?? name
            let value = present[name].map { ": " + Self.shortened($0) } ?? ""
            conversation.say("  \(number + 1) \(label)\(value)")
        }
        let question = Text(
            en: "Which field, by number or name (Enter when done, Ctrl-D leaves without a trace): ",
            fi: "Mikä kenttä, numero tai nimi (Enter, kun valmis; Ctrl-D keskeyttää): ",
            sv: "Vilket fält, nummer eller namn (Enter när du är klar, Ctrl-D avbryter): ")
        while true {
            let answer = try conversation.answer(to: question.text(in: conversation.language))
            if answer.isEmpty { return edits }
            let found =
                Int(answer).flatMap { names.indices.contains($0 - 1) ? names[$0 - 1] : nil }
                ?? names.first {
                    [$0.folded, shape.field($0)?.label(in: conversation.language)?.folded].contains(answer.folded)
                }
            guard let found else {
                conversation.say(
                    Text(
                        en: "There is no such field.", fi: "Sellaista kenttää ei ole.",
                        sv: "Ett sådant fält finns inte."))
                continue
            }
            if let edit = try edit(of: found, isRequired: false) { edits.append(edit) }
        }
    }

    private func edit(of name: String, isRequired: Bool) throws(ConversationEnded) -> FieldEdit? {
        guard let field = shape.field(name) else { return nil }
        return try asker.value(of: field, named: name, isRequired: isRequired).map {
            .set(FieldPath([.field(name)]), $0)
        }
    }

    private static func shortened(_ text: String) -> String {
        text.unicodeScalars.count > 60 ? String(text.unicodeScalars.prefix(60)) + "…" : text
    }
}
