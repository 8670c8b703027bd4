package import Diagnostics
import Documents
package import Records

/// The text of one material in one language, to be copied.
package struct CoreMessage {
    /// The text, as the record has it.
    package let text: String
    /// What whoever uses it should know: that it has expired or should be looked through.
    package let notice: Notice?

    /// Takes the text of a material in a language. Throws ``MessageError`` where it has none in that language.
    package init(of material: Record, in language: Language, on day: Day) throws(MessageError) {
        guard let messages = material["messages"], !messages.entries.isEmpty else {
            throw MessageError.noText(material)
        }
        guard let text = messages[language.rawValue]?.text else {
            throw MessageError.notIn(language, material, has: messages.entries.map(\.key.text))
        }
        self.text = text
        let freshness = Materials.freshness(of: material, on: day)
        let id = material.id
        notice =
            freshness == .fresh
            ? nil
            : Notice(
                Text(
                    en: "the message \(id): \(freshness.words.en)",
                    fi: "viesti \(id): \(freshness.words.text(in: .fi))",
                    sv: "budskapet \(id): \(freshness.words.text(in: .sv))"),
                hint: Text(
                    en: "ask its owner before you use it", fi: "kysy sen omistajalta ennen käyttöä",
                    sv: "fråga dess ägare innan du använder det"))
    }
}

/// There is no such message.
package struct MessageError: ExplainedError {
    /// What is wrong.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    fileprivate static func noText(_ record: Record) -> MessageError {
        let id = record.id
        return MessageError(
            message: Text(
                en: "\(id) has no message", fi: "tietueella \(id) ei ole viestiä", sv: "\(id) har inget budskap"),
            hint: Text(
                en: "'kumppani report materials' lists the messages",
                fi: "'kumppani report materials' luettelee viestit",
                sv: "'kumppani report materials' räknar upp budskapen"))
    }

    fileprivate static func notIn(_ language: Language, _ record: Record, has languages: [String]) -> MessageError {
        let (id, wanted, listed) = (record.id, language.rawValue, languages.joined(separator: ", "))
        return MessageError(
            message: Text(
                en: "\(id) has no message in '\(wanted)'", fi: "tietueella \(id) ei ole viestiä kielellä '\(wanted)'",
                sv: "\(id) har inget budskap på '\(wanted)'"),
            hint: Text(
                en: "choose a language: \(listed)",
                fi: "valitse kieli: \(listed)",
                sv: "välj ett språk: \(listed)"))
    }
}
