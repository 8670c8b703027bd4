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
    /// How many records of one kind are shown.
    private static let mostOfKind = 20
    /// How many words of the register a typed one may stand for where sentences are looked for.
    private static let mostForms = 12

    /// The question, as it was typed.
    let question: String
    /// How many records and reasons there are, also those that are not shown.
    let count: Int
    /// The records by collection; the collection with the best one first.
    let kinds: [Kind]
    /// The commits whose reasons hold all words, newest first.
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

    /// Asks an index.
    init(_ question: String, _ index: SearchIndex, reasons: ReasonIndex, _ maker: PageMaker) {
        let question = String(question.prefix(Self.longest))
        self.question = question
        let words = Array(WordIndex.words(of: question).prefix(Self.mostWords))
        let found = Found(words, in: index.words)
        let whole = words.joined(separator: " ")
        var ranked = found.holders.map { number, weight in
            (number: Int(number), weight: Int(weight) + Self.bonus(index.titles[Int(number)], whole, words))
        }
        ranked.sort { ($1.weight, $0.number) < ($0.weight, $1.number) }
        var byCollection: [String: [SiteRecord]] = [:]
        var order: [String] = []
        for (number, _) in ranked {
            let record = index.records[number]
            if byCollection[record.id.collection] == nil { order.append(record.id.collection) }
            byCollection[record.id.collection, default: []].append(record)
        }
        kinds = order.compactMap { name in
            guard let collection = maker.site.collection(name), let records = byCollection[name] else { return nil }
            return Kind(
                collection: collection, records: Array(records.prefix(Self.mostOfKind)), count: records.count)
        }
        let reasonsFound = Found(words, in: reasons.words)
        self.reasons = reasonsFound.holders.map(\.number).sorted().prefix(Self.mostOfKind).map {
            maker.site.commits[Int($0)]
        }
        count = ranked.count + reasonsFound.holders.count
        forms = Array(Set(found.forms + reasonsFound.forms))
    }

    /// What a record gets for its name: more for the whole name than for its beginning, and for that than for parts.
    private static func bonus(_ title: String, _ whole: String, _ words: [String]) -> Int {
        if title == whole { return 40 }
        if title.hasPrefix(whole) { return 20 }
        return words.allSatisfy { title.contains($0.prefix(4)) } ? 10 : 0
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

    /// Indexes the messages of all commits that changed records.
    init(_ site: SiteModel) {
        var words: [String: [Int32]] = [:]
        for (number, commit) in site.commits.enumerated() {
            let text = ([commit.facts.subject] + commit.facts.paragraphs).joined(separator: " ")
            for word in Set(WordIndex.words(of: text)) { words[word, default: []].append(Int32(number)) }
        }
        self.words = WordIndex(words, count: site.commits.count)
    }
}
