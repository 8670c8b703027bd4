import Diagnostics
import Documents
import History
import Records
import Workspace

/// What records are called that are gone, and what those are called now that had another name once.
struct FormerNames: Sendable {
    private var titles: [RecordID: Node] = [:]
    private var names: [RecordID: RecordID] = [:]

    /// Collects them from all that ever happened.
    init(_ digests: [RecordDigest], _ history: RegisterHistory?) {
        guard let paths = history?.histories.paths else { return }
        for digest in digests {
            guard let latest = paths.record(at: digest.pathThen) else { continue }
            let last = digest.changes.lazy.compactMap { $0.after ?? $0.before }.first
            if let last { titles[latest] = last.root }
            for change in digest.changes {
                guard let former = change.formerly, let id = RecordID(named: former) else { continue }
                names[id] = latest
            }
        }
    }

    /// The name that a record has now.
    func present(of id: RecordID) -> RecordID? { names[id] }

    /// What a record was last called.
    func title(of id: RecordID, in language: Language) -> ToldText? {
        titles[names[id] ?? id].flatMap { Localized.title(of: $0, in: language) }
    }
}

extension RecordID {
    /// Reads a name as histories have it: `partners/pietari`; `nil` for a path that no collection knows.
    init?(named name: String) {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(collection: parts[0], id: parts[1])
    }
}
