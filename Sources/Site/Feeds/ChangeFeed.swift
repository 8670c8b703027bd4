import Diagnostics
import Documents
import Git
import History
import Records
import Words

/// Changes as an Atom feed (RFC 4287): of everything, of a record, of a unit and what it answers for.
struct ChangeFeed {
    /// The feed in XML.
    let text: String

    /// How many changes a feed has at most.
    private static let most = 50

    /// Throws what histories throw; `nil` for a record that is not there or of which no change is known.
    init?(_ name: FeedName, _ maker: PageMaker) throws {
        let site = maker.site
        let title: String
        let page: Route
        let changes: [(record: RecordID, change: RecordChange)]
        let id: String
        switch name {
        case .whole:
            title = site.configuration.title(in: maker.language.rawValue)
            page = maker.page(.front)
            changes = try site.history?.latest(Self.most).flatMap(\.changes) ?? []
            id = "changes"
        case .record(let record):
            guard let own = site[record] else { return nil }
            title = own.title(in: maker.language).text
            page = maker.page(.record(record))
            let records = Self.records(own, site).map(\.record)
            guard let history = site.history, try history.stepCount(of: own.record) > 0 else { return nil }
            changes = try history.newest(Self.most, of: records)
            id = record.description
        }
        let entries = changes.prefix(Self.most).map { Self.entry($0.record, $0.change, maker) }.joined()
        let updated = changes.first?.change.commit.committer.timestamp ?? "1970-01-01T00:00:00Z"
        text = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(maker.language.rawValue)">
            <title>\(Escaping.escaped(title))</title>
            <id>urn:kumppani:feed:\(maker.language.rawValue):\(Percent.path(id))</id>
            <updated>\(updated)</updated>
            <link rel="self" href="\(Self.own(maker.route))"/>
            <link rel="alternate" type="text/html" href="\(Escaping.escaped(page.address(from: maker.route)))"/>
            <author><name>\(Escaping.escaped(site.configuration.title(in: maker.language.rawValue)))</name></author>
            \(entries)</feed>

            """
    }

    /// The records that a feed is about: of a unit also those that it owns or leads.
    private static func records(_ record: SiteRecord, _ site: SiteModel) -> [SiteRecord] {
        guard record.record.role == .unit else { return [record] }
        var seen: Set<RecordID> = [record.id]
        let answered = record.referring.filter {
            ["owner", "lead"].contains($0.field) && seen.insert($0.record).inserted
        }
        return [record] + answered.compactMap { site[$0.record] }
    }

    private static func entry(_ id: RecordID, _ change: RecordChange, _ maker: PageMaker) -> String {
        let name = maker.site.title(of: id, in: maker.language)?.text ?? id.id
        let words = CommitWords(change.commit, maker)
        var html = HTML(at: maker.route)
        ChangedFields(change: change, maker: maker).write(&html)
        html.element("p", text: words.dates(recorded: change.shownDay))
        words.decided(&html)
        words.explained(&html)
        let content = Escaping.escaped(String(decoding: html.bytes, as: UTF8.self))
        let link = maker.site.present(id).map { present in
            let address = maker.page(.record(present)).address(from: maker.route)
            return "<link rel=\"alternate\" type=\"text/html\" href=\"\(Escaping.escaped(address))\"/>\n"
        }
        let author = change.commit.author.name
        return """
            <entry>
            <title>\(Escaping.escaped("\(name): \(maker.words.change(change.kind.rawValue).lowercased1)"))</title>
            <id>urn:kumppani:\(change.commit.id):\(Percent.path(change.path.description))</id>
            <updated>\(change.commit.committer.timestamp)</updated>
            <published>\(change.commit.author.timestamp)</published>
            \(link ?? "")<author><name>\(Escaping.escaped(author.isEmpty ? "–" : author))</name></author>
            <content type="html">\(content)</content>
            </entry>

            """
    }

    private static func own(_ route: Route) -> String {
        Escaping.escaped(Percent.segment(route.segments.last ?? ""))
    }
}
