import Diagnostics
import Records
import Words

/// How much of what there is a collection holds, where `register.yaml` says so, with the source of it.
struct CoverageNote {
    let collection: SiteCollection
    let maker: PageMaker
    /// Whether it stands on the page of the collection, which needs no name before it.
    let isAlone: Bool

    func write(_ html: inout HTML) {
        guard let coverage = collection.configuration.coverage else { return }
        html.element("p", .class("coverage")) { html in
            if !isAlone {
                html.element("strong", text: collection.plural(in: maker.language) + ":")
                html.text(" ")
            }
            html.text(coverage.text(in: maker.language.rawValue))
            guard let source = coverage.source else { return }
            html.text(" \(maker.words.source): ")
            if let decision = maker.site.decision(named: source) {
                maker.link(decision, &html)
            } else if let address = WebAddress(source) {
                html.link(.web(address), text: address.host)
            } else {
                html.text(source)
            }
            html.text(".")
        }
    }
}
