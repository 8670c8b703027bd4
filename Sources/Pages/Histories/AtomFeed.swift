package import Diagnostics
import Git
package import History
import Records
package import Workspace

/// Changes as an Atom feed (RFC 4287), an entry for each record and commit.
package struct AtomFeed {
    /// The feed in XML.
    package let text: String

    /// Makes the feed of what a period brought.
    package init(_ digests: [RecordDigest], _ history: RegisterHistory, in language: Language) {
        let words = ChangeWords(history, in: language)
        let changes = digests.flatMap(\.changes).sorted { $0.indexed.isAfter($1.indexed) }
        let title = history.configuration.title(in: language.rawValue)
        // The id stays the same in every language.
        let name = history.configuration.title(in: "en")
        // The first commit of all that a feed tells of would change as it grows: the title is what stays.
        let id = "urn:kumppani:" + name.utf8.map { String($0, radix: 16) }.joined().prefix(64)
        let updated = changes.first?.commit.committer.timestamp ?? "1970-01-01T00:00:00Z"
        let entries = changes.map { Self.entry($0, words, language) }.joined()
        text = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
              <title>\(Escaping.escaped(title))</title>
              <id>\(id)</id>
              <updated>\(updated)</updated>
              <author><name>\(Escaping.escaped(title))</name></author>
            \(entries)</feed>

            """
    }

    private static func entry(_ change: RecordChange, _ words: ChangeWords, _ language: Language) -> String {
        let title = "\(words.title(change.record, change.after ?? change.before)): \(words.kind(change))"
        let isWhole = [.added, .restored, .removed].contains(change.kind)
        let lines =
            (isWhole ? [] : words.lines(change).map { $0.marked(in: language) }) + words.reason(change.commit)
            + words.decisions(change.commit).map { "\(Text.decision.text(in: language)): \($0)" }
        return """
              <entry>
                <title>\(Escaping.escaped(title))</title>
                <id>urn:kumppani:\(change.commit.id):\(Percent.path(change.path.description))</id>
                <updated>\(change.commit.committer.timestamp)</updated>
                <published>\(change.commit.author.timestamp)</published>
                <author><name>\(Escaping.escaped(change.commit.author.name.isEmpty ? "?" : change.commit.author.name))</name></author>
                <content type="text">\(Escaping.escaped(lines.joined(separator: "\n")))</content>
              </entry>

            """
    }
}
