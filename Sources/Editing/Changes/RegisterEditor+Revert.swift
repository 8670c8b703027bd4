import Diagnostics
import Documents
import Git
import GitRecords
import Records
import Workspace

extension RegisterEditor {
    /// What a commit did to the records of the register, or to one of them, for `Proposal.revert`.
    ///
    /// Throws ``EditRefusal`` for a merge, for a commit without parents, and where the commit did not touch the record.
    package func reverted(_ revision: String, record name: String? = nil) throws -> RevertedCommit {
        let repository = try workspace.repository()
        let register = try workspace.registerRepository(on: day)
        let id = try repository.commit(revision)
        let commit = try repository.shared.with { repository throws(GitError) in try repository.commit(id) }
        guard commit.parentIDs.count == 1, let parent = commit.parentIDs.first else {
            throw notOneParent(revision, commit)
        }
        let parentTree = try repository.shared.with { repository throws(GitError) in
            try repository.commitLinks(parent).treeID
        }
        guard let after = try register.readableRegister(at: id), let before = try register.readableRegister(at: parent)
        else { throw noRegister(revision) }
        let wanted = try name.map { try record(named: $0, in: [after, before]) }
        var files: [RevertedCommit.File] = []
        for change in try register.changes(from: parentTree, to: commit.treeID) {
            let known = after.configuration.recordID(at: change.path) ?? before.configuration.recordID(at: change.path)
            guard let known, wanted == nil || known == wanted else { continue }
            files.append(
                RevertedCommit.File(
                    path: change.path, before: try change.old.map { try before.source.read($0, limit: Limits().size) },
                    after: try change.new.map { try after.source.read($0, limit: Limits().size) }))
        }
        guard !files.isEmpty else { throw untouched(revision, wanted) }
        return RevertedCommit(subject: commit.subject, files: files)
    }

    /// The record that a name means after the commit, or else before it.
    private func record(named name: String, in snapshots: [RegisterSnapshot]) throws -> RecordID {
        var failure: UnknownRecord?
        for snapshot in snapshots {
            do {
                return try snapshot.register().record(named: name, from: workspace.standing(in: snapshot)).id
            } catch let error as UnknownRecord {
                failure = failure ?? error
            }
        }
        throw failure ?? UnknownRecord(name, meaning: [])
    }

    private func notOneParent(_ revision: String, _ commit: Commit) -> EditRefusal {
        let isFirst = commit.parentIDs.isEmpty
        return EditRefusal(
            isFirst
                ? Text(
                    en: "'\(revision)' is the first commit: there is nothing before it",
                    fi: "'\(revision)' on ensimmäinen muutos: sitä ennen ei ole mitään",
                    sv: "'\(revision)' är den första committen: före den finns ingenting")
                : Text(
                    en: "'\(revision)' is a merge", fi: "'\(revision)' on yhdistäminen (merge)",
                    sv: "'\(revision)' är en sammanslagning (merge)"),
            hint: isFirst
                ? nil
                : Text(
                    en: "take back the commits that it brought, one by one",
                    fi: "peru sen tuomat muutokset yksi kerrallaan",
                    sv: "ta tillbaka de commits som den förde med sig, en i taget"))
    }

    private func noRegister(_ revision: String) -> EditRefusal {
        EditRefusal(
            Text(
                en: "there is no register that can be read before and after '\(revision)'",
                fi: "ennen muutosta '\(revision)' ja sen jälkeen ei ole luettavaa rekisteriä",
                sv: "det finns inget läsbart register före och efter '\(revision)'"),
            hint: Text(
                en: "take it back with 'git revert'", fi: "peru se komennolla 'git revert'",
                sv: "ta tillbaka den med 'git revert'"))
    }

    private func untouched(_ revision: String, _ record: RecordID?) -> EditRefusal {
        guard let record else {
            return EditRefusal(
                Text(
                    en: "'\(revision)' changed no record", fi: "'\(revision)' ei muuttanut yhtään tietuetta",
                    sv: "'\(revision)' ändrade ingen post"),
                hint: Text(
                    en: "take it back with 'git revert'", fi: "peru se komennolla 'git revert'",
                    sv: "ta tillbaka den med 'git revert'"))
        }
        return EditRefusal(
            Text(
                en: "'\(revision)' did not change \(record)", fi: "'\(revision)' ei muuttanut tietuetta \(record)",
                sv: "'\(revision)' ändrade inte \(record)"),
            hint: Text(
                en: "'history \(record) --format json' names its commits",
                fi: "'history \(record) --format json' luettelee sen muutokset",
                sv: "'history \(record) --format json' räknar upp dess commits"))
    }
}
