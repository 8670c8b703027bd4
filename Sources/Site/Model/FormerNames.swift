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
            guard let latest = paths.record(at: digest.path) else { continue }
            let last = digest.changes.lazy.compactMap { $0.after ?? $0.before }.first
            if let last { titles[latest] = last.root }
            for change in digest.changes {
                guard let former = change.formerly, let id = Self.id(former) else { continue }
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

    private static func id(_ name: String) -> RecordID? {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        return parts.count == 2 ? RecordID(collection: parts[0], id: parts[1]) : nil
    }
}
