extension Repository {
    /// Whether a reference without a log of its moves gets one (`core.logAllRefUpdates`): in repositories with files
    /// branches and HEAD do, and where the configuration says so in bare ones.
    package func beginsReflogs() throws(GitError) -> Bool {
        let entry = try configuration("core.logallrefupdates")
        return entry == nil ? workTree != nil : try !isFalse("core.logallrefupdates")
    }
}
