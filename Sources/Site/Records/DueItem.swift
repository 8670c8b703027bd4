import Diagnostics
import Documents
import Pages
import Records
import Words

/// Something that a record of the site dates.
struct DueItem: Sendable {
    /// What it dates.
    let thing: DueThing
    /// The record that says it.
    let record: SiteRecord

    /// What kind of thing.
    var kind: DueKind { thing.kind }
    /// When.
    var date: PartialDate { thing.date }
    /// When it ends, where it lasts.
    var until: PartialDate? { thing.until }

    /// Whether it is certainly over before a day.
    func isPast(by day: Day) -> Bool { (until ?? date).isBefore(day) }

    /// Whether it is of a year or month that has begun and is not over, so that it may have been already.
    func mayHaveBeen(by day: Day) -> Bool {
        until == nil && date.precision != .day && date.first <= day && day <= date.last
    }

    /// Its date in words, with what is not known of it.
    func time(in maker: PageMaker) -> String {
        let time = until.map { maker.words.range(from: date, to: $0) } ?? maker.words.date(date)
        return mayHaveBeen(by: maker.site.day) ? "\(time) (\(maker.words.exactDayUnknown))" : time
    }

    /// What of a record is due on a day or later, in order.
    static func all(of record: SiteRecord, after day: Day) -> [DueItem] {
        all(of: record).filter { !$0.thing.isOverdue(on: day) && $0.thing.isDue(on: day) }
    }

    /// All that a record dates for a calendar.
    static func all(of record: SiteRecord) -> [DueItem] {
        record.record.datedThings.map { DueItem(thing: $0, record: record) }
    }

    /// What exactly is due; `nil` where it is the record itself.
    func words(in maker: PageMaker) -> ToldText? {
        guard let entry = thing.entry else { return nil }
        let values = ValueWriter(record, maker)
        let parts = ["text", "title", "role", "body", "kind"].compactMap { entry[$0] }.filter { $0.isScalar }
        let told = parts.map(values.told)
        guard let first = told.first else { return nil }
        return ToldText(told.map(\.text).joined(separator: ", "), first.language)
    }
}
