extension Repository {
    /// The folder where git looks for hooks, as git itself has it: `core.hooksPath` may come from any file, from
    /// `includeIf "hasconfig:..."` and from the environment, which libgit2 does not read. Runs `git`.
    package func hooksDirectory() throws(GitError) -> String {
        let path = try command().output(["rev-parse", "--git-path", "hooks"])
        return GitEnvironment.join(workTree ?? gitDirectory, path)
    }

    /// `git` for this repository, with further variables.
    func command(with variables: [String: String] = [:]) -> GitCommand {
        var environment = environment.merging(variables) { $1 }
        // A relative one counts from the folder where this repository was opened.
        if environment["GIT_DIR"]?.isEmpty == false { environment["GIT_DIR"] = gitDirectory }
        return GitCommand(in: workTree ?? gitDirectory, environment: environment)
    }
}

extension Repository {
    /// Git reads the repository in a folder, whoever owns it: `safe.directory` has forms and sources that libgit2 does not
    /// know (`*`, prefixes, `GIT_CONFIG_COUNT`, `git -c`). Runs `git`.
    static func isTrustedByGit(_ folder: String, _ environment: [String: String]) throws(GitError) -> Bool {
        try GitCommand(in: folder, environment: environment).run(["rev-parse", "--git-dir"], showingErrors: false)
            .status == 0
    }
}
