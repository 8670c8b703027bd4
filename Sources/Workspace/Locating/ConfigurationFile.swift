import Records

/// A `register.yaml` that lies elsewhere than the register.
struct ConfigurationFile: Sendable {
    /// The folder that it lies in, where schemas may lie too.
    let folder: FolderSource
    /// Its name there.
    let name: String

    /// Takes a path; a relative one counts from a folder.
    init(_ path: String, from start: String) {
        let path = path.hasPrefix("/") ? path : "\(start)/\(path)"
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        self.folder = FolderSource(root: folder.isEmpty ? "/" : folder)
        name = String(parts.last ?? "")
    }

    /// What it says.
    func read() throws(RegisterError) -> RegisterConfiguration { try .read(from: folder, path: name) }
}
