package import Diagnostics
import Differences
import Git
package import History
import Records
package import Workspace

/// What a period brought: new, ended and changed partners and networks, owners, agreements, roles.
package struct PeriodPage: PageView {
    private let review: PeriodReview
    private let since: String
    private let until: String?
    private let history: RegisterHistory

    /// Makes the page of a period as the person wrote it.
    package init(_ digests: [RecordDigest], since: String, until: String?, _ history: RegisterHistory) {
        review = PeriodReview(digests, history.histories.paths)
        self.since = since
        self.until = until
        self.history = history
    }

    package var page: Page {
        let words = ChangeWords(history)
        let sections = review.sections.map { section in
            Page.Section(
                title: section.title,
                entries: section.items.map { item in
                    let title = words.title(item.change.record, item.change.after ?? item.change.before)
                    return words.entry(item.change, titled: title, fields: item.fields)
                })
        }
        return Page(
            title: history.configuration.title(in: "en"), about: ["Review of \(since) – \(until ?? "today")"],
            sections: sections, emptyNote: "Nothing changed in this period.")
    }

    package var json: JSONValue {
        let sections = review.sections.map { section -> JSONValue in
            [
                "title": .string(section.title),
                "items": .array(
                    section.items.map { item in
                        .object(
                            [("record", .string(item.change.record))] + item.change.commit.members + [
                                ("kind", .string(item.change.kind.rawValue)),
                                ("fields", .array(item.fields.map(\.json))),
                            ] + (item.change.problem.map { [("problem", .string($0))] } ?? []))
                    }),
            ]
        }
        return ["since": .string(since), "until": JSONValue(until), "sections": .array(sections)]
    }
}
