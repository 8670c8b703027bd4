import Files

/// A register in a folder of the file system; an absolute path leads out of it.
///
/// Symbolic links are reported and never followed: what a record says must lie in the register itself.
package struct FolderSource: RecordSource {
    /// The path of the register's root.
    package let root: String

    private let stamps: @Sendable () -> FileStamp?

    /// Makes a source of a folder.
    ///
    /// It may name contents by what the file system says of them (``FileStamp``), which costs a question for each file.
    package init(root: String, namesContents: Bool = false) {
        self.init(root: root) { namesContents ? FileStamp() : nil }
    }

    /// Makes a source of a folder that asks for the stamps to name contents by when it begins to look.
    init(root: String, stamps: @escaping @Sendable () -> FileStamp?) {
        self.root = root
        self.stamps = stamps
    }

    package func files(below folder: String) throws(SourceError) -> FileListing {
        var found = FileListing()
        var pending = [folder]
        let stamps = stamps()
        while let folder = pending.popLast() {
            for entry in try entries(of: folder, withStatus: stamps != nil) {
                guard entry.name != Self.gitFolder else { continue }
                let path = folder.isEmpty ? entry.name : Array("\(folder)/".utf8) + entry.name
                let kind: SourceFile.Kind
                switch entry.kind {
                case .folder:
                    pending.append(String(decoding: path, as: UTF8.self))
                    continue
                case .file: kind = .regular
                case .symbolicLink: kind = .symbolicLink
                case .other: kind = .other
                }
                found.append(path[...], kind: kind, content: entry.status.flatMap { stamps?.content($0) })
            }
        }
        found.sort()
        return found
    }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        guard let bytes = try readIfPresent(path, limit: limit) else {
            throw SourceError(attempt: "reading \(path)", reason: "there is no such file")
        }
        return bytes
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        do {
            return try readFile(at: absolute(path), limit: limit)
        } catch {
            throw SourceError(attempt: "reading \(path)", reason: error.reason)
        }
    }

    private static let gitFolder = Array(".git".utf8)

    private func absolute(_ path: String) -> String {
        path.isEmpty ? root : path.hasPrefix("/") ? path : "\(root)/\(path)"
    }

    private func entries(of folder: String, withStatus: Bool) throws(SourceError) -> [FolderEntry] {
        do {
            return try listFolder(at: absolute(folder), withStatus: withStatus) ?? []
        } catch {
            throw SourceError(attempt: "listing \(folder.isEmpty ? root : folder)", reason: error.reason)
        }
    }
}
