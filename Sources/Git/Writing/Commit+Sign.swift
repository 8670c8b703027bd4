import Diagnostics

extension Repository {
    /// Git's configuration asks that commits be signed (`commit.gpgSign`).
    package func signsCommits() throws(GitError) -> Bool {
        try ConfigurationHandle(of: handle).isTrue("commit.gpgsign")
    }

    /// Stores a commit with a signature of the committer, and returns its id; no reference moves.
    ///
    /// Runs `git`, which knows how this repository signs, and may ask for a passphrase. Throws where signing fails.
    package func createSignedCommit(
        tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
    ) throws(GitError) -> ObjectID {
        let variables = author.variables(.author).merging(committer.variables(.committer)) { $1 }
        var arguments = ["-c", "i18n.commitEncoding=UTF-8", "commit-tree", "--gpg-sign", "-m", message]
        for parent in parents { arguments += ["-p", parent.description] }
        let output = try command(with: variables).output(arguments + [tree.description])
        guard let id = ObjectID(hex: output) else {
            throw GitError(
                .other, Text(verbatim: output), attempt: .createCommit, subject: tree.description)
        }
        return id
    }
}

extension Signature {
    /// How git is told who does something for a commit.
    fileprivate func variables(_ role: CommitRole) -> [String: String] {
        [
            "\(role.rawValue)_NAME": name, "\(role.rawValue)_EMAIL": email,
            "\(role.rawValue)_DATE": "@\(seconds) \(zone)",
        ]
    }

    /// The offset as git writes it: `+0200`.
    package var zone: String {
        let minutes = abs(offsetMinutes)
        let digits = "\(10_000 + minutes / 60 * 100 + minutes % 60)".dropFirst()
        return (offsetMinutes < 0 ? "-" : "+") + digits
    }
}
