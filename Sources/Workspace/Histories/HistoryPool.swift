import Git
import History
import Records
import Synchronization

/// Histories that nobody asks at the moment, each with handles and caches of its own, kept for who asks next.
///
/// A history belongs to one task at a time: whoever asks takes one out and puts it back.
final class HistoryPool: Sendable {
    /// What a history depends on: another state needs another one.
    struct State: Sendable, Hashable {
        /// The branches, and where a shallow clone ends.
        let repository: RepositoryState
        /// The packs; a history would hold those that `git gc` has taken away.
        let packs: [String]
        /// The day after which no commit counts.
        let today: Day?

        /// The state of a repository as it is now.
        init(_ repository: Repository, today: Day?) throws(GitError) {
            self.repository = try RepositoryState(repository, tip: repository.head().commitID)
            packs = repository.packPaths
            self.today = today
        }
    }

    /// A history that rests; the task that takes it out is the only one that has it.
    private struct Resting: @unchecked Sendable {
        let state: State
        let history: RegisterHistory
    }

    private let resting = Mutex<[Resting]>([])
    private let opening = Mutex(())
    /// The history that pages ask which stay.
    private let latestShared = Mutex<(state: State, history: SharedHistory)?>(nil)

    /// No more rest than tasks that are likely to ask at once; each holds some megabytes.
    private static let limit = 8

    /// How many rest.
    var count: Int { resting.withLock { $0.count } }

    /// Calls `body` with a history of a state, one that rests or one that `open` makes. Those of other states go.
    ///
    /// One is opened at a time: the first brings the index up to date, and the others find it so.
    func with<Result>(
        _ state: State, open: () throws -> RegisterHistory, _ body: (RegisterHistory) throws -> Result
    ) throws -> Result {
        let taken =
            try take(state)
            ?? opening.withLock { _ in
                Swift.Result { try take(state) ?? Resting(state: state, history: open()) }
            }.get()
        defer { putBack(taken) }
        return try body(taken.history)
    }

    /// The history of a state that several tasks share, the one of before or one that `open` makes.
    func shared(_ state: State, open: () throws -> sending RegisterHistory) throws -> SharedHistory {
        try latestShared.withLock { latest in
            if let latest, latest.state == state { return latest.history }
            let history = SharedHistory(try open())
            latest = (state, history)
            return history
        }
    }

    private func take(_ state: State) -> Resting? {
        resting.withLock { resting in
            resting.removeAll { $0.state != state }
            return resting.popLast()
        }
    }

    private func putBack(_ history: Resting) {
        resting.withLock { resting in
            if resting.count < Self.limit { resting.append(history) }
        }
    }
}
