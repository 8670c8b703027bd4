package import Git

/// One file of a coming commit.
package struct FileEdit: Hashable, Sendable {
    /// The path from the top of the repository.
    package let path: RepositoryPath
    /// What it will hold, as git stores it; nil where the file will be gone.
    package let contents: [UInt8]?

    /// Makes an edit; a file that stands there already keeps its mode, a new one is an ordinary file.
    package init(path: RepositoryPath, contents: [UInt8]?) {
        self.path = path
        self.contents = contents
    }
}
