package import Diagnostics
package import Pages
package import Records
import Words

/// A report: what it found as data, and the page that tells it.
package protocol Report: PageView {
    /// What was asked.
    var question: ReportQuestion { get }
    /// All that it tells, for programs and spreadsheets.
    var findings: [Finding] { get }
}

/// One thing that a report tells: its kind, the records that it rests on, and its figures.
package struct Finding: Sendable {
    /// What kind of thing, the same in every language: `membership`.
    package let kind: String
    /// The records that it rests on; the first is the one that it is about.
    package let records: [RecordID]
    /// Its figures and facts by name; dates as ISO 8601, records by their names.
    package let values: [(name: String, value: JSONValue)]

    /// Makes a finding.
    package init(_ kind: String, _ records: [RecordID], _ values: KeyValuePairs<String, JSONValue> = [:]) {
        self.kind = kind
        self.records = records
        self.values = values.map { ($0.key, $0.value) }
    }
}

extension Report {
    package var json: JSONValue {
        .object(
            question.members + [
                (
                    "findings",
                    .array(
                        findings.map { finding in
                            [
                                "kind": .string(finding.kind),
                                "records": .array(finding.records.map { .string($0.description) }),
                                "values": .object(finding.values.map { ($0.name, $0.value) }),
                            ]
                        })
                )
            ])
    }

    /// The findings as tables, one for each kind of finding, with its name in a language: the records, then a column for
    /// each value that any of the kind has.
    package func tables(in language: Language) -> [(name: String, header: [String], rows: [[JSONValue]])] {
        var order: [String] = []
        var groups: [String: [Finding]] = [:]
        for finding in findings {
            if groups[finding.kind] == nil { order.append(finding.kind) }
            groups[finding.kind, default: []].append(finding)
        }
        return order.map { kind in
            let found = groups[kind] ?? []
            var seen: Set<String> = []
            let names = found.flatMap { $0.values.map(\.name) }.filter { seen.insert($0).inserted }
            let rows = found.map { finding -> [JSONValue] in
                let values = Dictionary(
                    finding.values.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
                return [.string(finding.records.map(\.description).joined(separator: " "))]
                    + names.map { shown(values[$0] ?? .null, in: language) }
            }
            let header = (["records"] + names).map { FindingWords.value($0, in: language) }
            return (FindingWords.kind(kind, in: language), header, rows)
        }
    }

    /// A value for people: yes or no for what is so or not.
    private func shown(_ value: JSONValue, in language: Language) -> JSONValue {
        guard case .boolean(let isSo) = value else { return value }
        return .string(isSo ? language.words.yes : language.words.no)
    }

    /// The findings as CSV: one row each, and a column for each name of a value that any of them has.
    package var csv: String {
        let findings = findings
        var seen: Set<String> = []
        let names = findings.flatMap { $0.values.map(\.name) }.filter { seen.insert($0).inserted }
        let rows = findings.map { finding in
            let values = Dictionary(finding.values.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
            return [finding.kind, finding.records.map(\.description).joined(separator: " ")]
                + names.map { values[$0]?.cell ?? "" }
        }
        return Table(header: ["kind", "records"] + names, rows: rows).text(.csv, TextStyle())
    }
}

extension JSONValue {
    /// The value as a cell of a spreadsheet.
    fileprivate var cell: String {
        switch self {
        case .null: ""
        case .string(let text): text
        case .array(let items): items.map(\.cell).joined(separator: " ")
        default: compactText
        }
    }

    /// A date as ISO 8601, or null.
    init(_ date: PartialDate?) { self = .init(date?.description) }

    /// The names of records.
    init(_ records: [Record]) { self = .array(records.map { .string($0.id.description) }) }

    /// A number, whole where it is.
    init(_ number: Double) {
        self = .number(number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)")
    }
}
