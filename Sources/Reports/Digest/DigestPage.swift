package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Digest: PageView {
    package func page(in language: Language) -> Page {
        let unit = context.question.unit.flatMap { context.register[$0] }
        let last = Day(number: context.day.number + days).words
        let day = context.day.words
        let sections = [
            Page.Section(Phrases.overdue, [list(overdue, language)], in: language),
            Page.Section(
                Text(en: "Due by \(last)", fi: "Tulossa \(last) mennessä", sv: "Förfaller senast \(last)"),
                [list(coming, language)], in: language),
            Page.Section(
                Phrases.silent,
                [
                    .list(
                        context.sorted(silent, in: language).map {
                            Sentence($0.name(language), on: [context.basis($0, in: language)])
                        })
                ], in: language
            ),
            Page.Section(title: changes?.heading.text(in: language), entries: changes?.entries(in: language) ?? []),
        ]
        return Page(
            in: language, title: (changes == nil ? Phrases.title : Phrases.titleWithChanges).text(in: language),
            about: [
                context.register.configuration.title(in: language.rawValue), unit?.name(language),
                Text(en: "As of \(day)", fi: "Tilanne \(day)", sv: "Läget \(day)").text(in: language),
            ].compactMap(\.self),
            sections: sections.filter { !$0.isEmpty }, emptyNote: emptyNote(last).text(in: language))
    }

    /// What is due, a line each, with the unit that has to know of it where all are told.
    private func list(_ things: [DueThing], _ language: Language) -> PageBlock {
        .list(
            things.map { thing in
                let unit = context.question.unit == nil ? thing.unit(in: context.register)?.name(language) : nil
                let words = [thing.date.words, summary(thing, language), unit].compactMap(\.self)
                return Sentence(
                    words.joined(separator: " · "), on: [context.basis(thing.record, thing.entry, in: language)])
            })
    }

    /// `Tehtävä päättyy: Eurocities (Johtoryhmän jäsen)`.
    private func summary(_ thing: DueThing, _ language: Language) -> String {
        let what = context.what(thing, in: language)
        let due =
            thing.isOverdue(on: context.day) ? language.words.wasDue(thing.kind) : language.words.due(thing.kind)
        return "\(due): \(thing.record.name(language))" + (what.isEmpty ? "" : " (\(what))")
    }

    private func emptyNote(_ last: String) -> Text {
        changes == nil
            ? Text(
                en: "Nothing is overdue, and nothing is due by \(last).",
                fi: "Mikään ei ole myöhässä, eikä mitään ole tulossa \(last) mennessä.",
                sv: "Inget är försenat och inget förfaller senast \(last).")
            : Text(
                en: "Nothing is overdue, nothing is due by \(last), and nothing has changed.",
                fi:
                    "Mikään ei ole myöhässä, mitään ei ole tulossa \(last) mennessä, eikä mikään ole muuttunut.",
                sv: "Inget är försenat, inget förfaller senast \(last), och inget har ändrats.")
    }

    package var json: JSONValue {
        let things = due.filter { $0.isOverdue(on: context.day) } + coming
        return .object(
            [
                ("on", .string("\(context.day)")), ("within", .init(days)),
                ("unit", JSONValue(context.question.unit?.description)),
                (
                    "due",
                    .array(
                        things.map { thing in
                            [
                                "kind": .string(thing.kind.rawValue), "record": .string(thing.record.id.description),
                                "name": .string(thing.record.title()), "date": .init(thing.date),
                                "overdue": .boolean(thing.isOverdue(on: context.day)),
                                "text": JSONValue(thing.entry?["text"]?.text),
                                "unit": JSONValue(thing.unit(in: context.register)?.id.description),
                            ]
                        })
                ), ("silent", .init(silent)), ("changes", changes?.json ?? .null),
            ])
    }
}

extension Digest {
    /// The forms of a digest.
    package enum Format: String, Sendable, CaseIterable { case text, markdown, html, json, ics }

    /// The digest in a form; one line as text where nothing is due and nothing has changed.
    package func text(_ format: Format, _ style: TextStyle) -> String {
        guard let form = PageFormat(rawValue: format.rawValue) else { return calendar(in: style.language).text }
        return isEmpty && format == .text ? page(in: style.language).emptyNote + "\n" : text(form, style)
    }

    /// What is due as a calendar to subscribe to, however far ahead: what is known to a month is an event of that month,
    /// and what is known to a year only is left out.
    package func calendar(in language: Language) -> CalendarFile {
        let unit = context.question.unit.flatMap { context.register[$0] }
        let title = context.register.configuration.title(in: language.rawValue)
        var seen: [String: Int] = [:]
        let events = due.compactMap { thing -> CalendarFile.Event? in
            let name = "\(thing.record.id)/\(thing.key)"
            seen[name, default: 0] += 1
            guard thing.date.precision != .year else { return nil }
            return CalendarFile.Event(
                id: thing.calendarID(number: seen[name] ?? 1), changed: Int64(context.day.number) * 86_400,
                first: thing.date.first, last: thing.date.last,
                summary: summary(thing, language))
        }
        return CalendarFile(
            unit.map { "\(title): \($0.name(language))" } ?? title,
            product: "digest//\(language.rawValue.uppercased())", events)
    }

}

/// What the page says.
private enum Phrases {
    static let title = Text(
        en: "What is due", fi: "Mitä on edessä ja myöhässä", sv: "Vad som ska göras och vad som är försenat")
    static let titleWithChanges = Text(
        en: "What is due and what has changed", fi: "Mitä on edessä ja mikä on muuttunut",
        sv: "Vad som ska göras och vad som har ändrats")
    static let overdue = Text(en: "Overdue", fi: "Myöhässä", sv: "Försenat")
    static let silent = Text(
        en: "Measures of which nothing has been told", fi: "Toimenpiteet, joista ei ole kerrottu mitään",
        sv: "Åtgärder om vilka inget har berättats")
}
