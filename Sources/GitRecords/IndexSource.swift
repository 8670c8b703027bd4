package import Diagnostics
package import Git
package import Records

/// A register as the index holds it: what the next commit will make of it, whatever the working files say.
///
/// Files that are only announced (`git add --intent-to-add`) are not part of the next commit, and so not of this.
package struct IndexSource: RecordSource {
    /// What is staged in the register's folder, by the paths that the register has for it.
    private let listing: FileListing
    /// The tree of everything that is staged, the register's folder or not, where git has noted it.
    package let tree: ObjectID?
    private let blobs: BlobReader

    /// Reads the index; `folder` is the register's, empty for the top of the work tree.
    ///
    /// Throws ``UnmergedIndex`` where a merge waits for somebody to resolve conflicts, and as `Repository.readIndex`.
    package init(_ repository: SharedRepository, folder: String = "") throws {
        let prefix = folder.isEmpty ? [] : Array("\(folder)/".utf8)
        let (listing, unmerged, tree) = try repository.with { repository throws(GitError) in
            var listing = FileListing()
            var unmerged: Set<String> = []
            let tree = try repository.readIndex { path, entry in
                if entry.stage != 0 { unmerged.insert(String(decoding: path, as: UTF8.self)) }
                guard !entry.isIntentToAdd, path.starts(with: prefix), let kind = SourceFile.Kind(entry.mode) else {
                    return
                }
                listing.append(path[prefix.count...], kind: kind, content: ContentID(entry.id))
            }
            listing.sort()
            return (listing, unmerged, tree)
        }
        guard unmerged.isEmpty else { throw UnmergedIndex(paths: unmerged.sorted()) }
        self.listing = listing
        self.tree = tree
        blobs = BlobReader(repository: repository)
    }

    package func files(below folder: String) -> FileListing { listing.below(folder) }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        guard let bytes = try readIfPresent(path, limit: limit) else { throw BlobReader.absence(path) }
        return bytes
    }

    package func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] {
        guard let content = file.content else { return try read(file.path, limit: limit) }
        guard file.kind == .regular else { throw BlobReader.refusal(file.path) }
        return try blobs.read(ObjectID(content), path: file.path, limit: limit)
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        if let file = listing.file(at: path) { return try read(file, limit: limit) }
        if let above = listing.fileAbove(path), above.kind != .regular {
            throw BlobReader.refusal(path, below: above.path)
        }
        return nil
    }
}

/// The index holds conflicts of a merge: there is no next commit that could be checked.
package struct UnmergedIndex: ExplainedError, Hashable {
    /// The paths in conflict, in order.
    package let paths: [String]

    package var message: Text {
        let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        let (more, isOne) = (paths.count - 3, paths.count == 1)
        return Text(
            en: "the index cannot be checked: \(shown)\(more > 0 ? " and \(more) more" : "") "
                + "\(isOne ? "has" : "have") unresolved conflicts",
            fi: "indeksiä ei voi tarkistaa: ratkaisemattomia ristiriitoja on tiedostoissa \(shown)"
                + (more > 0 ? " ja \(more) muussa" : ""),
            sv: "indexet går inte att kontrollera: olösta konflikter i \(shown)"
                + (more > 0 ? " och \(more) till" : ""))
    }

    package var hint: Text? {
        Text(
            en: "resolve them, stage the result with 'git add', and try again",
            fi: "ratkaise ne, lisää tulos komennolla 'git add' ja yritä uudelleen",
            sv: "lös dem, lägg till resultatet med 'git add' och försök igen")
    }
}
