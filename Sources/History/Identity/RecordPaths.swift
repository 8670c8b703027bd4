package import Git
package import Records

/// Which paths of a repository are records, and which records they are, by today's `register.yaml`.
package struct RecordPaths: Sendable {
    /// What `register.yaml` says.
    package let configuration: RegisterConfiguration
    /// The register's folder in the repository with a slash behind it; empty at the top.
    let prefix: String

    /// Makes them for a register in a folder of the repository; empty for the top.
    package init(_ configuration: RegisterConfiguration, folder: String = "") {
        self.configuration = configuration
        prefix = folder.isEmpty ? "" : folder + "/"
    }

    /// The record that a path of the repository is; `nil` where it is none.
    package func record(at path: RepositoryPath) -> RecordID? {
        guard path.bytes.starts(with: prefix.utf8) else { return nil }
        return configuration.recordID(at: registerPath(path))
    }

    /// The path of a record in the repository, where its collection's pattern leaves no choice.
    package func path(of id: RecordID) -> RepositoryPath? {
        configuration.path(of: id).map(repositoryPath)
    }

    /// The path of a file of the register in the repository.
    package func repositoryPath(_ path: String) -> RepositoryPath { RepositoryPath(prefix + path) }

    /// The path without the register's folder.
    package func registerPath(_ path: RepositoryPath) -> String {
        let isInside = path.bytes.starts(with: prefix.utf8)
        return isInside ? String(decoding: path.bytes.dropFirst(prefix.utf8.count), as: UTF8.self) : path.description
    }

    /// Whether records may lie in a folder of the repository or below it.
    func mayHoldRecords(_ folder: RepositoryPath) -> Bool {
        configuration.collections.contains { collection in
            let home = RepositoryPath(prefix + collection.files.folder)
            return home.bytes.isEmpty || folder.leads(to: home) || home.leads(to: folder)
                || home.bytes.elementsEqual(prefix.utf8)
        }
    }
}
