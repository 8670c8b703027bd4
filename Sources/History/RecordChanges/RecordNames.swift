package import Diagnostics
package import Documents
package import Git
package import Records

/// What people call records, in what they write and in what they read.
package final class RecordNames {
    private let histories: RecordHistories
    private let source: any RecordSource
    private let folder: String
    private let notify: @Sendable (Notice) -> Void
    private var titles: [String: [RecordID: String?]] = [:]
    private var unread: Set<String> = []
    /// The decisions that are there now.
    private lazy var decisions = presentDecisions()

    /// Makes them; `source` has the records as they are now, `folder` is where in the repository the person stands.
    ///
    /// A record that cannot be read is called by its id, and `notify` hears why.
    package init(
        _ histories: RecordHistories, source: any RecordSource, folder: String = "",
        notify: @escaping @Sendable (Notice) -> Void
    ) {
        self.histories = histories
        self.source = source
        self.folder = folder
        self.notify = notify
    }

    /// The path in the repository that is meant by `partners/pietari`, `pietari` or a path, of any record that there
    /// ever was. A path counts from the top, else from where the person stands; one that begins with `./` or `../`
    /// only from there. Throws `UnknownRecord`.
    package func path(named name: String) throws -> RepositoryPath {
        let paths = histories.paths
        let fromTop = PathFromFolder.isMarked(name) ? [] : [paths.repositoryPath(name), RepositoryPath(name)]
        let candidates =
            fromTop + [PathFromFolder.path(name, from: folder)].compactMap { $0.map { RepositoryPath($0) } }
        for path in candidates where try !histories.index.changes(of: path).isEmpty {
            return path
        }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        if parts.count == 2, let path = paths.path(of: RecordID(collection: parts[0], id: parts[1])),
            try !histories.index.changes(of: path).isEmpty
        {
            return path
        }
        let isMeant = { (id: RecordID) in id.description == name || id.id == name }
        var meant = try records(at: histories.index.paths(holding: parts.last ?? name)).filter { isMeant($0.key) }
        // Typed in another Unicode form than the file has, an id does not stand in any path.
        if meant.isEmpty { meant = try records(at: histories.index.paths()).filter { isMeant($0.key) } }
        // A record that is there now is meant before one that was there once.
        var present = try meant.filter { try isPresent($0.value) }
        if present.isEmpty { present = meant }
        guard present.count <= 1 else {
            throw UnknownRecord(
                name, meaning: present.keys.map(\.description).sorted())
        }
        guard let found = present.first?.value else {
            let all = try records(at: histories.index.paths()).keys
            let candidates = name.contains("/") ? all.map(\.description) : all.map(\.id)
            throw UnknownRecord(
                message: Text(
                    en: "no commit here knows a record '\(name)'",
                    fi: "mikään muutos täällä ei tunne tietuetta '\(name)'",
                    sv: "ingen commit här känner till en post '\(name)'"),
                hint: Spelling.nearest(to: name, among: candidates.sorted()).map { .didYouMean("'\($0)'") }
                    ?? Text(
                        en: "'kumppani list' shows the collections; what is not committed yet has no history",
                        fi:
                            "'kumppani list' näyttää kokoelmat; sillä, mitä ei ole vielä tallennettu (commit), ei ole historiaa",
                        sv: "'kumppani list' visar samlingarna; det som inte är sparat (commit) har ingen historik"))
        }
        return try latest(found)
    }

    /// The title of the record that a reference to one of some collections names; `nil` for one that is not there.
    package func title(_ reference: String, _ collections: [String], in language: String = "fi") -> String? {
        Reference.target(reference, in: collections).flatMap { title(of: $0, in: language) }
    }

    /// What a record is called: its present title, else the last one that it had.
    package func title(of id: RecordID, in language: String = "fi") -> String? {
        if let known = titles[language]?[id] { return known }
        let title = document(of: id)?.root.title(in: language)
        titles[language, default: [:]][id] = .some(title)
        return title
    }

    /// A record as it is now, else as it last was.
    package func document(of id: RecordID) -> Document? {
        let found = reading(id.description) { try path(of: id) }
        return found.flatMap { document(at: $0) }
    }

    /// The record at a path of the repository as it is now, else as it last was.
    package func document(at path: RepositoryPath) -> Document? {
        reading(path.description) { try presentOrLast(path) }
    }

    private func presentOrLast(_ path: RepositoryPath) throws -> Document? {
        if let bytes = try source.readIfPresent(histories.paths.registerPath(path), limit: Limits().size) {
            return Documents.read(bytes, path: path.description).document
        }
        guard let last = try histories.index.changes(of: path).first else { return nil }
        return try histories.document(last.new ?? last.old, path: path)
    }

    /// The decision that somebody has named by an id, as it is now or last was, or by the case number of one that is there.
    package func decision(_ name: DecisionName) -> Document? {
        let collections = histories.paths.configuration.collections.filter { $0.role == .decision }
        for id in collections.flatMap({ name.ids(in: $0.name) }) {
            if let document = document(of: id) { return document }
        }
        return decisions.first { $0.root["case"].map { name.means(caseNumber: $0.text) } ?? false }
    }

    private func presentDecisions() -> [Document] {
        let configuration = histories.paths.configuration
        return configuration.collections.filter { $0.role == .decision }.flatMap { collection -> [Document] in
            let files = reading(collection.name) { Array(try source.files(below: collection.files.folder)) } ?? []
            return files.compactMap { (file) -> Document? in
                let isDecision = configuration.recordID(at: file.path)?.collection == collection.name
                guard file.kind == .regular, isDecision else { return nil }
                return document(at: histories.paths.repositoryPath(file.path))
            }
        }
    }

    /// What a reading of what a record is called gives; `nil` where it fails, and a notice of why, once for each name.
    package func reading<Result>(_ name: String, _ read: () throws -> Result?) -> Result? {
        do {
            return try read()
        } catch {
            guard unread.insert(name).inserted else { return nil }
            let cause = Notice(of: error)
            let reason = cause.message
            notify(
                Notice(
                    Text(
                        en: "what '\(name)' is called cannot be read: \(reason.en)",
                        fi: "tietueen '\(name)' nimeä ei voi lukea: \(reason.fi)",
                        sv: "vad '\(name)' heter kan inte läsas: \(reason.sv)"),
                    hint: cause.hint))
            return nil
        }
    }

    private func isPresent(_ paths: [RepositoryPath]) throws -> Bool {
        try paths.contains { try histories.index.changes(of: $0).first?.new != nil }
    }

    /// The path at which a record lies or last lay.
    private func latest(_ paths: [RepositoryPath]) throws -> RepositoryPath {
        var best: IndexedChange?
        for path in paths {
            guard let last = try histories.index.changes(of: path).first else { continue }
            guard let other = best else {
                best = last
                continue
            }
            let isBetter = (last.new != nil) == (other.new != nil) ? last.isAfter(other) : last.new != nil
            if isBetter { best = last }
        }
        return best?.path ?? paths.first ?? RepositoryPath("")
    }

    /// The path at which a record lies or last lay; `nil` for one of which the index knows no path.
    package func path(of id: RecordID) throws -> RepositoryPath? {
        if let path = histories.paths.path(of: id) { return path }
        let last = histories.paths.configuration.collection(id.collection)?.files.text.split(separator: "/").last ?? ""
        let isFileName = last.contains("{id}") && !last.contains("*")
        let candidates =
            isFileName
            ? try histories.index.paths(ofFile: Array(String(last).replacing("{id}", with: id.id).utf8))
            : try histories.index.paths(holding: id.id)
        let paths = candidates.filter { histories.paths.record(at: $0) == id }
        return paths.isEmpty ? nil : try latest(paths)
    }

    /// The records that lie or lay at some paths, with all of these that are theirs.
    private func records(at paths: [RepositoryPath]) -> [RecordID: [RepositoryPath]] {
        var records: [RecordID: [RepositoryPath]] = [:]
        for path in paths {
            if let id = histories.paths.record(at: path) { records[id, default: []].append(path) }
        }
        return records
    }
}
