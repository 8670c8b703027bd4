import Diagnostics
import Documents
import Pages
import Records
import Words

extension ReportContext {
    /// The page of a report: its title, which register and which day or period it is about, and for which unit.
    func page(_ title: Text, sections: [Page.Section], emptyNote: Text, in language: Language) -> Page {
        let day = day.words
        var about = [register.configuration.title(in: language.rawValue)]
        about.append(
            question.period.map(\.words)
                ?? Text(en: "As of \(day)", fi: "Tilanne \(day)", sv: "Läget \(day)").text(in: language))
        if let unit = question.unit.flatMap({ register[$0] }), question.name != .unit {
            about.append(unit.name(language))
        }
        let isOfUnit = question.unit != nil && question.name != .unit && question.name != .brief
        let note = isOfUnit ? Self.nothingOfUnit : emptyNote
        var page = Page(
            in: language, title: title.text(in: language), about: about, sections: sections.filter { !$0.isEmpty },
            emptyNote: note.text(in: language))
        for record in register.records {
            let other = record.root.titleLanguage(insteadOf: language.rawValue).flatMap(Language.init(rawValue:))
            if let other { page.foreignNames[record.name(language)] = other }
        }
        return page
    }

    /// What a report that is limited to a unit says where it finds nothing.
    private static let nothingOfUnit = Text(
        en: "The register names nothing of this that the unit answers for or takes part in.",
        fi: "Rekisterissä ei ole tästä mitään, mistä yksikkö vastaisi tai missä se olisi mukana.",
        sv: "Registret har inget om detta som enheten ansvarar för eller deltar i.")
}

extension ReportContext {
    /// A text that a record has in one language only, as part of a sentence on a page in another.
    func prose(_ text: String, on language: Language) -> ToldText {
        ToldText(text, proseLanguage(on: language))
    }

    /// The language of what records say in one language only, the first of the register; `nil` on a page in that language.
    func proseLanguage(on language: Language) -> Language? {
        let own = register.configuration.languages.first.flatMap(Language.init(rawValue:))
        return own == language ? nil : own
    }

    /// What a cooperation is about. Topics are told in one language only; where one is a goal that it serves, the goal has
    /// a name in each.
    func topic(of cooperation: Node, on language: Language) -> ToldText {
        let topic = cooperation["topic"]?.text ?? ""
        let goal = records(.priority, named: cooperation["supports"]).first {
            $0.name(.fi).lowercased() == topic.lowercased()
        }
        return goal.map { ToldText($0.name(language)) } ?? prose(topic, on: language)
    }
}

extension Sentence {
    /// A sentence of facts with a dot between them; those that are not known are left out.
    init(facts: [ToldText?], on bases: [Basis] = []) {
        let known = facts.compactMap(\.self)
        self.init(known.enumerated().flatMap { $0 > 0 ? [ToldText(" · "), $1] : [$1] }, on: bases)
    }
}

extension Page.Section {
    /// A section of paragraphs, tables and lists; those without content are left out.
    init(_ title: Text?, _ blocks: [PageBlock], in language: Language) {
        self.init(title: title?.text(in: language), blocks: blocks.filter(\.hasContent))
    }
}

extension PageBlock {
    /// Whether it has something to show.
    var hasContent: Bool {
        switch self {
        case .paragraph(let sentences), .list(let sentences): !sentences.isEmpty
        case .table(let table): !table.rows.isEmpty
        case .chart(let chart): !chart.points.isEmpty
        }
    }

    /// A table of texts with headers in three languages; the numbers' columns are named by their places.
    static func table(
        _ columns: [Text], caption: Text? = nil, numbers: Set<Int> = [], rows: [[String]], on bases: [[Basis]] = [],
        in language: Language
    ) -> PageBlock {
        .table(
            PageTable(
                caption?.text(in: language),
                columns: columns.enumerated().map {
                    PageTable.Column($1.text(in: language), isNumber: numbers.contains($0))
                }, rows: rows, bases: bases))
    }
}
