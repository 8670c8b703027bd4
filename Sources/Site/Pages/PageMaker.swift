import Diagnostics
import Records
import Words

/// What every page has at hand: the register, the language, the words, and the page's place.
struct PageMaker {
    /// The register.
    let site: SiteModel
    /// The language of the page.
    let language: Language
    /// The texts in that language.
    let words: any Words
    /// Where the page is.
    let route: Route
    /// What a server adds to the page; `nil` for one in a file.
    let live: LiveFrame?

    init(_ site: SiteModel, _ route: Route, live: LiveFrame? = nil) {
        self.site = site
        self.route = route
        self.live = live
        language = route.language ?? site.languages[0]
        words = language.words
    }

    /// The route of another page in the same language.
    func page(_ name: PageName) -> Route { .page(name, language) }

    /// Where a commit stands with all that it did, on the page of its year.
    func place(of commit: SiteCommit) -> Link {
        .place(page(.changes(year: commit.day.parts.year, part: commit.part)), commit.place)
    }

    /// Writes a link to a record by its title; the title alone where the register has it no more, else the id.
    func link(_ id: RecordID, _ html: inout HTML) {
        if let present = site.present(id), let record = site[present] {
            html.link(.route(page(.record(present)))) { $0.text(record.title(in: language), on: language) }
        } else if let title = site.title(of: id, in: language) {
            html.text(title, on: language)
        } else {
            html.text(id.id)
        }
    }

    /// Writes a link to a record by its title.
    func link(_ record: SiteRecord, _ html: inout HTML) {
        html.link(.route(page(.record(record.id)))) { $0.text(record.title(in: language), on: language) }
    }

    /// Writes links to records as a list in a sentence: `A, B ja C`.
    func links(_ ids: [RecordID], _ html: inout HTML) {
        let (between, last) = words.separators(ids.map { site.title(of: $0, in: language)?.text ?? $0.id })
        for (i, id) in ids.enumerated() {
            if i > 0 { html.text(i == ids.count - 1 ? last : between) }
            link(id, &html)
        }
    }

    /// Writes the status of a record as a label; behind one that was told long ago the year of that, unless `alone`.
    func label(_ status: Status, of record: SiteRecord, alone: Bool = false, _ html: inout HTML) {
        html.element("span", .text("class", "status \(status.tone.rawValue)")) {
            $0.text(ValueWriter(record, self).told(status.node), on: language)
        }
        guard !alone, let told = site.lastTold(of: record) else { return }
        html.text(" ")
        html.element("span", .class("aside"), text: "(\(words.lastToldShort("\(told.first.parts.year)")))")
    }
}
