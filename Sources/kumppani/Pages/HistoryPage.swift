import Diagnostics
import Differences
import Documents
import Git
import History
import Records

/// What `kumppani history RECORD` shows.
struct HistoryPage: HistoryView {
    private let changes: [RecordChange]
    private let record: String
    private let title: String
    private let isRelated: Bool
    private let words: ChangeWords

    init(_ changes: [RecordChange], record: String, title: String, isRelated: Bool, _ words: ChangeWords) {
        self.changes = changes
        self.record = record
        self.title = title
        self.isRelated = isRelated
        self.words = words
    }

    var page: Page {
        let entries = changes.map { change in
            var entry = words.entry(change)
            if isRelated { entry.heading += "  " + words.title(change.record, change.after ?? change.before) }
            return entry
        }
        return Page(
            title: title, sections: [.init(entries: entries)], emptyNote: "No commit changed what was asked about.")
    }

    var json: JSONValue {
        let changes = changes.map { change -> JSONValue in
            guard isRelated, case .object(let members) = change.json else { return change.json }
            return .object([("record", .string(change.record))] + members)
        }
        return ["record": .string(record), "changes": .array(changes)]
    }
}

/// What `kumppani history RECORD --field FIELD --spans` shows.
struct SpansPage: HistoryView {
    private let spans: [FieldSpan]
    private let record: String
    private let title: String
    private let words: ChangeWords

    init(_ spans: [FieldSpan], record: String, title: String, _ words: ChangeWords) {
        self.spans = spans
        self.record = record
        self.title = title
        self.words = words
    }

    var page: Page {
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

    var json: JSONValue {
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

/// What `kumppani history RECORD --valid` shows.
struct ValidPage: HistoryView {
    private let facts: [DatedFact]
    private let record: String
    private let title: String

    /// More than this many days after something began, the register learned it late.
    private static let patience = 31

    init(_ facts: [DatedFact], record: String, title: String, language: String) {
        self.facts = facts
        self.record = record
        self.title = title
    }

    var page: Page {
        let entries = facts.map { fact in
            let from = fact.since.map { "\($0)" } ?? "?"
            let list = fact.list.isEmpty ? "record" : fact.list
            var remarks = [fact.words.isEmpty ? list : "\(list): \(fact.words)"]
            if let commit = fact.learned?.commit {
                remarks.append(
                    isLate(fact)
                        ? "learned \(commit.day), \(Self.words(ofDays: fact.delay)) late" : "learned \(commit.day)")
            }
            let reason = fact.node["reason"].map { [$0.text.split(separator: "\n").joined(separator: " ")] } ?? []
            return Page.Entry(
                heading: "\(from) – \(fact.until.map { "\($0)" } ?? "")", remarks: remarks, reason: reason)
        }
        return Page(
            title: title, about: ["By the dates in the record: when it was true, and when the register learned it"],
            sections: [.init(entries: entries)], emptyNote: "The record dates nothing.")
    }

    var json: JSONValue {
        let facts = facts.map { fact -> JSONValue in
            [
                "list": .string(fact.list), "words": .string(fact.words),
                "since": JSONValue(fact.since.map { "\($0)" }),
                "until": JSONValue(fact.until.map { "\($0)" }),
                "learned": JSONValue(fact.learned.map { "\($0.commit.day)" }),
                "commit": JSONValue(fact.learned?.commit.id.description), "delay": JSONValue(fact.delay),
                "late": .boolean(isLate(fact)), "entry": fact.list.isEmpty ? .null : fact.node.json(),
            ]
        }
        return ["record": .string(record), "facts": .array(facts)]
    }

    private func isLate(_ fact: DatedFact) -> Bool { fact.delay > Self.patience }

    private static func words(ofDays days: Int) -> String {
        let (years, months) = (days / 365, days % 365 / 30)
        let parts = [(years, "year"), (months, "month")].filter { $0.0 > 0 }
        if parts.isEmpty { return "\(days) days" }
        return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
    }
}
