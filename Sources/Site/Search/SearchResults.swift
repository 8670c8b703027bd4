import Diagnostics
import Documents
import History
import Records
import Words

/// The results of a search: pages of the site, then records by kind, each with the sentence that matches.
struct SearchResults {
    let answer: SearchAnswer
    let maker: PageMaker

    private var words: any Words { maker.words }

    func write(_ html: inout HTML) {
        guard answer.count > 0 || !answer.reasons.isEmpty else { return html.element("p", text: words.noResults) }
        if answer.count > 0 { html.element("p", text: words.results(answer.count)) }
        if !answer.pages.isEmpty {
            html.element("h2", text: words.pagesOfSite)
            html.element("ol") { html in
                for found in answer.pages {
                    html.element("li") { $0.link(to: maker.page(found.page), text: found.title) }
                }
            }
        }
        for kind in answer.kinds {
            html.element("h2") { html in
                html.link(
                    to: maker.page(.list(kind.collection.name, part: 1)),
                    text: kind.collection.plural(in: maker.language))
                html.text(" ")
                html.element("span", .class("count"), text: words.number("\(kind.count)"))
            }
            html.element("ol") { html in
                for record in kind.records { html.element("li") { item(record, &$0) } }
            }
            let rest = kind.count - kind.records.count
            if rest > 0 {
                let list = maker.page(.list(kind.collection.name, part: 1))
                html.element("p") { $0.link(to: list, text: words.andMore(rest)) }
            }
        }
        reasons(&html)
    }

    private func item(_ record: SiteRecord, _ html: inout HTML) {
        maker.link(record, &html)
        if let status = Status(of: record, on: maker.site.day) {
            html.text(" ")
            maker.label(status, of: record, &html)
        }
        guard let found = MatchingSentence(in: record, forms: answer.forms, maker) else { return }
        html.element("p", .class("aside")) { html in
            html.text(found.label.map { $0 + ": " } ?? "")
            html.text(found.sentence, on: maker.language)
        }
    }

    private func reasons(_ html: inout HTML) {
        guard !answer.reasons.isEmpty else { return }
        html.element("h2", text: words.changes)
        html.element("ol") { html in
            for commit in answer.reasons {
                html.element("li") { html in
                    html.link(maker.place(of: commit)) { html in
                        html.text(ToldText(guessing: commit.facts.subject), on: maker.language)
                    }
                    html.element(
                        "p", .class("aside"), text: CommitWords(commit.facts, maker).dates(recorded: commit.day))
                }
            }
        }
    }
}

/// The first sentence of a record that holds one of some words, with the label of the field that it stands in.
struct MatchingSentence {
    /// What people call the field; `nil` for one that the schema gives no name.
    let label: String?
    /// The sentence, with the language that it is in.
    let sentence: ToldText

    /// Looks for the words, which are folded; `nil` where only the name has them.
    init?(in record: SiteRecord, forms: [String], _ maker: PageMaker) {
        let forms = forms.map { Array($0.utf8) }
        for entry in record.root.entries where !["id", "name", "title"].contains(entry.key.text) {
            guard let sentence = Self.sentence(entry.value, record, forms, maker) else { continue }
            label = record.notes.label(of: entry.value, in: maker.language.rawValue)
            self.sentence = sentence
            return
        }
        return nil
    }

    private static func sentence(
        _ node: Node, _ record: SiteRecord, _ forms: [[UInt8]], _ maker: PageMaker
    ) -> ToldText? {
        switch node.kind {
        case .mapping where node.isByLanguage:
            let told = node.told(in: maker.language)
            return sentence(of: told.text, forms).map { ToldText($0, told.language) }
        case .mapping:
            return node.entries.lazy.compactMap { sentence($0.value, record, forms, maker) }.first
        case .sequence:
            return node.items.lazy.compactMap { sentence($0, record, forms, maker) }.first
        default:
            let text = SearchIndex.toldBeside(node, record, maker) ?? node.text
            let language = record.notes.isProse(node) ? maker.site.languages[0] : nil
            return sentence(of: text, forms).map { ToldText($0, language) }
        }
    }

    private static func sentence(of text: String, _ forms: [[UInt8]]) -> String? {
        TextSearch.sentence(of: text) { holds($0, forms) }
    }

    private static func holds(_ text: String, _ forms: [[UInt8]]) -> Bool {
        let folded = Array(text.folded.utf8)
        return forms.contains { form in
            guard form.count <= folded.count, let first = form.first else { return false }
            return (0...(folded.count - form.count)).contains { start in
                folded[start] == first && folded[start...].starts(with: form)
            }
        }
    }
}
