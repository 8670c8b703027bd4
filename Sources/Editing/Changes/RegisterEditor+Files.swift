import Diagnostics
import Documents
import Files
import Workspace

extension RegisterEditor {
    /// Writes the files of a proposal that began from the work tree: all of them, or none. They are not staged.
    ///
    /// Returns their paths in the register. Throws ``ChangedFile`` where one has changed since it was read, `FileError`.
    package func write(_ proposal: Proposal) throws -> [String] {
        guard !workspace.isBare else { throw noFiles }
        let root = proposal.base.root
        let changes = proposal.files.sorted { $0.key < $1.key }
        // What needs room on the disk is written first, beside the files: where that fails, nothing has changed.
        var prepared: [String: PreparedFile] = [:]
        var written: [String] = []
        do {
            for (path, bytes) in changes {
                if let bytes { prepared[path] = try Self.prepared(bytes, at: "\(root)/\(path)") }
            }
            for (path, _) in changes {
                let old = proposal.originals[path] ?? nil
                guard try readFile(at: "\(root)/\(path)", limit: Limits().size) == old else {
                    throw ChangedFile(path: path)
                }
                written.append(path)
                if let file = prepared.removeValue(forKey: path) {
                    try file.takePlace()
                } else {
                    try removeFile(at: "\(root)/\(path)")
                }
            }
        } catch {
            for file in prepared.values { file.discard() }
            // What was written already goes back, so that nobody has half of a change.
            for path in written {
                let old = proposal.originals[path] ?? nil
                let file = try old.map { try Self.prepared($0, at: "\(root)/\(path)") }
                if let file { try file.takePlace() } else { try removeFile(at: "\(root)/\(path)") }
            }
            throw error
        }
        return written
    }

    /// The new contents of a file beside it; a file that is there keeps its permissions.
    private static func prepared(_ bytes: [UInt8], at path: String) throws(FileError) -> PreparedFile {
        if let slash = path.lastIndex(of: "/") { try makeFolders(at: String(path[..<slash])) }
        return try PreparedFile(at: path, with: bytes, keepsPermissions: true)
    }

    private var noFiles: EditRefusal {
        EditRefusal(
            Text(
                en: "a bare repository has no files to change",
                fi: "paljaassa arkistossa ei ole tiedostoja, joita muuttaa",
                sv: "ett naket arkiv har inga filer att ändra"),
            hint: Text(
                en: "work in a clone, or make a commit of the change",
                fi:
                    "tee muutos kloonissa, tai tee siitä commit",
                sv: "arbeta i en klon, eller gör en commit av ändringen"))
    }
}
