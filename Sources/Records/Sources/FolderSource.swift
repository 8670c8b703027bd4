import Diagnostics
import Files

/// A register in a folder of the file system.
///
/// Symbolic links are reported and never followed, not even where they stand for a folder, and no path leads out of the
/// folder: what decides about a register lies in it, as in a commit of it.
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
        if let instead = try notFolder(onTheWayTo: folder, isFolder: true) { return FileListing([instead]) }
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
                    if let path = String(validating: path, as: UTF8.self) {
                        pending.append(path)
                        continue
                    }
                    kind = .nameNotUTF8
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
            throw SourceError(attempt: .reading(path), reason: .noSuchFile)
        }
        return bytes
    }

    package func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] {
        // A listed file lies in the register, and the listing has followed no link to it.
        guard let bytes = try readUnchecked(file.path, limit: limit) else {
            throw SourceError(attempt: .reading(file.path), reason: .noSuchFileAnyMore)
        }
        return bytes
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
            throw SourceError(attempt: .reading(path), reason: .isOutside)
        }
        if let link = try notFolder(onTheWayTo: path, isFolder: false), link.kind != .regular {
            throw SourceError(attempt: .reading(path), reason: .isNoFolder(link.path))
        }
        return try readUnchecked(path, limit: limit)
    }

    private func readUnchecked(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        do {
            return try readFile(at: absolute(path), limit: limit)
        } catch {
            throw SourceError(attempt: .reading(path), reason: error.reason)
        }
    }

    /// What stands in the place of a folder above a path, or of the path itself where that is to be a folder; `nil`
    /// where there are folders only, or nothing.
    private func notFolder(onTheWayTo path: String, isFolder: Bool) throws(SourceError) -> SourceFile? {
        let parts = path.split(separator: "/")
        for count in 1..<max(1, parts.count + (isFolder ? 1 : 0)) {
            let above = parts[..<count].joined(separator: "/")
            let status: FileStatus?
            do {
                status = try FileStatus(at: absolute(above))
            } catch {
                throw SourceError(attempt: .lookingAt(above), reason: error.reason)
            }
            switch status?.kind {
            case nil: return nil
            case .folder: continue
            case .file: return SourceFile(path: above, kind: .regular)
            case .symbolicLink: return SourceFile(path: above, kind: .symbolicLink)
            case .other: return SourceFile(path: above, kind: .other)
            }
        }
        return nil
    }

    private static let gitFolder = Array(".git".utf8)

    private func absolute(_ path: String) -> String {
        path.isEmpty ? root : "\(root)/\(path)"
    }

    private func entries(of folder: String, withStatus: Bool) throws(SourceError) -> [FolderEntry] {
        do {
            return try listFolder(at: absolute(folder), withStatus: withStatus) ?? []
        } catch {
            throw SourceError(attempt: .listing(folder.isEmpty ? root : folder), reason: error.reason)
        }
    }
}

extension Text {
    /// Why a file that was listed cannot be read.
    fileprivate static let noSuchFileAnyMore = Text(
        en: "there is no such file any more", fi: "tiedostoa ei enää ole", sv: "filen finns inte längre")
    /// Why a path is not read.
    fileprivate static let isOutside = Text(
        en: "it lies outside of the register", fi: "se on rekisterin ulkopuolella", sv: "den ligger utanför registret")
}
