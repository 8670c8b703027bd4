import Diagnostics
import Documents
import Records

/// Finds the records that names of an outside list mean.
struct NameMatcher {
    private var records: [String: [Record]] = [:]
    private var byWord: [String: Set<String>] = [:]
    private let names: [String]
    /// Of more pairs of names than this only those are compared letter by letter that share a word.
    private static let mostPairs = 2_000_000
    private var pairs = 0

    /// Knows records by their ids, names in every language and abbreviations.
    init(_ all: [Record]) {
        for record in all {
            for name in Set(Self.names(of: record).map(Self.plain)) where !name.isEmpty {
                records[name, default: []].append(record)
            }
        }
        names = records.keys.sorted()
        for name in names { for word in Self.words(name) { byWord[word, default: []].insert(name) } }
    }

    /// The records that a name means exactly, but for case, accents, punctuation and what stands in parentheses.
    func records(named name: String) -> [Record] {
        for form in Self.forms(of: name) {
            if let found = records[form], !form.isEmpty { return found }
        }
        return []
    }

    /// The record whose name is nearest, if one is near: by a few letters, or by sharing at least half of the words.
    mutating func nearest(to name: String) -> Record? {
        let plain = Self.plain(name)
        let words = Set(Self.words(plain))
        let sharing = words.reduce(into: Set<String>()) { $0.formUnion(byWord[$1] ?? []) }.sorted()
        pairs += names.count
        let near = Spelling.nearest(to: plain, among: pairs <= Self.mostPairs ? names : sharing)
        if let near { return records[near]?.first }
        func share(_ other: String) -> Double {
            let others = Set(Self.words(other))
            return Double(words.intersection(others).count) / Double(words.union(others).count)
        }
        let best = sharing.map { (name: $0, share: share($0)) }.max { ($0.share, $1.name) < ($1.share, $0.name) }
        guard let best, best.share >= 0.5 else { return nil }
        return records[best.name]?.first
    }

    static func names(of record: Record) -> [String] {
        let name = record["name"] ?? record["title"]
        let names = name.map { $0.isScalar ? [$0.text] : $0.entries.map(\.value.text) } ?? []
        return [record.id.id] + names + [record["abbreviation"]?.text].compactMap(\.self)
    }

    /// The name, the name without what stands in parentheses, and that alone.
    private static func forms(of name: String) -> [String] {
        guard let open = name.firstIndex(of: "("), let close = name[open...].firstIndex(of: ")") else {
            return [plain(name)]
        }
        let inner = name[name.index(after: open)..<close]
        return [plain(name), plain(name[..<open] + name[name.index(after: close)...]), plain(inner)]
    }

    /// Words of letters and digits in lower case without accents, between single spaces.
    private static func plain(_ name: some StringProtocol) -> String {
        let letters = String(name).folded.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? Character(scalar) : " "
        }
        return String(letters).split(separator: " ").joined(separator: " ")
    }

    private static func words(_ plain: String) -> [String] { plain.split(separator: " ").map(String.init) }
}
