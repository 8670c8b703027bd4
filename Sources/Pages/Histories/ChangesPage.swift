package import Diagnostics
import Documents
package import History
import Records
package import Workspace

/// What happened to all records in a period, as a digest to send.
package struct ChangesPage: PageView {
    private let digests: [RecordDigest]
    private let since: String
    private let until: String?
    private let history: RegisterHistory

    package init(_ digests: [RecordDigest], since: String, until: String?, _ history: RegisterHistory) {
        self.digests = digests
        self.since = since
        self.until = until
        self.history = history
    }

    package var page: Page {
        let words = ChangeWords(history)
        let sections = digests.map { digest in
            Page.Section(
                title: title(digest, words),
                entries: digest.changes.map { change in
                    var entry = words.entry(change, isShort: true)
                    // What a new record says is for `show`; a digest is to be read.
                    if [.added, .restored, .removed].contains(change.kind) { entry.lines = [] }
                    return entry
                })
        }
        let period = until.map { "From \(since) to \($0)" } ?? "Since \(since)"
        return Page(
            title: "Changes", about: ["\(period): \(DiffPage.count(digests.count, "record"))"], sections: sections,
            emptyNote: "Nothing changed.")
    }

    private func title(_ digest: RecordDigest, _ words: ChangeWords) -> String {
        words.title(history.histories.name(of: digest.path), digest.document) + " — \(digest.kind.rawValue)"
    }

    package var json: JSONValue {
        let records = digests.map { digest -> JSONValue in
            [
                "record": .string(history.histories.name(of: digest.path)),
                "title": JSONValue(digest.document.flatMap { $0.root.title(in: "fi") }),
                "kind": .string(digest.kind.rawValue), "changes": .array(digest.changes.map(\.json)),
            ]
        }
        return ["since": .string(since), "until": JSONValue(until), "records": .array(records)]
    }
}

extension RecordDigest {
    /// The record as the period left it, or as it was before it was removed.
    var document: Document? { changes.lazy.compactMap { $0.after ?? $0.before }.first }
}
