import Files
package import Git
package import GitRecords
import Glibc
import Hooks

/// Makes commits on the branch that HEAD names, so that the index and the files of the work tree follow.
///
/// Our own processes wait for each other; those of git are noticed: nothing of theirs is lost, and nothing of ours. How, and
/// what remains possible: docs/decisions/0110.
package struct BranchCommitter: Sendable {
    private let shared: SharedRepository
    private let author: Signature?
    private let committer: Signature?
    let limits: Limits

    /// How long and how often it tries.
    struct Limits: Sendable {
        /// How long it waits for another process of ours.
        var ours = Duration.seconds(60)
        /// How long it waits for a lock file of git.
        var git = Duration.seconds(5)
        /// How often it begins again because the branch has moved.
        var attempts = 12
        /// After so many it keeps git's locks while it prepares.
        var freeAttempts = 3
    }

    /// Makes a committer.
    ///
    /// Whoever is not given is taken from git's variables and configuration, and the time from the clock.
    package init(
        _ repository: SharedRepository, author: Signature? = nil, committer: Signature? = nil
    ) {
        self.init(repository, author: author, committer: committer, limits: Limits())
    }

    init(
        _ repository: SharedRepository, author: Signature? = nil, committer: Signature? = nil,
        limits: Limits
    ) {
        shared = repository
        self.author = author
        self.committer = committer
        self.limits = limits
    }

    /// Makes one commit.
    ///
    /// `prepare` is called with the tip (nil for a branch without commits) and says what is to be committed on top of it;
    /// where the branch has moved meanwhile it is called again with the new tip. `judge` is called with the stored commit
    /// before the branch moves to it. Both may throw. Other commits of ours in this work tree wait until this returns.
    /// Throws ``CommitError``, `GitError`, ``FileError`` and what these throw; then nothing has changed.
    @discardableResult package func commit(
        _ prepare: (_ tip: ObjectID?) throws -> CommitContents,
        judge: (ObjectID) throws -> Void = { _ in }
    ) throws -> LandedCommit {
        let directory = try with { repository in
            try repository.refuseInQuarantine("HEAD")
            return repository.gitDirectory
        }
        let lock = try CommitLock(in: directory, patience: limits.ours)
        if let note = try lock.note() { try finish(note, lock) }
        try lock.begin(CommitNote(process: getpid(), locks: [], files: []))
        var branch = "HEAD"
        for attempt in 0..<limits.attempts {
            let head = try with { repository in try begin(attempt, repository, lock) }
            branch = head.branch
            let contents = try prepare(head.tip)
            let landed = try with { repository in try land(contents, on: head, repository, lock, judge) }
            try release(lock)
            if let landed { return landed }
        }
        throw CommitError.moved(branch)
    }

    /// Looks where the branch stands; after some attempts it is kept from moving on.
    private func begin(_ attempt: Int, _ repository: Repository, _ lock: CommitLock) throws
        -> BranchTip
    {
        if attempt >= limits.freeAttempts { try take(repository, lock) }
        return try repository.branchAtHead()
    }

    /// Makes the commit on a tip; nil where the branch has moved.
    private func land(
        _ contents: CommitContents, on head: BranchTip, _ repository: Repository, _ lock: CommitLock,
        _ judge: (ObjectID) throws -> Void
    ) throws -> LandedCommit? {
        let message = try Repository.cleanMessage(contents.message)
        guard !message.isEmpty else { throw CommitError.emptyMessage }
        if let folder = try repository.otherWorkTree(on: head.branch) {
            throw CommitError.checkedOutElsewhere(head.branch, folder)
        }
        if head.tip == nil { try BranchMove.check(head.branch, in: repository) }
        let draft = try CommitDraft(contents.files, on: head.tip, in: repository)
        let change = repository.workTree.map {
            WorkTreeChange(repository: repository, workTree: WorkTree(top: $0, spare: lock.folder))
        }
        // Before somebody is asked for a passphrase.
        if try repository.signsCommits() { _ = try change?.plan(draft.files) }
        let committer = try identity(.committer, repository)
        let author = try identity(.author, repository)
        let id = try draft.store(in: repository, author: author, committer: committer, message: message)
        try judge(id)
        let subject = message.prefix { $0 != "\n" }
        let move = BranchMove(
            branch: head.branch, old: head.tip, new: id, committer: committer,
            reason: "commit (kumppani): \(subject)")

        try take(repository, lock)
        guard try repository.branchAtHead() == head else { return nil }
        let plan = try change?.plan(draft.files) ?? []
        try lock.add(filesOf: CommitNote(process: getpid(), locks: lock.taken, files: plan))
        do {
            // The index first: a `git commit` that has read the old one knows the old tip too, and cannot move the branch.
            let hold = try change?.carryOut(plan)
            try move.carryOut(in: repository, spare: lock.folder)
            hold?.wait()
        } catch {
            try change?.takeBack(plan)
            try release(lock)
            throw error
        }
        return LandedCommit(
            id: id, parent: head.tip, branch: head.branch,
            writtenFiles: plan.filter(\.changesWorkTree).map(\.path),
            hooksNotRun: try OtherHooks.ofCommits(in: repository))
    }

    private func identity(_ role: CommitRole, _ repository: Repository) throws -> Signature {
        if let given = role == .author ? author : committer { return given }
        return try repository.identity(role)
    }

    func with<Result: Sendable>(_ body: (Repository) throws -> Result) throws -> Result {
        let result = try shared.with { repository throws(GitError) in
            Swift.Result { try body(repository) }
        }
        return try result.get()
    }
}
