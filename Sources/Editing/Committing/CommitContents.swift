/// What is to be committed on top of a tip.
package struct CommitContents: Hashable, Sendable {
    /// The files that it changes, each path at most once.
    package let files: [FileEdit]
    /// The message; spaces at the ends of its lines and superfluous empty lines are dropped, as git does.
    package let message: String

    /// Makes the contents of a commit.
    package init(files: [FileEdit], message: String) {
        self.files = files
        self.message = message
    }
}
