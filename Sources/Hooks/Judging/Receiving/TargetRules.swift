import Git
import GitRecords
import Records
import Workspace

/// A register whose rules other commits are judged by, and its frame: the files that decide any verdict on a record.
struct TargetRules: Sendable {
    /// The commit that holds the register.
    let commit: ObjectID
    /// The register.
    let register: RegisterSnapshot
    private let repository: RegisterRepository
    private let tree: ObjectID
    /// The paths of the schemas and of what they refer to.
    private let schemas: Set<String>
    /// Folders that belong to the frame as a whole: `hooks`, and those of the schemas that `register.yaml` names.
    private let folders: Set<String>
    /// The folders that records are in; none of them is a part of the frame as a whole.
    private let recordFolders: Set<String>

    /// Takes the register of a commit.
    init(_ repository: RegisterRepository, commit: ObjectID, register: RegisterSnapshot) throws {
        self.repository = repository
        self.commit = commit
        self.register = register
        tree = try repository.shared.with { repository throws(GitError) in try repository.commitLinks(commit).treeID }
        schemas = try register.schemaPaths()
        let collections = register.configuration.collections
        let records = Set(collections.map(\.files.folder))
        recordFolders = records
        let named = collections.compactMap(\.schema).map { $0.split(separator: "/").dropLast().joined(separator: "/") }
        folders = Set(named).filter { folder in
            !folder.isEmpty && !records.contains { $0 == folder || $0.hasPrefix(folder + "/") }
        }.union(["hooks"])
    }

    /// The paths of the frame at which two trees of the repository differ. The cost goes with what differs there.
    func frameChanges(from old: ObjectID, to new: ObjectID) throws(GitError) -> [String] {
        let changes = try repository.shared.with { repository throws(GitError) in
            try repository.difference(from: old, to: new) { path in mayHoldFrame(path.description) }
        }
        return changes.compactMap { repository.registerPath($0.path) }.filter(isFrame)
    }

    /// The paths of the frame at which a tree differs from the standing register.
    func frameChanges(to new: ObjectID) throws(GitError) -> [String] { try frameChanges(from: tree, to: new) }

    /// Whether a path decides what verdicts say: `register.yaml`, a schema, or what a schema refers to.
    func decidesVerdicts(_ path: String) -> Bool { path == RegisterConfiguration.fileName || schemas.contains(path) }

    /// Whether a change of a path can make any record invalid, while the frame is the standing one.
    func mayMatter(_ path: String) -> Bool {
        decidesVerdicts(path)
            || recordFolders.contains {
                $0.isEmpty || path.hasPrefix($0 + "/") || path == $0 || $0.hasPrefix(path + "/")
            }
    }

    /// The records of a commit under these rules.
    func register(at commit: ObjectID) throws(GitError) -> RegisterSnapshot {
        let records = try TreeSource(repository.shared, commit: commit, folder: repository.folder)
        return register.applied(to: records, frame: schemas.union([RegisterConfiguration.fileName]))
    }

    private func isFrame(_ path: String) -> Bool {
        decidesVerdicts(path) || folders.contains { path.hasPrefix($0 + "/") || path == $0 }
            || schemas.contains { $0.hasPrefix(path + "/") }
    }

    /// Whether the frame can lie in a folder of the repository: in none that holds records and nothing of the frame.
    private func mayHoldFrame(_ folder: String) -> Bool {
        let top = repository.folder
        if !top.isEmpty, folder == top || top.hasPrefix(folder + "/") { return true }
        guard
            let inside = top.isEmpty
                ? folder : folder.hasPrefix(top + "/") ? String(folder.dropFirst(top.count + 1)) : nil
        else { return false }
        return !recordFolders.contains { inside == $0 || inside.hasPrefix($0 + "/") }
            || schemas.contains { $0.hasPrefix(inside + "/") }
    }
}
