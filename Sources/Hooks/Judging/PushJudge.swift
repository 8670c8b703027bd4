import Checks
import Diagnostics
package import Git
import GitRecords
import Records
package import Workspace

/// Judges what a push would make of a repository: the work of `pre-receive`, and of `pre-push` ahead of it.
///
/// Nothing is written but results of checks. Policies are those of the register as it stands: what a push says about
/// itself counts only once it has landed.
package struct PushJudge {
    private let repository: RegisterRepository
    private let known: [ObjectID]
    private let head: (branch: String?, commit: ObjectID?)

    /// The most commits of one reference that are judged one by one.
    ///
    /// A push of more is an import or a merge of histories; its last commit and its removals are judged all the same.
    package static let commitLimit = 200

    /// Makes a judge; what references below `known` lead to is on the receiving side, and is not judged again.
    package init(_ repository: RegisterRepository, known prefix: String) throws(GitError) {
        self.repository = repository
        known = try repository.shared.with { repository throws(GitError) in try repository.commits(below: prefix) }
        head = try repository.shared.with { repository throws(GitError) in
            switch try repository.head() {
            case .branch(let name, let commit): (name, commit)
            case .unborn(let name): (name, nil)
            case .detached(let commit): (nil, commit)
            }
        }
    }

    /// Judges one reference.
    package func verdict(_ update: PushUpdate) throws -> Verdict {
        let current = try policySource(update)
        let policies = current?.configuration.policies
        let isProtected =
            policies?.protects(update.reference, headBranch: head.branch) ?? (update.reference == head.branch)
        var verdict = Verdict()
        guard let new = update.new else {
            if isProtected, policies?.allowsDeletions != true {
                verdict.refusals.append(
                    (
                        "'\(update.reference)' is protected and may not be deleted",
                        "its keepers can allow it in register.yaml: policies, branches, deletions"
                    ))
            }
            return verdict
        }
        guard let tip = try commit(new) else {
            verdict.remarks.append("'\(update.reference)' points at no commit, so nothing was checked.")
            return verdict
        }
        if let old = update.old, isProtected, policies?.allowsForcedPushes != true, try isForced(old, tip) {
            verdict.refusals.append(
                (
                    "'\(update.reference)' is protected and would lose commits that it has",
                    "get its newest commits with 'git pull', and push without --force"
                ))
        }
        let range = try newCommits(update, tip)
        let base = try base(update, range)
        if isProtected, policies?.allowsFrameChange == false {
            verdict.refusals += try frameRefusals(from: base, to: tip)
        }
        try judge(tip, range: range, base: base, update, isProtected: isProtected, policies, &verdict)
        return verdict
    }

    /// The register whose policies count: what the reference holds now, else what HEAD does, else the pushed one.
    private func policySource(_ update: PushUpdate) throws -> RegisterSnapshot? {
        for candidate in [
            try update.old.flatMap { try commit($0) }, head.commit, try update.new.flatMap { try commit($0) },
        ] {
            guard let candidate else { continue }
            do {
                if let register = try repository.register(at: candidate) { return register }
            } catch let error as RegisterError where !error.isDamage {
                // What stands there now cannot be followed; the push may be what mends it.
                continue
            }
        }
        return nil
    }

    /// The commit that an id leads to; `nil` where it is a tag of something else, or not here.
    private func commit(_ id: ObjectID) throws -> ObjectID? {
        try repository.shared.with { (repository: Repository) throws(GitError) -> ObjectID? in
            try repository.commitIfPresent(id)
        }
    }

    private func isForced(_ old: ObjectID, _ new: ObjectID) throws -> Bool {
        guard let old = try commit(old) else { return false }
        return try repository.shared.with { repository throws(GitError) in try !repository.isAncestor(old, of: new) }
    }

    /// The commits that the push brings, oldest first.
    private func newCommits(_ update: PushUpdate, _ tip: ObjectID) throws -> [ObjectID] {
        let old = try update.old.flatMap { try commit($0) }
        let known = self.known + [old].compactMap { $0 }
        return try repository.shared.with { repository throws(GitError) in
            try repository.commitIDs(in: CommitRange(from: [tip], without: known), oldestFirst: true)
        }
    }

    /// What problems are compared with: what the reference holds now, else what the new commits build upon.
    private func base(_ update: PushUpdate, _ range: [ObjectID]) throws -> ObjectID? {
        if let old = try update.old.flatMap({ try commit($0) }) { return old }
        guard let first = range.first else { return head.commit }
        return try repository.shared.with { repository throws(GitError) in
            try repository.commit(first).parentIDs.first
        }
    }

    private func judge(
        _ tip: ObjectID, range: [ObjectID], base: ObjectID?, _ update: PushUpdate, isProtected: Bool,
        _ policies: Policies?, _ verdict: inout Verdict
    ) throws {
        guard let after = try repository.register(at: tip) else {
            try judgeWithoutRegister(base, isProtected, &verdict)
            return
        }
        let report = try after.report()
        let before = report.problems.isEmpty ? [] : try repository.earlierProblems(at: base)
        let change = ProblemChange(from: before, to: report.problems)
        verdict.problems += change.new
        verdict.earlierErrors = change.old.count { $0.severity == .error }
        let commits = CommitsJudge(repository: repository)
        for id in range { verdict.problems += try commits.messageProblems(of: id) }
        guard policies?.checksEachCommit ?? true, !verdict.isRefusal else { return }
        guard range.count <= Self.commitLimit else {
            verdict.remarks.append(
                "\(range.count) commits are more than \(Self.commitLimit), so of their registers only the last was checked."
            )
            return
        }
        for id in range.reversed() where id != tip {
            let problems = try commits.problems(of: id, comparedWith: base)
            guard problems.isEmpty else {
                verdict.problems += problems
                return
            }
        }
    }

    private func judgeWithoutRegister(_ base: ObjectID?, _ isProtected: Bool, _ verdict: inout Verdict) throws {
        let name = repository.repositoryPath(RegisterConfiguration.fileName)
        if isProtected, let base, try repository.register(at: base) != nil {
            verdict.refusals.append(
                (
                    "the push removes '\(name)', without which nothing there is a register",
                    "restore the file, and commit it"
                )
            )
        } else {
            verdict.remarks.append("There is no '\(name)' in it, so nothing was checked.")
        }
    }

    /// Refusals for each part of the frame that differs between two commits.
    private func frameRefusals(from base: ObjectID?, to tip: ObjectID) throws -> [(reason: String, hint: String)] {
        guard let base, let before = try repository.readableRegister(at: base) else { return [] }
        let schemas = Set(before.configuration.collections.compactMap(\.schema))
        let folders = Set(schemas.map { $0.split(separator: "/").dropLast().joined(separator: "/") }).filter {
            !$0.isEmpty
        }
        let changes = try repository.shared.with { repository throws(GitError) in
            try repository.difference(from: repository.commit(base).treeID, to: repository.commit(tip).treeID)
        }
        let frame = changes.map(\.path).filter { path in
            guard let path = repository.registerPath(path) else { return false }
            return path == RegisterConfiguration.fileName || path.hasPrefix("hooks/") || schemas.contains(path)
                || folders.contains { path.hasPrefix($0 + "/") }
        }
        return frame.prefix(5).map {
            (
                "'\($0)' belongs to the frame of the register, which pushes may not change",
                "ask the register's keepers, who can allow it in register.yaml: policies, frame, change"
            )
        }
    }
}

extension Repository {
    /// The commits that the references below a prefix lead to.
    fileprivate func commits(below prefix: String) throws(GitError) -> [ObjectID] {
        var commits: Set<ObjectID> = []
        for reference in try references(prefix: prefix) {
            guard case .object(let id) = reference.target, let commit = try commitIfPresent(id) else { continue }
            commits.insert(commit)
        }
        return commits.sorted()
    }

    /// The commit that an id leads to; `nil` where that is something else, or not in this repository.
    fileprivate func commitIfPresent(_ id: ObjectID) throws(GitError) -> ObjectID? {
        do {
            return try commitID(peeling: id)
        } catch {
            if case .missingObject = error.reason { return nil }
            throw error
        }
    }
}
