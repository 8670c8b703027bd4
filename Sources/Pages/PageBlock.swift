package import Diagnostics
package import Records

/// Text or a table in a section of a page.
package enum PageBlock: Sendable {
    /// Sentences that belong together.
    case paragraph([Sentence])
    /// Sentences of which each stands alone.
    case list([Sentence])
    /// Rows under a header.
    case table(PageTable)
    /// Figures that are drawn where the form allows it.
    case chart(Chart)
}

/// A sentence of a page, with what it rests on.
package struct Sentence: Sendable {
    /// Its parts in order, each in one language.
    package let parts: [ToldText]
    /// What it rests on; empty for sentences that tell no fact.
    package let bases: [Basis]

    /// Makes a sentence; `lead` stands before it in the language of the page, such as a date.
    package init(_ text: String, after lead: String = "", on bases: [Basis] = [], in language: Language? = nil) {
        self.init((lead.isEmpty ? [] : [ToldText(lead)]) + [ToldText(text, language)], on: bases)
    }

    /// Makes a sentence of parts in different languages.
    package init(_ parts: [ToldText], on bases: [Basis] = []) {
        self.parts = parts
        self.bases = bases
    }
}

extension Sentence {
    /// The sentence on a page in a language, with its own behind each part that is in another: `… (fi)`.
    func marked(in language: Language) -> String { parts.marked(in: language) }
}

/// What a sentence rests on: a record, the source that it names for the fact, and when the register learned it.
package struct Basis: Sendable, Hashable {
    /// The record.
    package let record: RecordID
    /// What people call the record.
    package let title: String
    /// Where the fact comes from, in words, such as `HEL 2024-015391, päätetty 2.12.2024`; `nil` where no source is named.
    package let source: String?
    /// The address of the source in the web.
    package let address: String?
    /// When the register learned it, in words; `nil` where that was not asked.
    package let recorded: String?

    /// Makes a basis.
    package init(record: RecordID, title: String, source: String?, address: String? = nil, recorded: String? = nil) {
        self.record = record
        self.title = title
        self.source = source
        self.address = address
        self.recorded = recorded
    }
}

extension Page {
    /// What its sentences rest on, each once, in the order in which they first name it; marks count from 1.
    var bases: [Basis] {
        var seen: Set<Basis> = []
        let all = sections.flatMap { section in
            section.blocks.flatMap(\.bases) + section.entries.flatMap { $0.lines.flatMap(\.bases) }
        }
        return all.filter { seen.insert($0).inserted }
    }
}

extension PageBlock {
    /// What its sentences or rows rest on, in order.
    var bases: [Basis] {
        switch self {
        case .paragraph(let sentences), .list(let sentences): sentences.flatMap(\.bases)
        case .table(let table): table.bases.flatMap(\.self)
        case .chart: []
        }
    }
}

/// The numbers by which sentences name what they rest on.
struct BasisMarks {
    private let numbers: [Basis: Int]

    init(_ bases: [Basis]) {
        numbers = Dictionary(bases.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// The numbers of bases, in order; numbers that follow each other are one run.
    func runs(_ bases: [Basis]) -> [ClosedRange<Int>] {
        Set(bases.compactMap { numbers[$0] }).sorted().reduce(into: []) { runs, number in
            guard let last = runs.last, last.upperBound + 1 == number else { return runs.append(number...number) }
            runs[runs.count - 1] = last.lowerBound...number
        }
    }

    /// What stands behind a sentence or a row's first cell: `[1–3, 7]`; empty where it rests on nothing.
    func mark(_ bases: [Basis]) -> String {
        let words = runs(bases).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return words.isEmpty ? "" : "[\(words.joined(separator: ", "))]"
    }

    /// The rows of a table with their marks behind the first cells.
    func rows(_ table: PageTable) -> [[String]] {
        table.rows.enumerated().map { number, row in
            let mark = mark(table.bases(ofRow: number))
            return mark.isEmpty ? row : ["\(row[0]) \(mark)"] + row.dropFirst()
        }
    }
}

extension Basis {
    /// The line that tells it, without its number.
    var line: String {
        let facts = [source, recorded].compactMap(\.self).joined(separator: "; ")
        return "\(title) (\(record))" + (facts.isEmpty ? "" : ": \(facts)")
    }
}

extension Text {
    /// The heading over what sentences rest on.
    static let bases = Text(en: "What this rests on", fi: "Mihin teksti perustuu", sv: "Vad texten bygger på")
}
