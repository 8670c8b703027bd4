/// How much of a push is judged before it is refused. The server's owner can change each, a push cannot.
package struct PushLimits: Sendable {
    /// The most commits that a push may bring to a reference where a register stands; each is judged.
    package var commits = 2000

    /// The usual limits.
    package init() {}

    /// Refuses a push of too many commits.
    func refusal(commits count: Int) -> (reason: String, hint: String) {
        (
            "\(count) new commits are more than the \(commits) that are judged at once",
            "push them in parts: git push <remote> <commit>:<branch>"
        )
    }
}
