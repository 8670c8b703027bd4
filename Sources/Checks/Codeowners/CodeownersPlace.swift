package import Records

/// Where forges look for CODEOWNERS: at the top of the repository, of which the register may be a folder.
package struct CodeownersPlace: Sendable {
    /// The files of the whole repository, in the same state as the register's.
    let source: any RecordSource
    /// The register's folder in it; empty for the top.
    let folder: String

    /// Makes the place of a register in a folder of a repository.
    package init(source: any RecordSource, folder: String) {
        self.source = source
        self.folder = folder
    }
}
