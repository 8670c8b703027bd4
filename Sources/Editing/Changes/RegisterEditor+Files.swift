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
        var written: [(path: String, old: [UInt8]?)] = []
        do {
            for (path, bytes) in proposal.files.sorted(by: { $0.key < $1.key }) {
                let old = proposal.originals[path] ?? nil
                guard try readFile(at: "\(root)/\(path)", limit: Limits().size) == old else {
                    throw ChangedFile(path: path)
                }
                written.append((path, old))
                try Self.put(bytes, at: "\(root)/\(path)")
            }
        } catch {
            // What was written already goes back, so that nobody has half of a change.
            for (path, old) in written { try Self.put(old, at: "\(root)/\(path)") }
            throw error
        }
        return written.map(\.path)
    }

    /// Makes a file hold these bytes, or be gone; a file that is there keeps its permissions.
    private static func put(_ bytes: [UInt8]?, at path: String) throws(FileError) {
        guard let bytes else { return try removeFile(at: path) }
        if let slash = path.lastIndex(of: "/") { try makeFolders(at: String(path[..<slash])) }
        try replaceFile(at: path, with: bytes, keepsPermissions: true)
    }

    private var noFiles: EditRefusal {
        EditRefusal(
            Text(
                en: "a bare repository has no files to change",
                fi: "paljaassa arkistossa ei ole tiedostoja, joita muuttaa",
                sv: "ett naket arkiv har inga filer att ändra"),
            hint: Text(
                en: "work in a clone; commands that change records can make a commit here: --commit",
                fi:
                    "tee muutos kloonissa; täällä tietueita muuttavat komennot voivat vain tallentaa muutoksen historiaan: --commit",
                sv: "arbeta i en klon; kommandon som ändrar poster kan göra en commit här: --commit"))
    }
}
