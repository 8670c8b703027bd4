package import Diagnostics
import Differences
import Git
import History
import Records
package import Workspace

/// What a period brought: new, ended and changed partners and networks, owners, agreements, roles.
package struct PeriodPage: PageView {
    private let review: PeriodReview
    private let since: String
    private let until: String?
    private let history: RegisterHistory

    /// Makes the page of a period as the person wrote it. Throws as `RegisterHistory.period(since:until:)`.
    package init(since: String, until: String?, in history: RegisterHistory) throws {
        let digests = try history.histories.digests(in: history.period(since: since, until: until))
        review = PeriodReview(digests, history.histories.paths)
        self.since = since
        self.until = until
        self.history = history
    }

    package func page(in language: Language) -> Page {
        let words = ChangeWords(history, in: language)
        let sections = review.sections.map { section in
            Page.Section(
                title: title(of: section, language),
                entries: section.items.map { item in
                    let title = words.title(item.change.record, item.change.after ?? item.change.before)
                    return words.entry(item.change, titled: title, fields: item.fields)
                })
        }
        return Page(
            in: language, title: history.configuration.title(in: language.rawValue),
            about: [about, history.beginning(after: since)].compactMap { $0?.text(in: language) },
            sections: sections,
            emptyNote: Text(
                en: "No change is recorded for this period.", fi: "Tältä jaksolta ei ole kirjattu muutoksia.",
                sv: "Inga ändringar har antecknats för perioden."
            ).text(in: language))
    }

    private var about: Text {
        let (since, until) = (ChangesPage.shown(since), until.map(ChangesPage.shown))
        return Text(
            en: "Review of \(since) – \(until ?? "today")", fi: "Katsaus ajalta \(since)–\(until ?? "tänään")",
            sv: "Översikt för \(since)–\(until ?? "i dag")")
    }

    private func title(of section: PeriodReview.Section, _ language: Language) -> String {
        let word = section.heading.words.text(in: language)
        guard let name = section.collection, let collection = history.configuration.collection(name) else {
            return word
        }
        return "\(word): \(collection.pluralLabel(in: language.rawValue))"
    }

    package var json: JSONValue {
        let sections = review.sections.map { section -> JSONValue in
            [
                "title": .string(section.name),
                "items": .array(
                    section.items.map { item in
                        .object(
                            [("record", .string(item.change.record))] + item.change.commit.members + [
                                ("kind", .string(item.change.kind.rawValue)),
                                ("fields", .array(item.fields.map(\.json))),
                            ] + (item.change.problem.map { [("problem", .string($0.en))] } ?? []))
                    }),
            ]
        }
        return ["since": .string(since), "until": JSONValue(until), "sections": .array(sections)]
    }
}

extension PeriodReview.Heading {
    /// The heading in words.
    fileprivate var words: Text {
        switch self {
        case .new: Text(en: "New", fi: "Uudet", sv: "Nya")
        case .resumed: Text(en: "Resumed", fi: "Jälleen käynnissä", sv: "Återupptagna")
        case .ended: Text(en: "Ended", fi: "Päättyneet", sv: "Avslutade")
        case .changed: Text(en: "Changed", fi: "Muuttuneet", sv: "Ändrade")
        case .owners: Text(en: "Owners", fi: "Omistajat", sv: "Ägare")
        case .agreements: Text(en: "Agreements", fi: "Sopimukset", sv: "Avtal")
        case .roles: Text(en: "Roles", fi: "Roolit", sv: "Roller")
        }
    }
}
