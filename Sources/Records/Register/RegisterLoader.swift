import Diagnostics
import Documents
import JSONSchema

/// Reads a whole register: finds the files, reads and validates each, and puts the records together.
package struct RegisterLoader: Sendable {
    private let source: any RecordSource
    private let configuration: RegisterConfiguration

    /// Makes a loader of the register that a configuration describes.
    package init(source: any RecordSource, configuration: RegisterConfiguration) {
        self.source = source
        self.configuration = configuration
    }

    /// Reads everything, on all cores; wrong records are in the result, a source or schema that fails is thrown.
    ///
    /// `recall` is asked once, with everything but records that results depend on (`register.yaml` and the schemas),
    /// what an earlier check knows of sound records. Those are not read again, and their contents only when asked for.
    package func load(
        recalling recall: (_ frame: [UInt8]) -> KnownRecords = { _ in .none }
    ) throws(RegisterError) -> LoadedRegister {
        let witness = WitnessSource(source)
        let schemas = try SchemaLoader(source: witness, configuration: configuration).schemas()
        let (files, stray) = try findFiles()
        let shapes = configuration.collections.map { CollectionShape($0, schema: $0.schema.flatMap { schemas[$0] }) }
        let known = recall(configuration.document.bytes + witness.testimony)
        let shared = SharedSource(source)
        let collections = configuration.collections
        var results: [RecordReader.Result?] = Parallel.map(count: files.count, run: 512, state: {}) { _, i in
            known.references(of: files[i].file).map { references in
                let id = RecordID(collection: collections[files[i].collection].name, id: files[i].id)
                let record = Record(
                    id: id, role: collections[files[i].collection].role, file: files[i].file, source: shared,
                    references: references)
                return RecordReader.Result(record: record, diagnostics: [])
            }
        }
        let fresh = results.indices.filter { results[$0] == nil }
        let read = Parallel.map(count: fresh.count, state: { RecordReader(source: source) }) { reader, i in
            reader.read(files[fresh[i]].file, id: files[fresh[i]].id, shape: shapes[files[fresh[i]].collection])
        }
        for (i, result) in zip(fresh, read) { results[i] = result }
        let register = Register(
            configuration: configuration, records: results.compactMap { $0?.record }, strayFiles: stray)
        return LoadedRegister(
            register: register, diagnostics: read.flatMap(\.diagnostics), files: files.count,
            contents: zip(files, results).compactMap { file, result in result?.record == nil ? nil : file.file.content
            },
            fresh: Register(configuration: configuration, records: read.compactMap(\.record), strayFiles: stray))
    }

    /// The files that are records, in order, and the others that lie in the same folders.
    private func findFiles() throws(RegisterError) -> (records: [RecordFile], stray: [SourceFile]) {
        var records: [RecordFile] = []
        var stray: [SourceFile] = []
        for folder in outermostFolders() {
            let files: [SourceFile]
            do {
                files = try source.files(below: folder)
            } catch {
                throw RegisterError("\(error)", hint: "see that the folder can be read")
            }
            for file in files {
                if let record = record(file) { records.append(record) } else { stray.append(file) }
            }
        }
        records.sort { a, b in
            a.collection == b.collection
                ? a.path < b.path : a.collection < b.collection
        }
        return (records, stray.filter { isRecordLike($0) })
    }

    /// The record that an ordinary file is in the first collection whose pattern it matches.
    private func record(_ file: SourceFile) -> RecordFile? {
        guard file.kind == .regular else { return nil }
        for i in configuration.collections.indices {
            if let id = configuration.collections[i].files.id(in: file.path) {
                return RecordFile(file: file, id: id, collection: i)
            }
        }
        return nil
    }

    /// The folders of all collections, without those that lie in another.
    private func outermostFolders() -> [String] {
        let folders = Set(configuration.collections.map(\.files.folder))
        return folders.filter { folder in
            !folders.contains { $0 != folder && ($0.isEmpty || folder.hasPrefix($0 + "/")) }
        }.sorted()
    }

    /// Whether a file that is no record stands where one could: a link at a record's path, or a record's other ending.
    private func isRecordLike(_ file: SourceFile) -> Bool {
        file.kind == .regular || configuration.collections.contains { $0.files.id(in: file.path) != nil }
    }
}

/// One file that is a record, before it is read.
struct RecordFile: Sendable {
    /// The file.
    let file: SourceFile
    /// The record's id.
    let id: String
    /// The number of the collection.
    let collection: Int

    /// The path.
    var path: String { file.path }
}
