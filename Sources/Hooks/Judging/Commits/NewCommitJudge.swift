import Checks
import Diagnostics
import Git
import GitRecords
import Records
import Workspace

/// Judges the commits that a push brings, each for what it brings that none of its parents has.
struct NewCommitJudge: Sendable {
    let repository: RegisterRepository
    let problems: RegisterProblems
    /// The rules that stand where the push wants to land, which hold beside a commit's own; `nil` where there are none.
    let standing: TargetRules?
    /// The rules that the push leaves behind, where they are others than those that stand; `nil` where not.
    let lasting: TargetRules?
    /// Whether the reference is protected.
    let isProtected: Bool
    /// Whether the frame may not change.
    let keepsFrame: Bool
    /// Whether each commit has to leave the register valid.
    let checksRegister: Bool
    let limits: PushLimits
    /// Knows what is a person's in messages and names of files; `nil` where nothing says which mailboxes are roles'.
    let personalData: CommitPersonalData?

    /// What is wrong with a commit; each problem and refusal tells which commit it is about.
    func verdict(of id: ObjectID) throws -> Verdict {
        let (commit, time) = try repository.shared.with { repository throws(GitError) in
            (try repository.commit(id), try repository.impossibleTime(of: id))
        }
        if let refusal = refusal(of: commit, time) {
            var verdict = Verdict()
            verdict.refusals = [refusal]
            return verdict.named(after: commit)
        }
        let changes = CommitChanges(
            sides: try commit.parentIDs.map { ($0, try self.changes(from: $0, to: commit)) },
            files: commit.parentIDs.isEmpty ? try repository.changes(from: .emptyTree, to: commit.treeID) : [])
        var verdict = Verdict()
        let frame = try standing?.frameChanges(to: commit.treeID) ?? []
        verdict.refusals = try frameRefusals(commit, frame)
        verdict.problems = try messageProblems(commit, changes, differs: !frame.isEmpty)
        if let personalData {
            verdict.problems += personalData.problems(in: CommitMessage(commit.message))
            verdict.problems += personalData.problems(inNamesOf: changes.added)
        }
        if verdict.refusals.isEmpty { verdict.problems += try registerProblems(commit, changes, frame: frame) }
        return verdict.named(after: commit)
    }

    /// Refuses a commit that nobody could read to the end, or whose time no clock can have shown.
    private func refusal(of commit: Commit, _ time: String?) -> (reason: Text, hint: Text)? {
        if let time {
            return (
                Text(
                    en: "'\(time)' is no time at which a commit can have been made",
                    fi: "'\(time)' ei ole aika, jona muutos on voitu tehdä",
                    sv: "'\(time)' är ingen tid då en commit kan ha gjorts"),
                Text(
                    en: "make the commit again: git commit --amend --no-edit --date now",
                    fi: "tee muutos uudelleen: git commit --amend --no-edit --date now",
                    sv: "gör om den: git commit --amend --no-edit --date now")
            )
        }
        let size = commit.message.utf8.count
        return size > limits.messageBytes ? limits.refusal(messageBytes: size) : nil
    }

    /// Refuses a commit without `register.yaml` where one stands, and one that changes what may not change.
    ///
    /// A part of the frame that is as one of the commit's parents has it was not changed by the commit.
    private func frameRefusals(_ commit: Commit, _ frame: [String]) throws -> [(reason: Text, hint: Text)] {
        guard isProtected || keepsFrame, standing != nil else { return [] }
        let name = repository.repositoryPath(RegisterConfiguration.fileName)
        if frame.contains(RegisterConfiguration.fileName), try !repository.holdsRegister(commit.treeID) {
            return [
                (
                    Text(
                        en: "there is no '\(name)' in the commit, without which nothing there is a register",
                        fi: "muutoksessa ei ole tiedostoa '\(name)', jota ilman mikään siellä ei ole rekisteri",
                        sv: "det finns ingen '\(name)' i den, och utan den är ingenting där ett register"),
                    Text(
                        en:
                            "put the file back into that commit ('git rebase --interactive'), or begin from a newer one",
                        fi: "palauta tiedosto siihen muutokseen ('git rebase --interactive') tai aloita uudemmasta",
                        sv: "lägg tillbaka filen i den committen ('git rebase --interactive'), eller utgå från en nyare"
                    )
                )
            ]
        }
        guard keepsFrame, let standing else { return [] }
        var changed = Set(frame)
        for parent in commit.parentIDs where !changed.isEmpty {
            let tree = try repository.shared.with { repository throws(GitError) in
                try repository.commitLinks(parent).treeID
            }
            changed.formIntersection(try standing.frameChanges(from: tree, to: commit.treeID))
        }
        return changed.sorted().prefix(Verdict.frameShown).map(Verdict.frameRefusal)
    }

    private func registerProblems(
        _ commit: Commit, _ changes: CommitChanges, frame: [String]
    ) throws -> [Diagnostic] {
        if let standing, frame.isEmpty,
            changes.sides.contains(where: { !$0.changes.contains { standing.mayMatter($0.path) } })
        {
            // The register is as that parent has it.
            return []
        }
        let own = checksRegister ? try problems.errors(broughtBy: commit) : []
        guard own.isEmpty, let standing else { return own }
        guard frame.contains(where: standing.decidesVerdicts) else {
            // Its own rules are those that stand.
            return checksRegister ? [] : try problems.errors(broughtBy: commit).filter(\.isPersonalData)
        }
        let found = try problems.errors(broughtBy: commit, under: standing)
        let unseen = try personalData.map { personalData in
            try UnseenRecords(repository: repository, standing: standing, personalData: personalData)
                .problems(of: changes.brought, in: commit)
        }
        let personal = found.filter(\.isPersonalData) + (unseen ?? [])
        guard personal.isEmpty, !found.isEmpty, isProtected, checksRegister else { return personal }
        // A change of the rules that lasts is judged by the new rules; one that the push takes back is judged by the old ones.
        if let lasting, try problems.errors(broughtBy: commit, under: lasting).isEmpty { return [] }
        return found
    }

    /// The decisions that the message names and nobody has taken, and the records that the commit removes unsaid.
    private func messageProblems(
        _ commit: Commit, _ changes: CommitChanges, differs: Bool
    ) throws -> [Diagnostic] {
        let message = CommitMessage(commit.message)
        var found: [Diagnostic] = []
        let removes = changes.sides.contains { $0.changes.contains { $0.new == nil } }
        let renames = message.hasTrailer("Renames")
        guard removes || renames || message.hasTrailer("Decision") else { return [] }
        let own = try repository.readableRegister(at: commit.id)
        if let own { found += try MessageJudge.decisionProblems(message, in: own) }
        let also = differs ? standing?.register.configuration : nil
        for (parent, changes) in try changes.withAnsweredRemovals(in: repository)
        where renames || changes.contains(where: { $0.new == nil }) {
            let before = try repository.readableRegister(at: parent)
            let told = Set(found.compactMap(\.record))
            found += try RemovedRecords(
                before: [before?.configuration, also].compactMap { $0 },
                after: [own?.configuration ?? before?.configuration, also].compactMap { $0 }, message: message,
                repository: repository, isMerge: commit.parentIDs.count > 1
            ).problems(changes).filter { $0.record.map { !told.contains($0) } ?? true }
        }
        return found
    }

    private func changes(from parent: ObjectID, to commit: Commit) throws -> [FileChange] {
        let before = try repository.shared.with { repository throws(GitError) in
            try repository.commitLinks(parent).treeID
        }
        return try repository.changes(from: before, to: commit.treeID)
    }
}

extension Diagnostic {
    /// Whether it tells of something that a history could never forget.
    fileprivate var isPersonalData: Bool { rule == "personal-data" }
}

extension RegisterRepository {
    /// Whether a tree of the repository has a `register.yaml` where the register is.
    fileprivate func holdsRegister(_ tree: ObjectID) throws -> Bool {
        let found = try shared.with { repository throws(GitError) in try repository.folder(folder, in: tree) }
        guard let found else { return false }
        return try TreeSource(shared, tree: found).readIfPresent(RegisterConfiguration.fileName, limit: 0) != nil
    }
}
