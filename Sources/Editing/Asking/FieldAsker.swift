package import Diagnostics
import Documents
package import Records

/// Asks for the value of a field, as its schema describes it: choices by number, references by name, lists entry by entry.
package struct FieldAsker {
    private let conversation: any Conversation
    private let register: Register
    private var language: Language { conversation.language }

    /// Makes an asker; references are looked up in a register.
    package init(_ conversation: any Conversation, in register: Register) {
        self.conversation = conversation
        self.register = register
    }

    /// Asks for a value; `nil` where none is given, which only an optional field allows. Throws ``ConversationEnded``.
    package func value(of shape: FieldShape, named name: String, isRequired: Bool) throws(ConversationEnded)
        -> JSONValue?
    {
        let label = shape.label(in: language) ?? name
        if let help = shape.help(in: language) { conversation.say("\(label) – \(help)") }
        if !shape.choices.isEmpty { return try choice(shape, label, isRequired) }
        if !shape.references.isEmpty { return try reference(shape, label, isRequired) }
        if let entry = shape.entry { return try list(of: entry, label, isRequired) }
        if !shape.fields.isEmpty { return try mapping(shape, label, isRequired) }
        while true {
            let answer = try conversation.answer(to: "\(label): ")
            if !answer.isEmpty { return shape.value(of: answer) }
            guard isRequired else { return nil }
            sayRequired()
        }
    }

    private func choice(_ shape: FieldShape, _ label: String, _ isRequired: Bool) throws(ConversationEnded)
        -> JSONValue?
    {
        let choices = shape.choices.map { value, text in
            (value: value, word: text.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? value.word)
        }
        for (number, choice) in choices.enumerated() { conversation.say("  \(number + 1) \(choice.word)") }
        while true {
            let answer = try conversation.answer(to: "\(label) (1–\(choices.count)): ")
            if answer.isEmpty, !isRequired { return nil }
            if let number = Int(answer), choices.indices.contains(number - 1) { return choices[number - 1].value }
            if let found = choices.first(where: { [$0.word.folded, $0.value.word.folded].contains(answer.folded) }) {
                return found.value
            }
            conversation.say(
                Text(
                    en: "Write one of the numbers.", fi: "Kirjoita jokin numeroista.", sv: "Skriv ett av numren."))
        }
    }

    /// Asks for a record by its id or by words of its name.
    private func reference(_ shape: FieldShape, _ label: String, _ isRequired: Bool) throws(ConversationEnded)
        -> JSONValue?
    {
        while true {
            let answer = try conversation.answer(to: "\(label): ")
            if answer.isEmpty {
                guard isRequired else { return nil }
                sayRequired()
                continue
            }
            let found = records(answer, in: shape.references)
            if let exact = found.first(where: { name(of: $0, shape) == answer }) {
                return .string(name(of: exact, shape))
            }
            if found.count == 1, let only = found.first {
                conversation.say("  → \(only.title(in: language.rawValue)) (\(only.id))")
                return .string(name(of: only, shape))
            }
            if found.isEmpty {
                // What is no record may still be a value, such as an address beside a decision.
                if shape.types.isEmpty || shape.format != nil { return shape.value(of: answer) }
                conversation.say(
                    Text(
                        en: "No record is called that; write a part of its name.",
                        fi: "Sen nimistä tietuetta ei ole; kirjoita osa nimestä.",
                        sv: "Ingen post heter så; skriv en del av namnet."))
                continue
            }
            for (number, record) in found.prefix(9).enumerated() {
                conversation.say("  \(number + 1) \(record.title(in: language.rawValue)) (\(record.id))")
            }
            let number = try conversation.answer(to: "\(label) (1–\(min(9, found.count))): ")
            if let place = Int(number), found.prefix(9).indices.contains(place - 1) {
                return .string(name(of: found[place - 1], shape))
            }
        }
    }

    private func records(_ words: String, in collections: [String]) -> [Record] {
        let all = collections.flatMap { register.records(of: $0) }
        if let named = all.first(where: { $0.id.id == words || $0.id.description == words }) { return [named] }
        return all.filter { record in
            record.id.id.folded.contains(words.folded)
                || Language.allCases.contains { record.title(in: $0.rawValue).folded.contains(words.folded) }
        }
    }

    private func name(of record: Record, _ shape: FieldShape) -> String {
        shape.references.count == 1 ? record.id.id : record.id.description
    }

    private func list(of entry: FieldShape, _ label: String, _ isRequired: Bool) throws(ConversationEnded) -> JSONValue?
    {
        var entries: [JSONValue] = []
        let more = Text(
            en: "Add an entry to \(label)?", fi: "Lisätäänkö kohta (\(label))?", sv: "Lägg till en punkt (\(label))?")
        while true {
            let isFirst = isRequired && entries.isEmpty
            if !entry.fields.isEmpty, !isFirst, try !conversation.agrees(to: more, usually: false) { break }
            guard let value = try value(of: entry, named: label, isRequired: isFirst) else { break }
            entries.append(value)
        }
        return entries.isEmpty ? nil : .array(entries)
    }

    private func mapping(_ shape: FieldShape, _ label: String, _ isRequired: Bool) throws(ConversationEnded)
        -> JSONValue?
    {
        if shape.help(in: language) == nil { conversation.say(label) }
        var members: [(String, JSONValue)] = []
        for name in shape.fields {
            guard let field = shape.field(name) else { continue }
            if let value = try value(of: field, named: name, isRequired: shape.required.contains(name)) {
                members.append((name, value))
            }
        }
        return members.isEmpty ? nil : .object(members)
    }

    private func sayRequired() {
        conversation.say(
            Text(
                en: "This has to be filled in; Ctrl-D leaves.", fi: "Tämä on täytettävä; Ctrl-D keskeyttää.",
                sv: "Det här måste fyllas i; Ctrl-D avbryter."))
    }
}

extension JSONValue {
    /// A scalar as its text.
    fileprivate var word: String { if case .string(let text) = self { text } else { compactText } }
}
