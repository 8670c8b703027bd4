import Diagnostics

/// Reads the objects of a repository, packed and loose, where libgit2 crashes on damage, or never ends.
///
/// What it gives is what its id says: blobs, commits and tags are compared with their ids, packed trees with the checksum
/// that the index of the pack has for them. See docs/decisions/0055-one-reader-of-objects.md.
final class ObjectReader {
    /// The folders of objects, borrowed ones too, in git's order.
    private let folders: [String]
    private let inflater = Inflater()
    private let loose: LooseObjects
    private(set) var packs: PackSet
    private var packed: PackReader

    /// Makes a reader for one thread; packs that are mapped already may be handed over.
    init(folders: [String], packs: PackSet? = nil) {
        self.folders = folders
        loose = LooseObjects(inflater)
        self.packs = packs ?? PackSet(folders: folders)
        packed = PackReader(self.packs, inflater)
    }

    /// The object. Throws `missingObject`, `corrupt`, `tooLarge`.
    func object(_ id: ObjectID) throws(GitError) -> StoredObject {
        try find(id) { (source) throws(ObjectFlaw) in try source.object(id) }
    }

    /// Kind and size in bytes of an object, its content mostly unread. Throws as `object`.
    func header(_ id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int) {
        try find(id) { (source) throws(ObjectFlaw) in try source.header(id) }
    }

    /// The ids that begin with 4 to 40 hexadecimal digits, each once.
    func ids(startingWith digits: String) -> Set<ObjectID> {
        var ids = Set(folders.flatMap { loose.ids(startingWith: digits, in: $0) })
        for pack in packs.packs { ids.formUnion(pack.index.ids(startingWith: digits)) }
        return ids
    }

    /// One place where an object can be.
    private enum Source {
        case packs(PackReader)
        case folder(LooseObjects, String)

        func object(_ id: ObjectID) throws(ObjectFlaw) -> StoredObject? {
            switch self {
            case .packs(let reader): try reader.object(id)
            case .folder(let loose, let folder): try loose.object(id, in: folder)
            }
        }

        func header(_ id: ObjectID) throws(ObjectFlaw) -> (kind: ObjectKind, size: Int)? {
            switch self {
            case .packs(let reader): try reader.header(id)
            case .folder(let loose, let folder): try loose.header(id, in: folder)
            }
        }
    }

    /// Looks in packs, in loose files, and in packs that have appeared since: what is damaged in one place may be whole in
    /// another.
    private func find<Found>(
        _ id: ObjectID, _ look: (Source) throws(ObjectFlaw) -> Found?
    ) throws(GitError) -> Found {
        var flaw: ObjectFlaw?
        func found(_ source: Source) -> Found? {
            do {
                return try look(source)
            } catch {
                flaw = flaw ?? error
                return nil
            }
        }
        if let found = found(.packs(packed)) { return found }
        for folder in folders {
            if let found = found(.folder(loose, folder)) { return found }
        }
        if let newer = packs.refreshed(folders: folders) {
            packs = newer
            packed = PackReader(newer, inflater)
            if let found = found(.packs(packed)) { return found }
        }
        if let flaw { throw flaw.error(id) }
        // It may be in a pack that cannot be opened.
        if let damaged = packs.damaged.first { throw ObjectFlaw(.damaged(damaged)).error(id) }
        throw GitError(
            .missingObject(id), Text(en: "it is not there", fi: "sitä ei ole siellä", sv: "det finns inte där"),
            attempt: .readObject, subject: id.description)
    }
}
