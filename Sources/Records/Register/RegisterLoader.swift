import Diagnostics
import Documents
import Files
import JSONSchema

/// Reads a whole register: finds the files, reads and validates each, and puts the records together.
package struct RegisterLoader: Sendable {
    let source: any RecordSource
    let configuration: RegisterConfiguration
    let budget: LoadBudget

    /// Makes a loader of the register that a configuration describes; loaders that share a `budget` share its time.
    package init(
        source: any RecordSource, configuration: RegisterConfiguration, budget: LoadBudget = LoadBudget()
    ) {
        self.source = source
        self.configuration = configuration
        self.budget = budget
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
        var table = RecordTable(try listing(), configuration, cached: cached ?? .none)
        let fresh = table.rows.filter { !$0.isCached }.sorted { $0.number < $1.number }
        // With the same frame an earlier check has read all schemas, and found that they can be followed.
        let wanted = cached == nil ? Set(collections.indices) : Set(fresh.map { Int($0.collection) })
        let schemaBudget = budget.forSchemas()
        let schemas = try SchemaLoader(source: recording, configuration: configuration, budget: schemaBudget)
            .schemas(of: wanted.sorted().map { collections[$0] })
        let shapes = collections.map { CollectionShape($0, schema: $0.schema.flatMap { schemas[$0] }) }
        let readBudget = budget.forDocuments()
        let read = Parallel.map(
            count: fresh.count, state: { RecordReader(source: source, budget: readBudget, schemaBudget: schemaBudget) }
        ) { [table] reader, i in
            reader.read(
                table.listing[Int(fresh[i].file)], id: table.id(of: fresh[i]), shape: shapes[Int(fresh[i].collection)])
        }
        if let damage = read.lazy.compactMap(\.damage).first { throw RegisterError(damage) }
        let files = table.rows.count
        table.leaveOut(read.map { $0.record == nil })
        let lazyRecords = LazyRecords(table, fresh: read.compactMap(\.record), configuration, source: source)
        let frame = recording.filesRead
        let schemaPaths = Set(frame.compactMap { $0.value == nil ? nil : $0.key })
        let finder = StrayFinder(configuration, frame: schemaPaths)
        let register = Register(
            configuration: configuration, strayFiles: table.others.compactMap { finder.stray(table.listing[$0]) },
            schemas: schemaPaths, lazyRecords: lazyRecords)
        return LoadedRegister(
            register: register, diagnostics: read.flatMap(\.diagnostics) + emptiness(files), files: files, frame: frame,
            schemaSearches: recording.foldersSearched,
            keepsNames: cached != nil && table.keepsNames && table.rows.count == files)
    }

    /// A warning where no file is a record: then a folder is misspelt, or this is not where the records are.
    private func emptiness(_ files: Int) -> [Diagnostic] {
        guard files == 0, let collections = configuration.document.root.entry("collections") else { return [] }
        let places = configuration.collections.prefix(3).map { "'\($0.files.text)'" }.joined(separator: ", ")
        let hint =
            configuration.collections.isEmpty
            ? Text(
                en: "name a collection and its files, such as partners: {files: \"records/partners/{id}.yaml\"}",
                fi: "nimeä kokoelma ja sen tiedostot, esimerkiksi partners: {files: \"records/partners/{id}.yaml\"}",
                sv: "namnge en samling och dess filer, till exempel partners: {files: \"records/partners/{id}.yaml\"}")
            : Text(
                en: "look at the patterns of 'files', such as \(places), and at the folder that they count from",
                fi: "tarkista 'files'-kaavat, kuten \(places), ja kansio, josta ne lasketaan",
                sv: "kontrollera mönstren i 'files', till exempel \(places), och mappen som de räknas från")
        return [
            Diagnostic(
                rule: Self.registerEmpty, severity: .warning,
                message: Text(
                    en: "there is no record in this register", fi: "tässä rekisterissä ei ole yhtään tietuetta",
                    sv: "det finns inga poster i det här registret"),
                location: collections.key.location, pointer: "/collections", hint: hint)
        ]
    }

    private static let folderHint = Text(
        en: "see that the folder can be read", fi: "tarkista, että kansion voi lukea",
        sv: "kontrollera att mappen går att läsa")

    /// The name of the warning that a register has no records.
    package static let registerEmpty = "register-empty"

    /// The files of all folders in which records may lie, and of those beside them.
    private func listing() throws(RegisterError) -> FileListing {
        var listing = FileListing()
        for folder in configuration.recordFolders {
            do {
                listing.append(try source.files(below: folder))
            } catch {
                throw RegisterError(error, hint: Self.folderHint)
            }
        }
        return listing
    }
}

extension RegisterConfiguration {
    /// The folders in which records lie or are looked for: of each collection the one above its own, unless that is the
    /// register's top; none lies in another. In order of their bytes.
    package var recordFolders: [String] {
        let folders = Set(
            collections.map { collection in
                let folder = collection.files.folder
                return folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? folder
            })
        if folders.contains("") { return [""] }
        // In this order a folder comes right before all that lie in it.
        let ordered = folders.sorted { "\($0)/".utf8.lexicographicallyPrecedes("\($1)/".utf8) }
        return ordered.reduce(into: []) { outermost, folder in
            guard let last = outermost.last else { return outermost.append(folder) }
            if !folder.hasPrefix(last + "/") { outermost.append(folder) }
        }
    }
}
