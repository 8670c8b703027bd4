import Diagnostics
import Documents
import Records
import Words

/// What the browser searches in: the names of all records, and the words of their texts in parts by how they begin.
///
/// A part is a script, since pages that are opened as files may load scripts and nothing else.
struct SearchIndex: Sendable {
    /// The names of records in order: their numbers are what words lead to.
    private let names: [JSONValue]
    /// The words by the beginnings that they share, each with the numbers of its records.
    private let parts: [String: [String: [Int]]]
    /// How many letters a beginning has.
    private let letters: Int

    /// Where the parts lie, as seen from the page of the search.
    static func folder(_ maker: PageMaker) -> String { "../search/\(maker.language.rawValue)/" }

    /// Indexes a register in a language; linear in what its records say.
    init(_ site: SiteModel, _ language: Language) {
        let maker = PageMaker(site, .page(.search, language))
        var names: [JSONValue] = []
        var words: [String: [Int]] = [:]
        for collection in site.collections {
            let kind = collection.plural(in: language)
            for record in collection.records {
                let number = names.count
                var own: Set<String> = []
                Self.collect(record.root, record, maker, &own)
                for word in own { words[word, default: []].append(number) }
                let status = Status(of: record, on: site.day).map { ValueWriter(record, maker).told($0.node).text }
                let route = maker.page(.record(record.id))
                names.append([
                    .string(record.title(in: language).text), .string(route.address(from: maker.route)), .string(kind),
                    JSONValue(status),
                ])
            }
        }
        self.names = names
        letters = words.count > 4000 ? 2 : 1
        parts = Dictionary(grouping: words) { [letters] in Self.beginning($0.key, letters) }
            .mapValues { Dictionary(uniqueKeysWithValues: $0.map { ($0.key, $0.value) }) }
    }

    /// The names of the parts: the one of all names, and one for each beginning.
    var partNames: [String] { ["names"] + parts.keys.sorted().map { "w-" + $0 } }

    /// A part as a script.
    func script(_ part: String) -> String? {
        if part == "names" {
            let value: JSONValue = ["letters": JSONValue(letters), "names": .array(names)]
            return "kumppani.names(\(value.compactText));\n"
        }
        let beginning = String(part.dropFirst(2))
        guard let words = parts[beginning] else { return nil }
        let members = words.sorted { $0.key < $1.key }.map { word, numbers in
            (word, JSONValue.array(numbers.map { JSONValue($0) }))
        }
        return "kumppani.words(\(JSONValue.string(beginning).compactText),\(JSONValue.object(members).compactText));\n"
    }

    /// The words of all that a record says, and of the titles of what it names.
    private static func collect(_ node: Node, _ record: SiteRecord, _ maker: PageMaker, _ words: inout Set<String>) {
        switch node.kind {
        case .mapping where Localized.isByLanguage(node):
            for entry in node.entries { add(entry.value.text, &words) }
        case .mapping: for entry in node.entries { collect(entry.value, record, maker, &words) }
        case .sequence: for item in node.items { collect(item, record, maker, &words) }
        default:
            add(node.text, &words)
            if record.target(of: node) != nil || record.notes.isChoice(node) || node.text.utf8.count == 2 {
                add(ValueWriter(record, maker).told(node).text, &words)
            }
        }
    }

    private static func add(_ text: String, _ words: inout Set<String>) {
        for word in text.folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.utf8.count > 1 {
            words.insert(String(word.prefix(40)))
        }
    }

    /// The first letters of a word, of those that every file name and address may have; `_` stands for others.
    private static func beginning(_ word: String, _ letters: Int) -> String {
        String(
            word.unicodeScalars.prefix(letters).map { scalar in
                let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                return isPlain ? Character(scalar) : "_"
            })
    }
}
