import Diagnostics
import Documents
import Records
import Words

/// A collection with its records, and with what its lists show.
final class SiteCollection: Sendable {
    /// What `register.yaml` says of it.
    let configuration: CollectionConfiguration
    /// Its records, by title in the language that texts fall back to.
    let records: [SiteRecord]
    /// The fields that its lists show beside the name.
    let columns: [ListField]
    /// The fields that its lists can be limited by.
    let filters: [FilterIndex]

    /// What people call it, also on a day on which the register did not say yet.
    private let labels: CollectionLabels

    init(
        _ configuration: CollectionConfiguration, labels: CollectionLabels, records: [SiteRecord], fallback: Language,
        on day: Day
    ) {
        self.configuration = configuration
        self.labels = labels
        self.records = records.map { (SortKey($0.title(in: fallback).text), $0) }
            .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
        var found = FieldFinder()
        for record in records { found.collect(record) }
        columns = found.columns
        let ordered = self.records
        filters = found.filters.map { FilterIndex($0, ordered, on: day) }
    }

    /// Its name in `register.yaml`.
    var name: String { configuration.name }
    /// The part that it plays.
    var role: Role? { configuration.role }
    /// What its records are called together, with a capital letter.
    func plural(in language: Language) -> String { (labels.many(in: language.rawValue) ?? name).capitalized1 }
    /// What one of its records is called, with a capital letter.
    func singular(in language: Language) -> String { (labels.one(in: language.rawValue) ?? name).capitalized1 }
}
