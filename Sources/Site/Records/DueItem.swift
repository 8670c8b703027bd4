import Diagnostics
import Documents
import Records
import Words

/// Something that a record says will be due.
struct DueItem: Sendable {
    /// What is due.
    let kind: DueKind
    /// When.
    let date: PartialDate
    /// When it ends, where it lasts.
    let until: PartialDate?
    /// The record that says it.
    let record: SiteRecord
    /// The entry that says it; `nil` for the record itself.
    let entry: Node?

    /// What of a record is due on a day or later, in order.
    static func all(of record: SiteRecord, after day: Day) -> [DueItem] {
        all(of: record).filter { !($0.until ?? $0.date).isBefore(day) && $0.kind != .event }
    }

    /// All that a record dates for a calendar.
    static func all(of record: SiteRecord) -> [DueItem] {
        var items: [DueItem] = []
        let root = record.root
        func add(_ kind: DueKind, _ node: Node?, until: PartialDate? = nil, _ entry: Node? = nil) {
            guard let date = node?.date else { return }
            items.append(DueItem(kind: kind, date: date, until: until, record: record, entry: entry))
        }
        switch record.record.role {
        case .partner:
            for entry in root["agreements"]?.items ?? [] { add(.agreementEnds, entry["until"], entry) }
        case .network:
            add(.review, root["review"]?["next"])
            for entry in root["roles"]?.items ?? [] { add(.roleEnds, entry["until"], entry) }
        case .engagement:
            add(.event, root["since"], until: root["until"]?.date)
            for entry in root["follow-ups"]?.items ?? [] where entry["done"]?.isFilled != true {
                add(.followUp, entry["due"], entry)
            }
        case .measure:
            if !["done", "dropped"].contains(root["state"]?.text) { add(.deadline, root["due"]) }
        case .material: add(.materialEnds, root["valid-until"])
        case .programme, .project: add(.itemEnds, root["until"])
        default: break
        }
        return items.sorted { $0.date.first < $1.date.first }
    }

    /// What exactly is due; `nil` where it is the record itself.
    func words(in maker: PageMaker) -> ToldText? {
        guard let entry else { return nil }
        let values = ValueWriter(record, maker)
        let parts = ["text", "title", "role", "body", "kind"].compactMap { entry[$0] }.filter { $0.isScalar }
        let told = parts.map(values.told)
        guard let first = told.first else { return nil }
        return ToldText(told.map(\.text).joined(separator: ", "), first.language)
    }
}
