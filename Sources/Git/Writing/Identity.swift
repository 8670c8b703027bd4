import Diagnostics

/// What somebody does for a commit.
package enum CommitRole: String, Sendable {
    /// Makes the change.
    case author = "GIT_AUTHOR"
    /// Makes the commit.
    case committer = "GIT_COMMITTER"
}

extension Repository {
    /// Who makes a commit now, and when, as git itself has it: `GIT_AUTHOR_NAME` and its like, `author.name`, `user.name`
    /// ... Runs `git`. Throws `noIdentity`.
    package func identity(_ role: CommitRole) throws(GitError) -> Signature {
        let run = try command().run(["var", "\(role.rawValue)_IDENT"], showingErrors: false)
        let signature = Signature(line: Array(run.output.utf8)[...], TextEncoding(named: []))
        guard run.status == 0, !signature.name.isEmpty, !signature.email.isEmpty else { throw noIdentity(role) }
        return signature
    }

    private func noIdentity(_ role: CommitRole) -> GitError {
        let variables = "\(role.rawValue)_NAME, \(role.rawValue)_EMAIL"
        let date = "\(role.rawValue)_DATE"
        let hasDate = environment[date]?.isEmpty == false
        return GitError(
            .noIdentity,
            Text(
                en: "neither \(variables) nor git's configuration names somebody"
                    + (hasDate ? ", or \(date) is no date" : ""),
                fi: "\(variables) tai gitin asetukset eivät nimeä ketään"
                    + (hasDate ? ", tai \(date) ei ole päivämäärä" : ""),
                sv: "varken \(variables) eller gits inställningar anger någon"
                    + (hasDate ? ", eller så är \(date) inget datum" : "")), attempt: .findIdentity,
            subject: workTree ?? gitDirectory)
    }
}
