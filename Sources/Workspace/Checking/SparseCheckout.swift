import Diagnostics
import Git
import GitRecords
import Records

extension Workspace {
    /// Says where a sparse checkout leaves records of a register out of its folder, so that a check of the files does not
    /// see them.
    ///
    /// The repository is opened only where it can be sparse.
    package func noticeRecordsLeftOut(of snapshot: RegisterSnapshot) {
        guard configurationFile == nil, isSparsePossible(snapshot) else { return }
        let count: Int
        do {
            count = try recordsLeftOut(of: snapshot)
        } catch {
            // The files were checked all the same; what asks for git says why the repository cannot be opened.
            return
        }
        guard count > 0 else { return }
        notify(
            Notice(
                Text(
                    en: "the sparse checkout leaves out \(count) of the register's records, which were not checked",
                    fi: "osittaisesta työhakemistosta puuttuu \(count) rekisterin tietuetta, joita ei tarkistettu",
                    sv: "den glesa utcheckningen utelämnar \(count) av registrets poster, som inte kontrollerades"),
                hint: Text(
                    en: "check what is staged, which has them too",
                    fi: "tarkista indeksi, jossa ovat nekin", sv: "kontrollera det som är köat, där finns de också")))
    }

    private func recordsLeftOut(of snapshot: RegisterSnapshot) throws(GitError) -> Int {
        let configuration = snapshot.configuration
        let folder = RepositoryPath(snapshot.folder)
        return try repository().shared.with { (repository: Repository) throws(GitError) -> Int in
            try repository.index().entries.count { entry in
                guard entry.isSkippedInWorkTree, let path = entry.path.path(below: folder)?.text else { return false }
                return configuration.recordID(at: path) != nil
            }
        }
    }

    /// Whether git keeps patterns of a sparse checkout; in a linked work tree only git itself knows where.
    private func isSparsePossible(_ snapshot: RegisterSnapshot) -> Bool {
        let depth = snapshot.folder.isEmpty ? 0 : snapshot.folder.count + 1
        let top = String(snapshot.root.dropLast(depth))
        return Folder.holds(top, ".git/info/sparse-checkout")
            || Folder.holds(top, ".git") && !Folder.holds(top, ".git/.")
    }
}
