import Documents
import Git
import History
package import Records
package import Workspace

/// When the register learned what records say.
package struct RecordedDays {
    private struct Learned {
        /// When the record was added.
        let added: Day?
        /// When an entry of it was learned, by the entry's place.
        let entries: [String: Day]
    }

    private var learned: [RecordID: Learned] = [:]
    /// The day on which the register learned most of what it was asked about; `nil` where there is none such.
    private(set) var commonDay: Day?

    /// Knows nothing.
    package init() {}

    /// Asks the history about some records; takes some milliseconds for each.
    package init(of records: [Record], in history: RegisterHistory) throws {
        for record in records where learned[record.id] == nil {
            let path = try history.path(named: record.id.description)
            let facts = try history.histories.datedFacts(ofPath: path)
            let entries = facts.filter { !$0.list.isEmpty }.map { ($0.node.pointer, $0.learned?.day) }
            learned[record.id] = Learned(
                added: try history.histories.changes(ofPath: path).last?.day,
                entries: Dictionary(
                    entries.compactMap { pointer, day in day.map { (pointer, $0) } },
                    uniquingKeysWith: { first, _ in first }))
        }
        let days = learned.values.flatMap { [$0.added].compactMap(\.self) + $0.entries.values }
        let counts = Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +)
        commonDay = counts.first { $0.value * 2 > days.count }?.key
    }

    /// When the register learned what a value of a record says: the day of the first commit after which it said so; of a
    /// value that has no date of its own the day on which the record was added. `nil` where nobody knows.
    func day(_ record: Record, _ node: Node) -> Day? {
        learned[record.id].flatMap { $0.entries[node.pointer] ?? $0.added }
    }
}
