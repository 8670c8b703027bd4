import Diagnostics

extension Repository {
    /// The bytes of a file. Throws `missingObject`, `leftOutOfPartialClone`, `corrupt`.
    package func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        try read(id, as: .blob).bytes
    }

    /// The size of a file in bytes, known without reading all of it. Throws as `blob`.
    package func blobSize(_ id: ObjectID) throws(GitError) -> Int {
        let header: (kind: ObjectKind, size: Int)
        do {
            header = try reader.header(replacements.object(for: id))
        } catch {
            throw explain(error, kind: .blob)
        }
        guard header.kind == .blob else {
            throw GitError(.corrupt, .isA(header.kind), attempt: .read(.blob), subject: id.description)
        }
        return header.size
    }

    /// Stores a file and returns its id. C: `git_odb_write`.
    package func createBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
        try checkPacks()
        return try objects.write(bytes, as: .blob)
    }
}
