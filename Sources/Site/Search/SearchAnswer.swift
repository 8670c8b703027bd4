import Diagnostics
import History
import Records
import Words

/// What a register says to a question in words: the records that hold all of them, best first, by kind, and the commits
/// whose reasons do.
struct SearchAnswer: Sendable {
    /// More letters than this are no question.
    static let longest = 200
    /// More words than this are not asked for.
    private static let mostWords = 10
    /// How many pages of the site are shown.
    private static let mostPages = 5
    /// How many records of one kind are shown.
    private static let mostOfKind = 20
    /// How many words of the register a typed one may stand for where sentences are looked for.
    private static let mostForms = 12

    /// The question, as it was typed.
    let question: String
    /// How many records and pages there are, also those that are not shown.
    let count: Int
    /// The pages of the site, best first.
    let pages: [SearchedPage]
    /// The records by collection; the collection with the best one first.
    let kinds: [Kind]
    /// The newest commits whose reasons hold all words, newest first.
    let reasons: [SiteCommit]
    /// The words of the register that were meant, folded, by what was typed.
    let forms: [String]

    /// The records of one collection that were found.
    struct Kind: Sendable {
        /// The collection.
        let collection: SiteCollection
        /// The best of the records, best first.
        let records: [SiteRecord]
        /// How many there are.
        let count: Int
    }

    /// Asks an index. Throws what histories throw.
    init(_ question: String, _ index: SearchIndex, reasons: ReasonIndex, _ maker: PageMaker) throws {
        let question = String(question.prefix(Self.longest))
        self.question = question
        let words = Array(WordSplitter.words(of: question).prefix(Self.mostWords))
        let found = Found(words, in: index.words)
        let fit = TitleFit(words)
        var ranked = found.holders.map { number, weight in
            (number: Int(number), weight: Int(weight) + fit.bonus(index.titles[Int(number)]))
        }
        ranked.sort { ($1.weight, $0.number) < ($0.weight, $1.number) }
        var byCollection = [(first: [SiteRecord], count: Int)](
            repeating: ([], 0), count: maker.site.collections.count)
        var order: [Int] = []
        var pages: [SearchedPage] = []
        for (number, _) in ranked {
            guard number < index.records.count else {
                if pages.count < Self.mostPages { pages.append(index.pages[number - index.records.count]) }
                continue
            }
            let place = index.collections[number]
            if byCollection[place].count == 0 { order.append(place) }
            byCollection[place].count += 1
            if byCollection[place].count <= Self.mostOfKind { byCollection[place].first.append(index.records[number]) }
        }
        kinds = order.map { place in
            let (first, count) = byCollection[place]
            return Kind(collection: maker.site.collections[place], records: first, count: count)
        }
        self.pages = pages
        count = ranked.count
        let reasonsFound = Found(words, in: reasons.words)
        self.reasons =
            try maker.site.history?.some(Self.mostOfKind, of: reasonsFound.holders.lazy.map { Int($0.number) }) ?? []
        forms = Array(Set(found.forms + reasonsFound.forms))
    }

    /// What a record gets for its name: more for the whole name than for its beginning, and for that than for parts.
    private struct TitleFit {
        private let whole: [UInt8]
        private let beginnings: [[UInt8]]

        /// Prepares folded words.
        init(_ words: [String]) {
            whole = Array(words.joined(separator: " ").utf8)
            beginnings = words.map { Array($0.prefix(4).utf8) }
        }

        func bonus(_ title: [UInt8]) -> Int {
            if title.starts(with: whole) { return title.count == whole.count ? 40 : 20 }
            return beginnings.allSatisfy { Self.holds(title, $0) } ? 10 : 0
        }

        private static func holds(_ title: [UInt8], _ part: [UInt8]) -> Bool {
            guard let first = part.first, part.count <= title.count else { return false }
            return (0...(title.count - part.count)).contains { start in
                title[start] == first && title[start...].starts(with: part)
            }
        }
    }

    /// What holds all of several words, each with the sum of how well they fit.
    private struct Found {
        private(set) var holders: [(number: Int32, weight: UInt16)] = []
        private(set) var forms: [String] = []

        init(_ words: [String], in index: WordIndex) {
            guard !words.isEmpty else { return }
            var sums = [UInt16](repeating: 0, count: index.count)
            for (place, word) in words.enumerated() {
                var own = [UInt16](repeating: 0, count: index.count)
                let matches = index.matches(word).sorted { $0.weight > $1.weight }
                for match in matches {
                    for holder in index.holders(of: match.word) {
                        own[Int(holder)] = max(own[Int(holder)], match.weight)
                    }
                }
                forms += matches.prefix(SearchAnswer.mostForms).map { index.word($0.word) }
                for i in sums.indices {
                    sums[i] = own[i] == 0 || (place > 0 && sums[i] == 0) ? 0 : sums[i] + own[i]
                }
            }
            holders = sums.indices.compactMap { sums[$0] > 0 ? (Int32($0), sums[$0]) : nil }
        }
    }
}

/// The words of the reasons that commits give, the same in all languages; holders are numbers of commits, newest first.
struct ReasonIndex: Sendable {
    /// The words.
    let words: WordIndex

    /// Indexes the messages of all commits that changed records. Throws what histories throw.
    init(_ site: SiteModel) throws {
        var words = HeldWords()
        try site.history?.eachReason { number, facts in
            for text in [facts.subject] + facts.paragraphs { words.add(text, of: number) }
        }
        self.words = WordIndex(words.holders, count: site.history?.commits.count ?? 0)
    }
}
