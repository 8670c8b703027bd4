import Git
import GitRecords
import Glibc
import Records

/// Records that a sparse checkout leaves out of the folder, so that a check of the files does not see them.
struct SparseCheckout {
    private let count: Int

    /// Looks for them; `nil` where nothing is left out. The repository is opened only where it can be sparse.
    init?(_ location: RegisterLocation, _ options: GlobalOptions) throws {
        guard options.config == nil, Self.isPossible(location) else { return nil }
        let repository: GitPlace
        do {
            repository = try GitPlace(options)
        } catch is GitError {
            // The files were checked all the same; what asks for git says why that cannot be opened.
            return nil
        }
        let collections = location.configuration.collections.map(\.files)
        let prefix = location.folder.isEmpty ? "" : location.folder + "/"
        count = try repository.shared.with { (repository: Repository) throws(GitError) -> Int in
            try repository.index().entries.count { entry in
                guard entry.isSkippedInWorkTree, let path = entry.path.text, path.hasPrefix(prefix) else {
                    return false
                }
                return collections.contains { $0.id(in: String(path.dropFirst(prefix.count))) != nil }
            }
        }
        guard count > 0 else { return nil }
    }

    /// Tells the person.
    func tell() {
        Failure.note(
            "the sparse checkout leaves out \(count) of the register's records, which were not checked",
            hint: "'kumppani check --staged' reads them too")
    }

    /// Whether git keeps patterns of a sparse checkout; in a linked work tree only git itself knows where.
    private static func isPossible(_ location: RegisterLocation) -> Bool {
        let top = location.folder.isEmpty ? location.root : String(location.root.dropLast(location.folder.count + 1))
        return access("\(top)/.git/info/sparse-checkout", F_OK) == 0
            || access("\(top)/.git", F_OK) == 0 && access("\(top)/.git/.", F_OK) != 0
    }
}
