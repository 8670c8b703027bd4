import Diagnostics
import Words

/// The page that a server shows instead of the one asked for: why, and what to do.
struct RefusalPage: SitePage {
    let refusal: Refusal
    let maker: PageMaker

    var title: String { maker.words.refusal(refusal).title }

    func write(_ html: inout HTML) {
        html.element("h1", text: title)
        html.element("p", text: maker.words.refusal(refusal).text)
        SearchForm(maker: maker, isLarge: true).write(&html)
    }
}
