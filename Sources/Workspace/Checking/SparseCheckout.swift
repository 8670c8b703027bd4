import Git
import GitRecords
import Records

extension Workspace {
    /// How many records of a register a sparse checkout leaves out of its folder, so that a check of the files does not
    /// see them.
    ///
    /// The repository is opened only where it can be sparse.
    package func recordsLeftOut(of snapshot: RegisterSnapshot) throws -> Int {
        guard configurationFile == nil, isSparsePossible(snapshot) else { return 0 }
        let repository: OpenedRepository
        do {
            repository = try self.repository()
        } catch {
            // The files were checked all the same; what asks for git says why that cannot be opened.
            return 0
        }
        let collections = snapshot.configuration.collections.map(\.files)
        let prefix = snapshot.folder.isEmpty ? "" : snapshot.folder + "/"
        return try repository.shared.with { (repository: Repository) throws(GitError) -> Int in
            try repository.index().entries.count { entry in
                guard entry.isSkippedInWorkTree, let path = entry.path.text, path.hasPrefix(prefix) else {
                    return false
                }
                return collections.contains { $0.id(in: String(path.dropFirst(prefix.count))) != nil }
            }
        }
    }

    /// Whether git keeps patterns of a sparse checkout; in a linked work tree only git itself knows where.
    private func isSparsePossible(_ snapshot: RegisterSnapshot) -> Bool {
        let depth = snapshot.folder.isEmpty ? 0 : snapshot.folder.count + 1
        let top = String(snapshot.root.dropLast(depth))
        return Folder.holds(top, ".git/info/sparse-checkout")
            || Folder.holds(top, ".git") && !Folder.holds(top, ".git/.")
    }
}
