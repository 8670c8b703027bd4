package import Diagnostics
import Differences
import Documents
import Git
package import History

/// The values of a field with the days from and until which the register had them.
package struct SpansPage: PageView {
    private let spans: [FieldSpan]
    private let record: String
    private let title: String
    private let words: ChangeWords

    package init(_ spans: [FieldSpan], record: String, title: String, _ words: ChangeWords) {
        self.spans = spans
        self.record = record
        self.title = title
        self.words = words
    }

    package var page: Page {
        let entries = spans.map { span in
            Page.Entry(
                heading: "\(span.from) – \(span.until.map { "\($0)" } ?? "")",
                remarks: [span.change.commit.author.name],
                lines: [words.value(span.field)],
                reason: [span.change.commit.subject], decisions: words.decisions(span.change.commit))
        }
        return Page(
            title: title, about: ["By what the register said, from day to day"], sections: [.init(entries: entries)],
            emptyNote: "No commit set the field.")
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
        return ["record": .string(record), "spans": .array(spans)]
    }
}
