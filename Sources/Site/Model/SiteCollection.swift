import Diagnostics
import Documents
import Records

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

    init(_ configuration: CollectionConfiguration, records: [SiteRecord], fallback: Language, on day: Day) {
        self.configuration = configuration
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
    func plural(in language: Language) -> String { configuration.pluralLabel(in: language.rawValue).capitalized1 }
    /// What one of its records is called, with a capital letter.
    func singular(in language: Language) -> String { configuration.label(in: language.rawValue).capitalized1 }
}

extension String {
    /// The text with a capital letter at its beginning.
    var capitalized1: String { prefix(1).uppercased() + dropFirst() }
    /// The text with a small letter at its beginning, unless it begins with an abbreviation.
    var lowercased1: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}

/// What texts are ordered by: å, ä and ö at the end as in Finnish and Swedish, other accents and case as nothing.
struct SortKey: Comparable {
    private let bytes: [UInt8]

    init(_ text: String) {
        var bytes: [UInt8] = []
        for scalar in text.lowercased().precomposedNordic {
            switch scalar {
            case "å": bytes += [0x7B]
            case "ä", "æ": bytes += [0x7C]
            case "ö", "ø": bytes += [0x7D]
            default: bytes += scalar.isASCII ? [UInt8(scalar.value)] : Array(String(scalar).folded.utf8)
            }
        }
        self.bytes = bytes
    }

    static func < (a: SortKey, b: SortKey) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension String {
    /// The scalars with the three letters of the north as one scalar each.
    fileprivate var precomposedNordic: [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            switch (scalars.last, scalar.value) {
            case ("a", 0x308): scalars[scalars.count - 1] = "ä"
            case ("o", 0x308): scalars[scalars.count - 1] = "ö"
            case ("a", 0x30A): scalars[scalars.count - 1] = "å"
            default: scalars.append(scalar)
            }
        }
        return scalars
    }
}
