import Checks
import Diagnostics
import Files
import Git
import GitRecords
import Records
package import Workspace

/// Judges what a push would make of a repository: the work of `pre-receive`, and of `pre-push` ahead of it.
///
/// Nothing is written but results of checks. Policies are those of the register as it stands: what a push says about
/// itself counts only once it has landed.
package final class PushJudge {
    private let repository: RegisterRepository
    private let side: ReceivingSide
    private let limits: PushLimits
    private let cache: BufferedCacheStore?
    private let problems: RegisterProblems
    /// What was found about contents that several references are to lead to, each judged once.
    private var judged: [Content: Verdict] = [:]

    /// The register that stood where the last reference was to land: many references of a push are new ones.
    private var standing: (old: ObjectID?, new: ObjectID?, register: TargetRegister)?

    /// What a reference is to lead to, with all that a verdict on it depends on.
    private struct Content: Hashable {
        let old: ObjectID?
        let tip: ObjectID
        let isProtected: Bool
        let keepsFrame: Bool
    }

    /// Makes a judge of pushes to a repository.
    package init(_ repository: RegisterRepository, to side: ReceivingSide, limits: PushLimits = PushLimits()) {
        cache = repository.store.map(BufferedCacheStore.init)
        self.repository = repository.caching(in: cache).within(limits.budget)
        self.side = side
        self.limits = limits
        problems = RegisterProblems(self.repository)
    }

    /// Keeps what was found out about records for later checks.
    package func saveResults() { cache?.flush() }

    /// Judges one reference.
    package func verdict(_ update: PushUpdate) throws -> Verdict {
        let old = try update.old.flatMap { try commit($0) }
        let tip = try update.new.flatMap { try commit($0) }
        let standing = try standingRegister(old: old, new: tip)
        let isProtected = standing.protects(update.reference)
        let keepsFrame = standing.keepsFrame(of: update.reference)
        var verdict = Verdict()
        guard update.new != nil else {
            if isProtected && !standing.allowsDeletions || keepsFrame && side.defaultBranches.contains(update.reference)
            {
                verdict.refusals.append(PushRefusal.deletion(update.reference))
            }
            return verdict
        }
        guard !update.reference.hasPrefix("refs/replace/") else {
            verdict.refusals.append(PushRefusal.replacement(update.reference))
            return verdict
        }
        if update.reference == side.missingBranch, standing.rules != nil {
            verdict.refusals.append(PushRefusal.missingBranch(update.reference))
        }
        if let new = update.new, let policies = standing.policies.first {
            let personalData = CommitPersonalData(policies)
            if update.old == nil { verdict.problems += personalData.problems(inNameOf: update.reference) }
            if new != tip {
                let judge = TagJudge(repository: repository, personalData: personalData, limits: limits)
                verdict.add(try judge.verdict(of: new))
            }
        }
        guard let tip else {
            verdict.remarks.append(
                Text(
                    en: "'\(update.reference)' points at no commit, so nothing was checked.",
                    fi: "'\(update.reference)' ei osoita muutokseen, joten mitään ei tarkistettu.",
                    sv: "'\(update.reference)' pekar inte på någon commit, så ingenting kontrollerades."))
            return verdict
        }
        if let old, isProtected, !standing.allowsForcedPushes, try isForced(old, tip) {
            verdict.refusals.append(PushRefusal.lostCommits(update.reference))
        }
        let content = Content(old: old, tip: tip, isProtected: isProtected, keepsFrame: keepsFrame)
        let found = try judged[content] ?? judge(content, standing)
        judged[content] = found
        verdict.add(found)
        return verdict
    }

    private func standingRegister(old: ObjectID?, new: ObjectID?) throws -> TargetRegister {
        if let standing, standing.old == old, standing.new == new || !standing.register.isOfPush {
            return standing.register
        }
        let register = try TargetRegister(repository, side, old: old, new: new)
        standing = (old, new, register)
        return register
    }

    private func judge(_ content: Content, _ standing: TargetRegister) throws -> Verdict {
        let range = try newCommits(content, standing)
        var verdict = Verdict()
        if content.keepsFrame, content.old != nil || !range.isEmpty, let rules = standing.rules {
            let changed = try rules.frameChanges(to: tree(content.tip))
            verdict.refusals += changed.prefix(Verdict.frameShown).map(Verdict.frameRefusal)
        }
        if range.count > limits.commits {
            guard standing.rules == nil else {
                verdict.refusals.append(limits.refusal(commits: range.count))
                return verdict
            }
            let (count, limit) = (range.count, limits.commits)
            verdict.remarks.append(
                Text(
                    en: "\(count) commits are more than \(limit), so of their registers only the last was checked.",
                    fi:
                        "\(count) muutosta on enemmän kuin \(limit), joten niiden rekistereistä tarkistettiin vain viimeinen.",
                    sv: "\(count) commits är fler än \(limit), så av deras register kontrollerades bara det sista."))
        }
        guard !verdict.isRefusal else { return verdict }
        let judge = try commitJudge(content, standing, isImport: range.count > limits.commits)
        if let found = try firstRefusal(of: range, by: judge) {
            verdict.add(found)
        } else if content.old != nil || !range.isEmpty {
            try judgeTip(content, range, &verdict)
        }
        if verdict.isRefusal, try problems.found(in: content.tip)?.isWhole == false {
            verdict.remarks.append(PushRefusal.unreadRegister)
        }
        return verdict
    }

    /// The verdict on the first of some commits that is refused; the next ones of a long push are judged on all cores.
    private func firstRefusal(of range: [ObjectID], by judge: NewCommitJudge) throws -> Verdict? {
        for start in stride(from: 0, to: range.count, by: Self.batch) {
            let ids = range[start..<min(start + Self.batch, range.count)]
            let verdicts = Parallel.map(count: ids.count, run: 1, state: {}) { _, i in
                Result { try judge.verdict(of: ids[ids.startIndex + i]) }
            }
            for verdict in verdicts {
                let verdict = try verdict.get()
                if verdict.isRefusal { return verdict }
            }
        }
        return nil
    }

    /// How many commits are judged before the first refusal among them is looked for.
    private static let batch = 64

    private func commitJudge(
        _ content: Content, _ standing: TargetRegister, isImport: Bool
    ) throws -> NewCommitJudge {
        var lasting: TargetRules?
        if let rules = standing.rules, !content.keepsFrame,
            try rules.frameChanges(to: tree(content.tip)).contains(where: rules.decidesVerdicts),
            let register = try repository.readableRegister(at: content.tip)
        {
            lasting = try TargetRules(repository, commit: content.tip, register: register)
        }
        return NewCommitJudge(
            repository: repository, problems: problems, standing: standing.rules, lasting: lasting,
            isProtected: content.isProtected, keepsFrame: content.keepsFrame,
            checksRegister: standing.checksEachCommit && !isImport, limits: limits,
            personalData: standing.policies.first.map(CommitPersonalData.init))
    }

    /// Compares the last commit with what the reference holds: merges may bring what was broken elsewhere.
    private func judgeTip(_ content: Content, _ range: [ObjectID], _ verdict: inout Verdict) throws {
        let base = try base(content, range)
        guard let found = try problems.found(in: content.tip) else {
            try judgeWithoutRegister(base, content.isProtected, &verdict)
            return
        }
        guard !found.problems.isEmpty else { return }
        // Of a register that cannot be read nobody knows what else a change of it brings.
        let isKnown =
            try found.isWhole
            || base.map { try repository.changes(from: tree($0), to: tree(content.tip)).isEmpty } ?? false
        let change = ProblemChange(from: isKnown ? try repository.earlierProblems(at: base) : [], to: found.problems)
        let isComparable = side.isHere || base != nil
        verdict.problems += isComparable ? change.new : change.new.filter { $0.severity == .error }
        verdict.earlierErrors = change.old.count { $0.severity == .error }
    }

    private func judgeWithoutRegister(_ base: ObjectID?, _ isProtected: Bool, _ verdict: inout Verdict) throws {
        let name = repository.repositoryPath(RegisterConfiguration.fileName)
        if isProtected, let base, try repository.readableRegister(at: base) != nil {
            verdict.refusals.append(PushRefusal.removedRegister(name))
        } else if isProtected, !repository.folder.isEmpty {
            verdict.refusals.append(PushRefusal.noRegister(name))
        } else {
            verdict.remarks.append(
                Text(
                    en: "There is no '\(name)' in it, so nothing was checked.",
                    fi: "Siinä ei ole tiedostoa '\(name)', joten mitään ei tarkistettu.",
                    sv: "Där finns ingen '\(name)', så ingenting kontrollerades."))
        }
    }

    /// What problems are compared with: what the reference holds now, else what the new commits build upon.
    private func base(_ content: Content, _ range: [ObjectID]) throws -> ObjectID? {
        if let old = content.old { return old }
        guard let first = range.first else { return side.headCommit }
        return try repository.shared.with { repository throws(GitError) in
            try repository.commitLinks(first).parentIDs.first
        }
    }

    /// The commits that the push brings to the reference, oldest first. To a protected one it brings those too that
    /// only others lead to: there they were judged by fewer rules.
    private func newCommits(_ content: Content, _ standing: TargetRegister) throws -> [ObjectID] {
        let isStrict = content.isProtected || content.keepsFrame
        let known =
            isStrict && side.isHere
            ? side.references.filter { standing.protects($0.name) || standing.keepsFrame(of: $0.name) }.map(\.commit)
            : side.known
        let without = Set(known + [content.old].compactMap { $0 }).sorted()
        return try repository.shared.with { repository throws(GitError) in
            try repository.commitIDs(in: CommitRange(from: [content.tip], without: without), oldestFirst: true)
        }
    }

    private func isForced(_ old: ObjectID, _ new: ObjectID) throws -> Bool {
        try repository.shared.with { repository throws(GitError) in try !repository.isAncestor(old, of: new) }
    }

    /// The commit that an id leads to; `nil` where it is a tag of something else, or not here.
    private func commit(_ id: ObjectID) throws(GitError) -> ObjectID? {
        try repository.shared.with { (repository: Repository) throws(GitError) -> ObjectID? in
            try repository.commitIfPresent(id)
        }
    }

    private func tree(_ commit: ObjectID) throws(GitError) -> ObjectID {
        try repository.shared.with { repository throws(GitError) in try repository.commitLinks(commit).treeID }
    }
}
