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
            if let day = fact.learned?.day {
                remarks.append("learned \(day)" + (fact.isLate ? ", \(Self.words(fact.lateness)) late" : ""))
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
                "learned": JSONValue(fact.learned.map { "\($0.day)" }),
                "commit": JSONValue(fact.learned?.commit.id.description), "delay": JSONValue(fact.delay),
                "late": .boolean(fact.isLate), "entry": fact.list.isEmpty ? .null : fact.node.json(),
            ]
        }
        return ["record": .string(record), "facts": .array(facts)]
    }

    private static func words(_ lateness: (years: Int, months: Int)) -> String {
        let parts = [(lateness.years, "year"), (lateness.months, "month")].filter { $0.0 > 0 }
        return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
    }
}
