import Diagnostics
import Differences
import Documents
import Git
import GitRecords
import Hooks
import Records
import Workspace

extension RegisterEditor {
    /// Makes one commit of a change on the branch that HEAD names, on top of the commit that was read.
    ///
    /// Where another commit came in between, the change is made anew on top of it; where both changed one field, nothing
    /// is written. Throws ``ChangeConflict``, `CommitError`, ``CommitRefusal``, and what `change` throws.
    func commit(_ text: CommitText, _ change: (inout Proposal) throws -> Void) throws -> ChangeResult {
        let repository = try workspace.repository()
        guard let start = try repository.shared.with({ repository throws(GitError) in try repository.head().commitID })
        else {
            throw noCommit
        }
        let first = try judged(at: start, change)
        if let state = first.state {
            return ChangeResult(proposal: first.proposal, outcome: first.outcome, state: state)
        }
        var latest = first
        do {
            let landed = try BranchCommitter(repository.shared).commit { tip in
                if let tip, tip != start, tip != latest.proposal.commit {
                    latest = try judged(at: tip, change)
                    try refuseConflicts(first.proposal, latest.proposal, from: start, to: tip)
                    if latest.state != nil { throw Settled() }
                }
                return CommitContents(
                    files: latest.proposal.fileEdits, message: text.text(for: latest.proposal, latest.outcome.records))
            } judge: { id in
                let register = try RegisterRepository(repository.shared, folder: latest.proposal.base.folder, day: day)
                let verdict = try MadeCommitJudge(register).verdict(of: id)
                if verdict.isRefusal { throw CommitRefusal(verdict) }
            }
            return ChangeResult(proposal: latest.proposal, outcome: latest.outcome, state: .committed(landed))
        } catch is Settled {
            return ChangeResult(proposal: latest.proposal, outcome: latest.outcome, state: latest.state ?? .same)
        }
    }

    /// There is nothing to commit on top of what somebody else has committed meanwhile.
    private struct Settled: Error {}

    private func judged(
        at tip: ObjectID, _ change: (inout Proposal) throws -> Void
    ) throws -> (proposal: Proposal, outcome: ProposalOutcome, state: ChangeResult.State?) {
        var proposal: Proposal
        do {
            proposal = try self.proposal(at: .commit(tip), change)
        } catch let error as any ExplainedError where error is UnknownRecord || error is EditRefusal {
            throw try isPossibleInFiles(change) ? notCommittedYet(error) : error
        }
        proposal.commit = tip
        let outcome = try proposal.outcome()
        return (proposal, outcome, proposal.isEmpty ? .same : outcome.isRefused ? .refused : nil)
    }

    /// Whether a change can be made of the files as they lie in the work tree.
    private func isPossibleInFiles(_ change: (inout Proposal) throws -> Void) throws -> Bool {
        guard !workspace.isBare else { return false }
        do {
            _ = try proposal(at: .workTree, change)
            return true
        } catch is UnknownRecord {
            return false
        } catch is EditRefusal {
            return false
        }
    }

    private func notCommittedYet(_ error: any ExplainedError) -> EditRefusal {
        let message = error.message
        return EditRefusal(
            Text(
                en: "the last commit does not have what this change needs: \(message.en)",
                fi: "viimeisin tallennus (commit) ei sisällä sitä, mitä muutos tarvitsee: \(message.fi)",
                sv: "den senaste commiten har inte det som ändringen behöver: \(message.sv)"),
            hint: Text(
                en: "it is in the files: commit them first, or change the files and make no commit",
                fi: "se on tiedostoissa: tee niistä ensin commit, tai muuta vain tiedostoja",
                sv: "det finns i filerna: gör först en commit av dem, eller ändra bara filerna"))
    }

    /// Throws where somebody has changed, between two commits, a field that this change is about.
    private func refuseConflicts(
        _ first: Proposal, _ second: Proposal, from start: ObjectID, to tip: ObjectID
    ) throws {
        for path in first.files.keys.sorted() {
            guard let base = try first.baseDocument(at: path), let ours = try first.document(at: path),
                let theirs = try second.baseDocument(at: path), theirs.bytes != base.bytes
            else { continue }
            let guide = try first.base.configuration.recordID(at: path).map { try first.base.guide(of: $0.collection) }
            let result = try Differences.merge(base: base, ours: ours, theirs: theirs, guide: guide ?? .empty)
            guard result.conflicts.isEmpty else {
                throw ChangeConflict(
                    record: first.base.configuration.recordID(at: path)?.description ?? path,
                    fields: second.words(result.conflicts, ours: ours, theirs: theirs, guide ?? .empty),
                    by: try lastChange(of: second.repositoryPath(path), from: start, to: tip))
            }
        }
    }

    /// The newest commit between two that changed a file.
    private func lastChange(of path: RepositoryPath, from start: ObjectID, to tip: ObjectID) throws -> Commit? {
        try workspace.repository().shared.with { repository throws(GitError) in
            for id in try repository.commitIDs(in: CommitRange(from: [tip], without: [start])) {
                let commit = try repository.commit(id)
                let before = try commit.parentIDs.first.map { parent throws(GitError) in
                    try repository.commitLinks(parent).treeID
                }
                let changes = try repository.difference(from: before, to: commit.treeID)
                if changes.contains(where: { $0.path == path }) { return commit }
            }
            return nil
        }
    }

    private var noCommit: EditRefusal {
        EditRefusal(
            Text(
                en: "there is no commit yet that a change could follow",
                fi: "arkistossa ei ole vielä yhtään tallennettua muutosta, jota tämä voisi seurata",
                sv: "det finns ingen commit ännu som en ändring kunde följa"),
            hint: Text(
                en: "make the first commit of the register with git",
                fi: "tallenna rekisteri ensin gitillä (git commit)",
                sv: "gör registrets första commit med git"))
    }
}

extension Proposal {
    /// The changed files for a commit.
    var fileEdits: [FileEdit] {
        files.sorted { $0.key < $1.key }.map { FileEdit(path: repositoryPath($0.key), contents: $0.value) }
    }

    /// A path of the register as a path of the repository.
    func repositoryPath(_ path: String) -> RepositoryPath {
        RepositoryPath(base.folder.isEmpty ? path : "\(base.folder)/\(path)")
    }
}
