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
        let register = try RegisterRepository(repository.shared, folder: workspace.registerFolder(), day: day)
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
        let present = PresentPaths(try workspace.history(), of: id, after: parent)
        var files: [(id: RecordID, file: RevertedCommit.File)] = []
        for change in try register.changes(from: parentTree, to: commit.treeID) {
            let known = after.configuration.recordID(at: change.path) ?? before.configuration.recordID(at: change.path)
            guard let known else { continue }
            let file = RevertedCommit.File(
                path: try present.path(of: change.path),
                before: try change.old.map { try before.source.read($0, limit: Limits().size) },
                after: try change.new.map { try after.source.read($0, limit: Limits().size) })
            files.append((known, file))
        }
        if let name {
            let wanted = try wanted(name, among: files, of: revision, [after, before], present)
            guard let wanted else { throw untouched(revision, named: name) }
            return RevertedCommit(subject: commit.subject, files: [wanted])
        }
        guard !files.isEmpty else { throw untouched(revision, named: nil) }
        return RevertedCommit(subject: commit.subject, files: files.map(\.file))
    }

    /// What a commit did to the record that a name means, now or as of the commit; `nil` where it did nothing.
    private func wanted(
        _ name: String, among files: [(id: RecordID, file: RevertedCommit.File)], of revision: String,
        _ snapshots: [RegisterSnapshot], _ present: PresentPaths
    ) throws -> RevertedCommit.File? {
        let now = try present.path(named: name)
        var found = files.first { $0.file.path == now }?.file
        if found == nil {
            do {
                let id = try record(named: name, in: snapshots)
                found = files.first { $0.id == id }?.file
            } catch let error as UnknownRecord {
                if now == nil { throw error }
            }
        }
        guard let found, found.before == nil || found.after == nil,
            try present.isRename(at: found.path, files.map(\.file))
        else { return found }
        throw renamed(revision, name)
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

    private func renamed(_ revision: String, _ record: String) -> EditRefusal {
        EditRefusal(
            Text(
                en: "'\(revision)' gave \(record) another id, which other records followed",
                fi: "'\(revision)' antoi tietueelle \(record) uuden tunnuksen, jota muut tietueet seurasivat",
                sv: "'\(revision)' gav \(record) ett nytt id, som andra poster följde"),
            hint: Text(
                en: "take all of it back: 'revert \(revision)', or rename the record",
                fi: "peru se kokonaan: 'revert \(revision)', tai nimeä tietue uudelleen",
                sv: "ta tillbaka allt: 'revert \(revision)', eller byt namn på posten"))
    }

    private func untouched(_ revision: String, named record: String?) -> EditRefusal {
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
                en: "the history of '\(record)' names its commits",
                fi: "tietueen '\(record)' historia luettelee sen muutokset",
                sv: "historiken för '\(record)' räknar upp dess commits"))
    }
}
