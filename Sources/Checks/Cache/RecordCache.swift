import Documents
import Records

/// The sound records of earlier checks: the names of their contents and their references, and nothing of wrong ones.
///
/// A record is sound when neither its text nor its schema nor a rule that looks at it alone, or at which others there
/// are, has anything to say, not even a warning. That depends on its path and contents, on `register.yaml` and the
/// schemas, on the day, and on this program: all but the first are written into the cache and compared byte by byte,
/// and a checksum tells when it was damaged.
struct RecordCache {
    private let store: any CacheStore
    private let day: Day

    init(_ store: any CacheStore, day: Day) {
        self.store = store
        self.day = day
    }

    /// The sound records of a register with this `register.yaml`, if what the source says of the schemas is the same.
    func load(_ configuration: RegisterConfiguration, _ source: any RecordSource) -> CachedRecords? {
        guard let (bytes, start) = place(configuration).load(from: store) else { return nil }
        var reader = ByteReader(bytes, at: start)
        guard let count = reader.number() else { return nil }
        for _ in 0..<count {
            guard let path = reader.text(), let isPresent = reader.number(), let known = reader.run() else {
                return nil
            }
            do {
                let found = try source.readIfPresent(path, limit: Limits().size)
                guard isPresent == 0 ? found == nil : found.map(known.elementsEqual) ?? false else { return nil }
            } catch {
                // Whoever reads the schemas next meets the same failure, and tells it.
                return nil
            }
        }
        guard isSame(&reader, source) else { return nil }
        return CachedRecords(bytes, from: reader.offset)
    }

    /// Whether the files that hold an `$id`, in the folders where one was looked for, are still the same ones.
    private func isSame(_ reader: inout ByteReader, _ source: any RecordSource) -> Bool {
        guard let searches = reader.number() else { return false }
        for _ in 0..<searches {
            guard let folder = reader.text(), let limit = reader.number(), let count = reader.number() else {
                return false
            }
            var known: [String] = []
            for _ in 0..<count {
                guard let path = reader.text() else { return false }
                known.append(path)
            }
            do {
                guard try source.filesWithID(in: folder, atMost: limit).map(\.path) == known else { return false }
            } catch {
                // Whoever reads the schemas next meets the same failure, and tells it.
                return false
            }
        }
        return true
    }

    /// Saves the sound records of a register, if there is enough new about them to be worth the writing.
    func save(_ loaded: LoadedRegister, unsound: Set<String>) {
        let fresh = loaded.freshPaths.count { !unsound.contains($0) }
        guard !loaded.keepsNames || fresh > 64 || fresh * 100 > loaded.register.count,
            let records = loaded.cacheable(unsound: unsound)
        else { return }
        var writer = ByteWriter()
        writer.add(loaded.frame.count)
        for (path, bytes) in loaded.frame.sorted(by: { $0.key < $1.key }) {
            writer.add(path)
            writer.add(bytes == nil ? 0 : 1)
            writer.add(bytes?.count ?? 0)
            writer.add(bytes ?? [])
        }
        writer.add(loaded.schemaSearches.count)
        for search in loaded.schemaSearches {
            writer.add(search.folder)
            writer.add(search.limit)
            writer.add(search.paths.count)
            for path in search.paths { writer.add(path) }
        }
        writer.add(records)
        place(loaded.register.configuration).save(writer.bytes, in: store)
    }

    private func place(_ configuration: RegisterConfiguration) -> CachedResult {
        CachedResult("checks", of: day, on: configuration.document.bytes)
    }
}
