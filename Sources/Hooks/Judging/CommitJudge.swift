import Checks
import Diagnostics
import Git
import GitRecords
import Records
package import Workspace

/// Judges what a commit would make of the whole register: the work of `pre-commit`.
package struct CommitJudge {
    private let repository: RegisterRepository

    /// Makes a judge.
    package init(_ repository: RegisterRepository) { self.repository = repository }

    /// Compares what is staged with HEAD; only what the commit breaks refuses it, in whatever record.
    package func verdict() throws -> Verdict {
        let head = try repository.shared.with { repository throws(GitError) in try repository.head().commitID }
        let staged = try repository.staged()
        guard let after = try repository.stagedRegister(in: staged) else { return try withoutRegister(head) }
        let report = try after.report()
        var verdict = Verdict()
        let changes = try head.map { try repository.stagedChanges(staged, tree: staged.tree, since: $0) } ?? []
        verdict.refusals = try StagedReverts(repository: repository).refusals(changes)
        guard !report.problems.isEmpty else { return verdict }
        repository.cache(report.problems, of: staged.tree)
        let change = ProblemChange(from: try repository.earlierProblems(at: head), to: report.problems)
        verdict.problems = change.new
        guard change.old.contains(where: { $0.severity == .error }) else { return verdict }
        let touched = Set(changes.map(\.path))
        verdict.touched = change.old.filter { $0.severity == .error && touched.contains($0.location.file) }
        verdict.earlierErrors = change.old.count { $0.severity == .error } - verdict.touched.count
        return verdict
    }

    /// Where nothing that is staged is a register: refuses the commit if HEAD holds one, which it would remove.
    private func withoutRegister(_ head: ObjectID?) throws -> Verdict {
        var verdict = Verdict()
        let name = repository.repositoryPath(RegisterConfiguration.fileName)
        if let head, try repository.register(at: head) != nil {
            verdict.refusals.append(
                (
                    Text(
                        en: "the commit removes '\(name)', without which nothing here is a register",
                        fi: "muutos poistaa tiedoston '\(name)', jota ilman mikään täällä ei ole rekisteri",
                        sv: "ändringen tar bort '\(name)', och utan den är ingenting här ett register"),
                    Text(verbatim: "git restore --staged '\(name)'")
                ))
        } else {
            verdict.remarks.append(
                Text(
                    en: "There is no '\(name)' in what is staged, so nothing was checked.",
                    fi: "Indeksiin lisätyssä ei ole tiedostoa '\(name)', joten mitään ei tarkistettu.",
                    sv: "Det finns ingen '\(name)' i det som är köat, så ingenting kontrollerades."))
        }
        return verdict
    }
}
