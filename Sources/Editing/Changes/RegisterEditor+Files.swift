import Diagnostics
import Documents
import Files
import Records
import Workspace

extension RegisterEditor {
    /// Writes the files of a proposal that began from the work tree: all of them, or none. They are not staged.
    ///
    /// Returns their paths in the register. Throws ``EditRefusal`` where one has changed since it was read, `FileError`.
    package func write(_ proposal: Proposal) throws -> [String] {
        guard !workspace.isBare else { throw noFiles }
        let root = proposal.base.root
        var written: [(path: String, old: [UInt8]?)] = []
        do {
            for (path, bytes) in proposal.files.sorted(by: { $0.key < $1.key }) {
                let old = try proposal.base.source.readIfPresent(path, limit: Limits().size)
                guard try readFile(at: "\(root)/\(path)", limit: Limits().size) == old else {
                    throw changedMeanwhile(path)
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
        let permissions = try FileStatus(at: path)?.permissions
        if permissions == nil, let slash = path.lastIndex(of: "/") { try makeFolders(at: String(path[..<slash])) }
        try replaceFile(at: path, with: bytes, permissions: permissions ?? 0o666)
    }

    private var noFiles: EditRefusal {
        EditRefusal(
            Text(
                en: "a bare repository has no files to change",
                fi: "paljaassa arkistossa ei ole tiedostoja, joita muuttaa",
                sv: "ett bart arkiv har inga filer att ändra"),
            hint: Text(
                en: "make a commit of the change: --commit", fi: "tee muutoksesta commit: --commit",
                sv: "gör en commit av ändringen: --commit"))
    }

    private func changedMeanwhile(_ path: String) -> EditRefusal {
        EditRefusal(
            Text(
                en: "'\(path)' was changed by somebody else at the same time, so nothing was written",
                fi: "joku muu muutti tiedostoa '\(path)' samaan aikaan, joten mitään ei kirjoitettu",
                sv: "någon annan ändrade '\(path)' samtidigt, så ingenting skrevs"),
            hint: Text(en: "do it once more", fi: "tee muutos uudelleen", sv: "gör ändringen en gång till"))
    }
}
