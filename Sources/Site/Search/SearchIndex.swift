import Diagnostics
import Documents
import Records
import Words

/// What is searched in: the words of all that records say, in one language. A server asks it; the static site has it as
/// scripts that a browser asks by the same rules.
///
/// A part is a script, since pages that are opened as files may load scripts and nothing else.
struct SearchIndex: Sendable {
    /// The records by their numbers in the index.
    let records: [SiteRecord]
    /// The places of their collections among those of the register.
    let collections: [Int]
    /// The pages of the site, whose numbers come after those of the records.
    let pages: [SearchedPage]
    /// The titles of both, folded, in UTF-8.
    let titles: [[UInt8]]
    /// The words of what records say, and of what pages are about.
    let words: WordIndex
    /// The numbers of words by the beginnings that they share.
    private let parts: [String: [Int]]
    /// How many letters a beginning has.
    private let letters: Int

    /// Where the parts lie, as seen from the page of the search.
    static func folder(_ maker: PageMaker) -> String { "../search/\(maker.language.rawValue)/" }

    /// Indexes a register in a language, beyond the words that are the same in all of them; linear in what its records say.
    init(_ site: SiteModel, _ language: Language, _ shared: HeldWords) {
        let maker = PageMaker(site, .page(.search, language))
        records = site.allRecords
        collections = site.collections.indices.flatMap { place in site.collections[place].records.map { _ in place } }
        pages = SearchedPage.all(maker)
        titles = (records.map { $0.title(in: language).text } + pages.map(\.title)).map { Array($0.folded.utf8) }
        var words = shared
        for (number, record) in records.enumerated() {
            Self.eachScalar(of: record.root) { node in
                if let told = Self.toldBeside(node, record, maker) { words.add(told, of: number) }
            }
        }
        for (place, page) in pages.enumerated() {
            for text in [page.title] + page.words { words.add(text, of: records.count + place) }
        }
        self.words = WordIndex(words.holders, count: records.count + pages.count)
        let letters = words.holders.count > 4000 ? 2 : 1
        let index = self.words
        self.letters = letters
        parts = Dictionary(grouping: 0..<index.wordCount) { Self.beginning(index.word($0), letters) }
    }

    /// The names of the parts: the one of all names, and one for each beginning.
    var partNames: [String] { ["names"] + parts.keys.sorted().map { "w-" + $0 } }

    /// A part as a script.
    func script(_ part: String, _ maker: PageMaker) -> String? {
        if part == "names" {
            let value: JSONValue = [
                "letters": JSONValue(letters), "records": JSONValue(records.count),
                "names": .array(records.map { name($0, maker) } + pages.map { name($0, maker) }),
            ]
            return "kumppani.names(\(value.compactText));\n"
        }
        let beginning = String(part.dropFirst(2))
        guard let numbers = parts[beginning] else { return nil }
        let members = numbers.map { number in
            (words.word(number), JSONValue.array(words.holders(of: number).map { JSONValue(Int($0)) }))
        }
        return "kumppani.words(\(JSONValue.string(beginning).compactText),\(JSONValue.object(members).compactText));\n"
    }

    private func name(_ page: SearchedPage, _ maker: PageMaker) -> JSONValue {
        let address = maker.page(page.page).address(from: maker.page(.search))
        return [.string(page.title), .string(address), .string(maker.words.pagesOfSite), .null]
    }

    private func name(_ record: SiteRecord, _ maker: PageMaker) -> JSONValue {
        let status = Status(of: record, on: maker.site.day).map { ValueWriter(record, maker).told($0.node).text }
        let kind = maker.site.collection(record.id.collection)?.plural(in: maker.language) ?? ""
        let route = maker.page(.record(record.id))
        return [
            .string(record.title(in: maker.language).text), .string(route.address(from: maker.page(.search))),
            .string(kind), JSONValue(status),
        ]
    }

    /// The words of what records say in any language.
    static func sharedWords(of site: SiteModel) -> HeldWords {
        var words = HeldWords()
        for (number, record) in site.allRecords.enumerated() {
            eachScalar(of: record.root, withLanguages: true) { words.add($0.text, of: number) }
        }
        return words
    }

    /// Calls `body` with all scalars of a value; with those of texts that are given by language only where they are wanted.
    private static func eachScalar(of node: Node, withLanguages: Bool = false, _ body: (Node) -> Void) {
        switch node.kind {
        case .mapping where !withLanguages && node.isByLanguage: break
        case .mapping: for entry in node.entries { eachScalar(of: entry.value, withLanguages: withLanguages, body) }
        case .sequence: for item in node.items { eachScalar(of: item, withLanguages: withLanguages, body) }
        default: body(node)
        }
    }

    /// What pages show for a value that is a code or a reference; `nil` for a plain text.
    static func toldBeside(_ node: Node, _ record: SiteRecord, _ maker: PageMaker) -> String? {
        guard record.target(of: node) != nil || record.notes.isChoice(node) || node.text.utf8.count == 2 else {
            return nil
        }
        return ValueWriter(record, maker).told(node).text
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
