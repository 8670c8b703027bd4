package import Git
import Synchronization

/// A repository that several threads read from: whoever needs it takes a handle that nobody else holds.
///
/// `Repository` itself belongs to one task at a time. No more handles are opened than threads read at once, and
/// the first is opened at the start, so that a repository that cannot be read is told about at once.
package final class SharedRepository: Sendable {
    /// A handle that rests; the thread that takes it out of the pool is the only one that has it.
    private struct Resting: @unchecked Sendable {
        let repository: Repository
    }

    /// What was listed of its trees.
    let listings = TreeListings()
    private let resting: Mutex<[Resting]>
    private let open: @Sendable () throws(GitError) -> Repository

    /// Opens a repository; `open` is called again for each further thread. Throws as `Repository.open`.
    package init(_ open: @escaping @Sendable () throws(GitError) -> Repository) throws(GitError) {
        self.open = open
        resting = Mutex([Resting(repository: try open())])
    }

    /// Lets go of resting handles that hold packs which are not there any more. Lists the packs once for each handle.
    package func closeOutdated() {
        let taken = resting.withLock { handles in
            defer { handles.removeAll() }
            return handles
        }
        let current = taken.filter { $0.repository.hasCurrentPacks }
        resting.withLock { $0 += current }
    }

    /// Calls `body` with a handle that is the caller's until it returns.
    package func with<Result: Sendable>(
        _ body: (Repository) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        let taken: Resting
        if let resting = resting.withLock({ $0.popLast() }) {
            taken = resting
        } else {
            taken = Resting(repository: try open())
        }
        defer { resting.withLock { $0.append(taken) } }
        return try body(taken.repository)
    }
}
