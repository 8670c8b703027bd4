import Diagnostics
import Documents
import Git
import History
import Records
import Workspace

/// Where the records lie now that a commit changed: where they were, or where later renames led.
struct PresentPaths {
    private let history: RegisterHistory
    private let commit: ObjectID
    private let parent: ObjectID
    private var histories: RecordHistories { history.histories }

    /// Takes the history of a register, a commit and its parent.
    init(_ history: RegisterHistory, of commit: ObjectID, after parent: ObjectID) {
        self.history = history
        self.commit = commit
        self.parent = parent
    }

    /// The path in the register of the record that a name means now; `nil` where there is none.
    func path(named name: String) throws -> String? {
        do {
            return histories.paths.registerPath(try history.path(named: name))
        } catch is UnknownRecord {
            return nil
        }
    }

    /// The path in the register of the record that lay at another after the commit; that path itself where the history of
    /// the branch does not have the commit.
    func path(of path: String) throws -> String {
        let then = histories.paths.repositoryPath(path)
        if try isChanged(at: then, inHistoryOf: then) {
            return histories.paths.registerPath(try histories.latestPath(from: then))
        }
        // Another record has that path now: of those that have changed since, one has the commit in its past.
        for digest in try histories.digests(in: Period(since: .commit(parent), until: nil), isAll: true) {
            if try isChanged(at: then, inHistoryOf: digest.path) { return histories.paths.registerPath(digest.path) }
        }
        return path
    }

    /// Whether the commit gave a record another id, of which this is the path now, or was.
    func isRename(at path: String, _ files: [RevertedCommit.File]) throws -> Bool {
        try files.contains { file in
            guard file.before == nil else { return false }
            let changes = try changes(at: histories.paths.repositoryPath(file.path))
            return changes.contains { change in
                change.formerly != nil
                    && (file.path == path
                        || change.formerly == histories.name(of: histories.paths.repositoryPath(path)))
            }
        }
    }

    private func changes(at path: RepositoryPath) throws -> [RecordChange] {
        try histories.changes(ofPath: path, isAll: true) { $0 == commit }
    }

    private func isChanged(at then: RepositoryPath, inHistoryOf path: RepositoryPath) throws -> Bool {
        try changes(at: path).contains { $0.path == then }
    }
}
