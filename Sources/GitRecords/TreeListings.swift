import Git
import Records
import Synchronization

/// The files of the folders that were listed last: the next one is mostly one of them with few changes.
final class TreeListings: Sendable {
    private struct Listed {
        let folder: String
        let tree: ObjectID
        let files: FileListing
    }

    private let kept = Mutex<[Listed]>([])
    /// How many are kept; those who read at once each follow commits of their own.
    private static let keptCount = 4

    /// What lies in a tree, by the paths that a folder has for it.
    ///
    /// The cost goes with what differs from a tree that was listed, else with all that lies there. Throws as
    /// `Repository.items`.
    func files(
        of tree: ObjectID, at folder: String, in repository: Repository
    ) throws(GitError) -> FileListing {
        let known = kept.withLock { $0 }.filter { $0.folder == folder }
        if let same = known.first(where: { $0.tree == tree }) { return same.files }
        let files: FileListing
        if let latest = known.last, let changed = changed(latest, to: tree, in: repository) {
            files = changed
        } else {
            files = try list(tree, at: folder, in: repository)
        }
        kept.withLock { kept in
            if kept.count == Self.keptCount { kept.removeFirst() }
            kept.append(Listed(folder: folder, tree: tree, files: files))
        }
        return files
    }

    private func list(_ tree: ObjectID, at folder: String, in repository: Repository) throws(GitError) -> FileListing {
        let prefix = folder.isEmpty ? [] : Array("\(folder)/".utf8)
        var files = FileListing()
        for item in try repository.items(in: tree) {
            guard let kind = SourceFile.Kind(item.mode) else { continue }
            files.append((prefix + item.path.bytes)[...], kind: kind, content: ContentID(item.id))
        }
        files.sort()
        return files
    }

    /// What a tree makes of one that was listed; `nil` where that takes a listing of its own.
    private func changed(_ listed: Listed, to tree: ObjectID, in repository: Repository) -> FileListing? {
        let differences: [TreeChange]
        do {
            differences = try repository.difference(from: listed.tree, to: tree)
        } catch {
            // What cannot be read of the new tree is met again, and told, when it is listed; the old one may be gone.
            return nil
        }
        var changes: [(String, SourceFile?)] = []
        for difference in differences {
            guard let name = difference.path.text else { return nil }
            let path = listed.folder.isEmpty ? name : "\(listed.folder)/\(name)"
            changes.append((path, difference.new.flatMap { SourceFile(path: path, $0) }))
        }
        return listed.files.changed(changes)
    }
}
