import Diagnostics
import Differences
import Documents
import Git
import History
import Records
import Words

/// The level of a heading, which depends on where a part stands.
enum HeadingLevel {
    case two, three, four

    func write(_ html: inout HTML, _ content: (inout HTML) -> Void) {
        switch self {
        case .two: html.element("h2", content: content)
        case .three: html.element("h3", content: content)
        case .four: html.element("h4", content: content)
        }
    }
}

/// One change of a record in words: when it was decided and recorded, what changed, why, by whom.
struct ChangeEntry {
    let change: RecordChange
    let record: RecordID
    let maker: PageMaker
    let level: HeadingLevel

    private var words: any Words { maker.words }

    func write(_ html: inout HTML) {
        html.element("article", .class("change")) { html in
            let commit = CommitWords(change.commit, maker)
            level.write(&html) { html in
                html.text(words.change(change.kind.rawValue))
                html.text(" · ")
                html.text(commit.dates(recorded: change.shownDay))
            }
            commit.decided(&html)
            ChangedFields(change: change, maker: maker).write(&html)
            commit.explained(&html)
        }
    }
}

/// What a commit says about itself, in words.
struct CommitWords {
    private let commit: CommitFacts
    private let maker: PageMaker
    private let decisions: [(name: String, record: SiteRecord?)]
    private let message: CommitMessage

    init(_ commit: CommitFacts, _ maker: PageMaker) {
        self.commit = commit
        self.maker = maker
        message = maker.site.history?.message(of: commit) ?? CommitMessage(commit)
        decisions = commit.decisions.map { ($0, maker.site.decision(named: $0)) }
    }

    /// When it was decided, and when the register learned it.
    func dates(recorded day: Day) -> String {
        let dated = decisions.lazy.compactMap { $0.record?.root }.first { $0["date"]?.date != nil }
        let recorded = maker.words.recorded(maker.words.date(day))
        guard let dated, let date = dated["date"]?.date else { return recorded }
        return maker.words.decided(maker.words.date(date), outcome: dated["outcome"]?.text) + " · " + recorded
    }

    /// By which decisions.
    func decided(_ html: inout HTML) {
        for decision in decisions {
            html.element("p", .class("source")) { html in
                html.text(maker.words.decision + ": ")
                if let record = decision.record {
                    DecisionLine(decision: record, maker: maker).write(&html)
                } else {
                    html.text(decision.name)
                }
            }
        }
    }

    /// Why, in the words of who wrote it, and who that was. What is in another language than the page is there for
    /// whoever opens it: what changed, and by which decision, the page says in its own.
    func explained(_ html: inout HTML) {
        if let language = message.language, language != maker.language {
            html.element("details", .class("message")) { html in
                html.element("summary", text: maker.words.explanation(in: language))
                quote(message.texts, .lang(language), &html)
            }
        } else if !message.texts.isEmpty {
            quote(message.texts, nil, &html)
        }
        if !commit.author.name.isEmpty {
            html.element("p", .class("author"), text: maker.words.recordedBy(commit.author.name))
        }
    }

    /// The change in one line, as far as the page's own language has one: its decisions, else the subject of the commit.
    func headline(_ html: inout HTML) {
        let known = decisions.compactMap(\.record)
        for record in known { html.element("p") { DecisionLine(decision: record, maker: maker).write(&$0) } }
        guard known.isEmpty, !commit.subject.isEmpty, [nil, maker.language].contains(message.language) else { return }
        html.element("p", text: commit.subject)
    }

    private func quote(_ texts: [String], _ language: Attribute?, _ html: inout HTML) {
        html.element("blockquote", attributes: [language].compactMap(\.self)) { html in
            for text in texts { html.element("p", text: text) }
        }
    }
}

/// The fields that a change set, a line each.
struct ChangedFields {
    private let kind: RecordChange.Kind
    private let formerly: String?
    private let problem: Text?
    private let fields: [FieldChange]
    private let maker: PageMaker

    /// What one commit did.
    init(change: RecordChange, maker: PageMaker) {
        kind = change.kind
        formerly = change.formerly
        problem = change.problem
        fields = change.fields
        self.maker = maker
    }

    /// How a record differs between two states.
    init(_ difference: RecordDifference, maker: PageMaker) {
        kind = difference.kind
        formerly = difference.formerly
        problem = difference.problem
        fields = difference.fields
        self.maker = maker
    }

    private var words: any Words { maker.words }

    func write(_ html: inout HTML) {
        if let former = formerly {
            html.element("p", text: words.renamed(former.split(separator: "/").last.map(String.init) ?? former))
        }
        if problem != nil { html.element("p", text: words.unreadableThen) }
        // What a new record says stands on its page; what a removed one said is gone.
        guard ![.added, .restored, .removed].contains(kind), !fields.isEmpty else { return }
        html.element("ul", .class("fields-changed")) { html in
            for field in fields { html.element("li") { line(field, &$0) } }
        }
    }

    private func line(_ field: FieldChange, _ html: inout HTML) {
        let label = field.label(in: maker.language).split(separator: " ").map { word in
            // Entries are told apart by their dates, which stand there as in the record.
            guard word.contains("-"), let date = PartialDate(String(word)) else { return String(word) }
            return words.date(date)
        }.joined(separator: " ")
        if !label.isEmpty {
            html.element("span", .class("label"), text: label + ":")
            html.text(" ")
        }
        switch (field.old, field.new) {
        case (nil, let new?): html.element("ins") { value(new, in: &$0, words.added) }
        case (let old?, nil): html.element("del") { value(old, in: &$0, words.removed) }
        case (let old?, let new?):
            let texts = [old.node, new.node].map { $0.kind == .string ? $0.text : "" }
            if texts.allSatisfy({ !$0.isEmpty }), texts[0].utf8.count + texts[1].utf8.count > 120 {
                return text(TextChange(texts[0], texts[1]), &html)
            }
            html.element("del") { value(old, in: &$0, words.formerly) }
            html.element("span", .text("aria-hidden", "true"), text: " → ")
            html.element("ins") { value(new, in: &$0, words.now) }
        case (nil, nil): break
        }
    }

    private func text(_ change: TextChange, _ html: inout HTML) {
        html.text(change.lead)
        if !change.before.isEmpty {
            html.element("del") { html in
                html.element("span", .class("visually-hidden"), text: words.removed + " ")
                html.text(change.before)
            }
            html.text(" ")
        }
        if !change.after.isEmpty {
            html.element("ins") { html in
                html.element("span", .class("visually-hidden"), text: words.added + " ")
                html.text(change.after)
            }
        }
        html.text(change.trail)
    }

    private func value(_ value: FieldValue, in html: inout HTML, _ sign: String) {
        html.element("span", .class("visually-hidden"), text: sign + " ")
        let inline = InlineValues(notes: value.notes, maker: maker) { node in
            Reference.target(node.text, in: value.notes.references(of: node))
        }
        inline.write(value.node, key: "", &html)
    }
}
