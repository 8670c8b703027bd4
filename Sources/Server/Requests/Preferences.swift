import Diagnostics

/// Lists of what a browser prefers: `fi-FI,fi;q=0.9,en;q=0.5`.
struct Preferences {
    /// The names in lower case with their weights from 0 to 1, in the order of the list.
    private let items: [(name: Substring, weight: Double)]

    /// Reads the value of a header; no value is an empty list.
    init(_ value: String?) {
        items = (value ?? "").lowercased().split(separator: ",").prefix(30).map { item in
            let parts = item.split(separator: ";").map { part in part.drop { $0 == " " }.prefix { $0 != " " } }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
            return (parts.first ?? "", weight ?? 1)
        }
    }

    /// The language among some that is preferred most; `nil` where none of them is.
    func language(among languages: [Language]) -> Language? {
        var best: (language: Language, weight: Double)?
        for item in items where item.weight > (best?.weight ?? 0) {
            // `sv-FI` is Swedish too.
            let name = item.name.prefix { $0 != "-" }
            if let language = languages.first(where: { $0.rawValue == name }) { best = (language, item.weight) }
        }
        return best?.language
    }

    /// Whether something is taken: it, or everything, has a weight above 0.
    func takes(_ name: String) -> Bool {
        (items.first { $0.name == name } ?? items.first { $0.name == "*" }).map { $0.weight > 0 } ?? false
    }
}
