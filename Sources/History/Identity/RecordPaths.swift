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
    package func record(at path: String) -> RecordID? {
        guard path.hasPrefix(prefix) else { return nil }
        return configuration.recordID(at: String(path.dropFirst(prefix.count)))
    }

    /// The path of a record in the repository, where its collection's pattern leaves no choice.
    package func path(of id: RecordID) -> String? {
        configuration.path(of: id).map { prefix + $0 }
    }

    /// The path of a file of the register in the repository.
    package func repositoryPath(_ path: String) -> String { prefix + path }

    /// The path without the register's folder.
    package func registerPath(_ path: String) -> String {
        path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// Whether records may lie in a folder of the repository or below it.
    func mayHoldRecords(_ folder: String) -> Bool {
        configuration.collections.contains { collection in
            let home = prefix + collection.files.folder
            return home.isEmpty || folder == home || home.hasPrefix(folder + "/") || folder.hasPrefix(home + "/")
                || prefix == home
        }
    }

    /// Whether a path may have been a record once, before today's `register.yaml`.
    func mayBeRecord(_ path: String) -> Bool {
        record(at: path) != nil || ["yaml", "yml", "json"].contains { path.hasSuffix("." + $0) }
    }
}
