package import Diagnostics
import Differences
import Documents
package import Git
package import History
import Records
package import Workspace

/// The values of a field with the days from and until which the register had them.
package struct SpansPage: PageView {
    private let spans: [FieldSpan]
    private let record: String
    private let path: RepositoryPath
    private let limitation: Text?
    private let history: RegisterHistory

    /// Makes the page of a record at a path of the repository; `limitation` says why the last values are not those that
    /// the register has.
    package init(_ spans: [FieldSpan], path: RepositoryPath, limitation: Text?, _ history: RegisterHistory) {
        self.spans = spans
        self.limitation = limitation
        record = history.histories.name(of: path)
        self.path = path
        self.history = history
    }

    package func page(in language: Language) -> Page {
        let words = ChangeWords(history, in: language)
        let entries = spans.map { span in
            Page.Entry(
                heading: "\(span.from.words) – \(span.until?.words ?? "")",
                remarks: [span.change.commit.author.name],
                lines: [words.value(span.field)],
                reason: [span.change.commit.subject], in: ChangeWords.language(of: span.change.commit),
                decisions: words.decisions(span.change.commit))
        }
        return Page(
            in: language, title: words.title(record, history.document(at: path)),
            about: [
                Text(
                    en: "By what the register said, from day to day", fi: "Mitä rekisterissä luki minäkin päivänä",
                    sv: "Vad registret sade från dag till dag"
                ).text(in: language)
            ] + (limitation.map { [$0.text(in: language)] } ?? []), sections: [.init(entries: entries)],
            emptyNote: Text(
                en: "No commit set the field.", fi: "Mikään muutos ei ole asettanut kenttää.",
                sv: "Ingen ändring har satt fältet."
            ).text(in: language))
    }

    package var json: JSONValue {
        let spans = spans.map { span -> JSONValue in
            [
                "path": .string(span.field.path.description), "value": span.value?.node.json() ?? .null,
                "from": .string("\(span.from)"), "until": JSONValue(span.until.map { "\($0)" }),
                "commit": .string(span.change.commit.id.description),
                "decisions": .array(span.change.commit.decisions.map(JSONValue.string)),
            ]
        }
        let limitation = limitation.map { [("problem", JSONValue.string($0.en))] } ?? []
        return .object([("record", .string(record)), ("spans", .array(spans))] + limitation)
    }
}
