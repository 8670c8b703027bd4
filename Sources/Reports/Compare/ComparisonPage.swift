package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Comparison: PageView {
    package func page(in language: Language) -> Page {
        let label =
            context.register.configuration.collections.first { $0.name == collection }?
            .pluralLabel(in: language.rawValue) ?? collection
        let (file, rows, same, day) = (file, rows, same, context.day.words)
        let summary = Text(
            en: "The list has \(rows) rows; \(same) agree with the register.",
            fi: "Luettelossa on \(rows) riviä; \(same) vastaa rekisteriä.",
            sv: "Listan har \(rows) rader; \(same) stämmer med registret.")
        let sections = Difference.Kind.allCases.compactMap { kind -> Page.Section? in
            let found = differences.filter { $0.kind == kind }
            guard !found.isEmpty else { return nil }
            return Page.Section(
                title: "\(kind.words.text(in: language)) (\(found.count))",
                blocks: [.list(found.map { Sentence(line($0, language)) })])
        }
        return Page(
            in: language,
            title: Text(
                en: "\(file) and the register", fi: "\(file) ja rekisteri", sv: "\(file) och registret"
            ).text(in: language),
            about: [
                "\(context.register.configuration.title(in: language.rawValue)): \(label)",
                Text(en: "As of \(day)", fi: "Tilanne \(day)", sv: "Läget \(day)").text(in: language),
            ],
            sections: [Page.Section(blocks: [.paragraph([Sentence(summary.text(in: language))])])] + sections,
            emptyNote: summary.text(in: language))
    }

    /// `line 12: Euroocities; did you mean Eurocities (networks/eurocities)?`
    private func line(_ difference: Difference, _ language: Language) -> String {
        let place = difference.line.map { line in
            Text(en: "line \(line): ", fi: "rivi \(line): ", sv: "rad \(line): ").text(in: language)
        }
        let names = language.words.list(difference.records.map { "\($0.name(language)) (\($0.id))" })
        let text: String
        switch difference.kind {
        case .onlyInList:
            let nearest = Text(
                en: "the nearest name is \(names)", fi: "lähin nimi on \(names)", sv: "det närmaste namnet är \(names)")
            text = difference.name + (names.isEmpty ? "" : "; \(nearest.text(in: language))")
        case .onlyInRegister: text = names
        case .over:
            let since = difference.records.first?.phase(on: context.day)?.since?.words
            text = "\(names)\(since.map { ", \($0)" } ?? "")"
        case .ambiguous: text = "\(difference.name): \(names)"
        case .repeated: text = names
        case .different, .unclear:
            let (field, listed) = (label(of: difference, language), difference.listed ?? "")
            let registered =
                difference.named?.name(language) ?? difference.registered ?? language.words.notKnown.lowercased1
            let both = Text(
                en: "\(field) in the list \(listed), in the register \(registered)",
                fi: "\(field) luettelossa \(listed), rekisterissä \(registered)",
                sv: "\(field) i listan \(listed), i registret \(registered)")
            text = "\(names): \(both.text(in: language))"
        }
        return (place ?? "") + text
    }

    /// What the schema calls the field; its name where it says nothing.
    private func label(of difference: Difference, _ language: Language) -> String {
        let field = difference.field ?? ""
        return labels[field].flatMap { $0?.label(in: language)?.lowercased1 } ?? field
    }

    package var json: JSONValue {
        [
            "file": .string(file), "collection": .string(collection), "on": .string("\(context.day)"),
            "rows": .init(rows), "same": .init(same),
            "differences": .array(
                differences.map { difference in
                    [
                        "kind": .string(difference.kind.rawValue),
                        "line": difference.line.map { .init($0) } ?? .null, "name": .string(difference.name),
                        "records": .init(difference.records), "field": JSONValue(difference.field),
                        "listed": JSONValue(difference.listed), "registered": JSONValue(difference.registered),
                    ]
                }),
        ]
    }

    /// The forms of a comparison.
    package enum Format: String, Sendable, CaseIterable { case text, markdown, html, json, csv }

    /// The comparison in a form; of the style the language counts, and the rest for text only.
    package func text(_ format: Format, _ style: TextStyle) -> String {
        PageFormat(rawValue: format.rawValue).map { text($0, style) } ?? csv
    }

    /// The differences as CSV.
    package var csv: String {
        Table(
            header: ["kind", "line", "name", "records", "field", "listed", "registered"],
            rows: differences.map { difference in
                [
                    difference.kind.rawValue, difference.line.map { "\($0)" } ?? "", difference.name,
                    difference.records.map(\.id.description).joined(separator: " "), difference.field ?? "",
                    difference.listed ?? "", difference.registered ?? "",
                ]
            }
        ).text(.csv, TextStyle())
    }
}

extension Comparison.Difference.Kind {
    /// What such differences have in common.
    fileprivate var words: Text {
        switch self {
        case .onlyInList:
            Text(en: "In the list only", fi: "Vain luettelossa", sv: "Bara i listan")
        case .onlyInRegister: Text(en: "In the register only", fi: "Vain rekisterissä", sv: "Bara i registret")
        case .over:
            Text(
                en: "In the list, but over by the register", fi: "Luettelossa, mutta rekisterin mukaan päättynyt",
                sv: "I listan, men avslutat enligt registret")
        case .different: Text(en: "Different", fi: "Eroaa", sv: "Skiljer sig")
        case .unclear:
            Text(
                en: "Not to be compared: a number that could be two, or none",
                fi: "Ei voi verrata: luku voi tarkoittaa kahta, tai ei mitään",
                sv: "Kan inte jämföras: ett tal som kan betyda två, eller inget")
        case .ambiguous:
            Text(
                en: "A name of several records", fi: "Usean tietueen nimi", sv: "Ett namn på flera poster")
        case .repeated:
            Text(
                en: "More than once in the list", fi: "Luettelossa useammin kuin kerran", sv: "Mer än en gång i listan")
        }
    }
}
