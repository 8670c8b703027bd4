import Documents
import Records
import Words

/// The values of a filter with the records that have each, found once for all pages and languages.
struct FilterIndex: Sendable {
    /// One value with its records.
    struct Value: Sendable {
        /// As it stands in records; empty for those that have none.
        let value: String
        /// The records, by their places in the collection.
        fileprivate(set) var places: [Int]
        /// One of the records, with the place where the value stands, for its title; `nil` for no value.
        let example: (record: SiteRecord, node: Node)?
    }

    /// More values than this are no choice any more.
    static let most = 60

    /// The field.
    let field: ListField
    /// The values, in no order; none where there are too many to choose from, or one for all.
    let values: [Value]

    /// Goes through the records of a collection once.
    init(_ field: ListField, _ records: [SiteRecord], on day: Day) {
        self.field = field
        var found: [String: Value] = [:]
        for (place, record) in records.enumerated() {
            let nodes = field.values(in: record, on: day).filter { $0.isScalar && $0.text.utf8.count < 100 }
            if nodes.isEmpty { found["", default: Value(value: "", places: [], example: nil)].places.append(place) }
            var seen: Set<String> = []
            for node in nodes where seen.insert(node.text).inserted {
                found[node.text, default: Value(value: node.text, places: [], example: (record, node))]
                    .places.append(place)
            }
            if found.count > Self.most { break }
        }
        values = (2...Self.most).contains(found.count) ? Array(found.values) : []
    }

    /// A value as it stands in records; `nil` for one that no record has.
    func value(_ text: String) -> Value? { values.first { $0.value == text } }

    /// What a value is called.
    func title(of value: Value, _ maker: PageMaker) -> String {
        guard let (record, node) = value.example else { return maker.words.notKnown }
        return ValueWriter(record, maker).told(node).text
    }

    /// The values by title; those without come last.
    func ordered(_ maker: PageMaker) -> [(title: String, value: Value)] {
        let known = values.filter { $0.example != nil }.map { value in
            let title = self.title(of: value, maker)
            return (key: SortKey(title + "\u{0}" + value.value), title: title, value: value)
        }
        let ordered = known.sorted { $0.key < $1.key }.map { (title: $0.title, value: $0.value) }
        return ordered + values.filter { $0.example == nil }.map { (title: maker.words.notKnown, value: $0) }
    }
}

extension ListField {
    /// What it is called at the head of a column and over its values.
    func title(_ maker: PageMaker) -> String { isStatus ? maker.words.status : label(in: maker.language) }
}
