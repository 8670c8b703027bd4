import Diagnostics
import Documents
import Files

/// Reads a whole register: finds the files, reads and validates each, and puts the records together.
package struct RegisterLoader: Sendable {
    let source: any RecordSource
    let configuration: RegisterConfiguration

    /// Makes a loader of the register that a configuration describes.
    package init(source: any RecordSource, configuration: RegisterConfiguration) {
        self.source = source
        self.configuration = configuration
    }

    /// Reads everything, on all cores; wrong records are in the result, a source or schema that fails is thrown.
    ///
    /// `cache` is asked what an earlier check has found out about sound records, which are not read again; their contents only
    /// when asked for. It has to compare the frame that it knows with what the source says, and may answer `nil`.
    package func load(
        cache load: (_ source: any RecordSource) -> CachedRecords? = { _ in nil }
    ) throws(RegisterError) -> LoadedRegister {
        let recording = RecordingSource(source)
        let cached = load(recording)
        let collections = configuration.collections
        var table = RecordTable(try listing(), collections, cached: cached ?? .none)
        let fresh = table.rows.filter { !$0.isCached }.sorted { $0.number < $1.number }
        // With the same frame an earlier check has read all schemas, and found that they can be followed.
        let wanted = cached == nil ? Set(collections.indices) : Set(fresh.map { Int($0.collection) })
        let schemas = try SchemaLoader(source: recording, configuration: configuration)
            .schemas(of: wanted.sorted().map { collections[$0] })
        let shapes = collections.map { CollectionShape($0, schema: $0.schema.flatMap { schemas[$0] }) }
        let budget = ReadBudget()
        let read = Parallel.map(count: fresh.count, state: { RecordReader(source: source, budget: budget) }) {
            [table] reader, i in
            reader.read(
                table.listing[Int(fresh[i].file)], id: table.id(of: fresh[i]), shape: shapes[Int(fresh[i].collection)])
        }
        if let damage = read.lazy.compactMap(\.damage).first { throw RegisterError(damage) }
        let files = table.rows.count
        table.leaveOut(read.map { $0.record == nil })
        let lazyRecords = LazyRecords(table, fresh: read.compactMap(\.record), configuration, source: source)
        let stray = table.others.map { table.listing[$0] }.filter(isRecordLike)
        return LoadedRegister(
            register: Register(configuration: configuration, strayFiles: stray, lazyRecords: lazyRecords),
            diagnostics: read.flatMap(\.diagnostics), files: files, frame: recording.filesRead,
            keepsNames: cached != nil && table.keepsNames && table.rows.count == files)
    }

    /// The files of all folders in which records may lie.
    private func listing() throws(RegisterError) -> FileListing {
        var listing = FileListing()
        for folder in outermostFolders() {
            do {
                listing.append(try source.files(below: folder))
            } catch {
                throw RegisterError(error, hint: "see that the folder can be read")
            }
        }
        return listing
    }

    /// The folders of all collections, without those that lie in another.
    private func outermostFolders() -> [String] {
        let folders = Set(configuration.collections.map(\.files.folder))
        return folders.filter { folder in
            !folders.contains { $0 != folder && ($0.isEmpty || folder.hasPrefix($0 + "/")) }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a file that is no record stands where one could: a link at a record's path, or a record's other ending.
    private func isRecordLike(_ file: SourceFile) -> Bool {
        file.kind == .regular || configuration.collections.contains { $0.files.id(in: file.path) != nil }
    }
}
