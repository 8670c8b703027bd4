import Diagnostics
import Documents
import Git
import History
import Pages
import Records
import Words

extension CalendarFile {
    /// What the register dates, as a calendar to subscribe to.
    ///
    /// A visit that is known to a month is an event of that month, one that is known only to a year is on the page and not
    /// here. What has to be done or ends is an event of the last day that it can mean.
    /// Throws what histories throw.
    init(_ maker: PageMaker) throws {
        let events = try maker.site.allRecords.flatMap { record in
            let items = DueItem.all(of: record)
            let changed = items.isEmpty ? nil : try maker.site.history?.lastChange(of: record.record)
            var seen: [String: Int] = [:]
            return items.compactMap { item -> Event? in
                let key = item.thing.key
                seen[key, default: 0] += 1
                return Self.event(item, number: seen[key] ?? 1, changed: changed ?? 0, maker)
            }
        }
        self.init(
            maker.site.configuration.title(in: maker.language.rawValue),
            product: "site//\(maker.language.rawValue.uppercased())", events)
    }

    private static func event(_ item: DueItem, number: Int, changed: Int64, _ maker: PageMaker) -> Event? {
        let isVisit = item.kind == .event
        guard !isVisit || item.date.precision != .year else { return nil }
        let record = item.record
        let title = record.title(in: maker.language).text
        var summary = item.kind == .event ? title : "\(maker.words.due(item.kind)): \(title)"
        if let what = item.words(in: maker) { summary += " (\(what.text))" }
        if item.date.precision != .day { summary += " (\(maker.words.date(item.date)))" }
        return Event(
            id: item.thing.calendarID(number: number),
            changed: changed, first: isVisit ? item.date.first : item.date.last,
            last: (item.until ?? item.date).last, summary: summary,
            isCancelled: record.root["state"]?.text == "cancelled")
    }
}
