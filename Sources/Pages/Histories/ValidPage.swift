package import Diagnostics
import Documents
import Git
package import History
import Records

/// The phases, roles and agreements of a record by their own dates, and what was learned late.
package struct ValidPage: PageView {
    private let facts: [DatedFact]
    private let record: String
    private let title: String

    /// More than this many days after something began, the register learned it late.
    private static let patience = 31

    package init(_ facts: [DatedFact], record: String, title: String) {
        self.facts = facts
        self.record = record
        self.title = title
    }

    package var page: Page {
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

    package var json: JSONValue {
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
