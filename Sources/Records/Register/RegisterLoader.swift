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
    package func load() throws(RegisterError) -> LoadedRegister {
        let schemas = try SchemaLoader(source: source, configuration: configuration).schemas()
        let (files, stray) = try findFiles()
        let shapes = configuration.collections.map { CollectionShape($0, schema: $0.schema.flatMap { schemas[$0] }) }
        let results = Parallel.map(count: files.count, state: { RecordReader(source: source) }) { reader, i in
            reader.read(files[i], shape: shapes[files[i].collection])
        }
        let register = Register(
            configuration: configuration, records: results.compactMap(\.record), strayFiles: stray)
        return LoadedRegister(register: register, diagnostics: results.flatMap(\.diagnostics), files: files.count)
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
