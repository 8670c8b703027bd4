import Documents
import JSONSchema
import Synchronization

/// The schema files of a source, each read once. None outside of the source is ever read.
final class SchemaFiles: Sendable {
    private let source: any RecordSource
    private let documents = Mutex<[String: Document]>([:])

    /// Finds schemas in the files of a source.
    init(_ source: any RecordSource) { self.source = source }

    /// The document of a file; `nil` where there is no such file in the source.
    func document(at uri: URI) throws(SchemaReadError) -> Document? {
        guard let path = uri.filePath else { return nil }
        if let known = documents.withLock({ $0[path] }) { return known }
        do throws(SourceError) {
            guard let bytes = try source.readIfPresent(path, limit: Limits().size) else { return nil }
            return keep(bytes, path)
        } catch {
            throw SchemaReadError(error)
        }
    }

    /// The documents in the folder of a file, and below it, that hold an `$id`; of the first `limit` that may be schemas.
    func documentsWithID(beside uri: URI, atMost limit: Int) throws(SchemaReadError) -> [(uri: URI, document: Document)]
    {
        guard let path = uri.filePath else { return [] }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        var found: [(uri: URI, document: Document)] = []
        do throws(SourceError) {
            for (path, bytes) in try source.filesWithID(in: folder, atMost: limit) {
                let document = documents.withLock { $0[path] } ?? keep(bytes, path)
                found.append((URI(ofFile: path), document))
            }
        } catch {
            throw SchemaReadError(error)
        }
        return found
    }

    /// Reads a schema, and keeps it for the next one that refers to it.
    private func keep(_ bytes: [UInt8], _ path: String) -> Document {
        let document = Documents.read(bytes, path: path).document
        documents.withLock { $0[path] = document }
        return document
    }
}

extension SchemaReadError {
    /// Why a source could not read a schema.
    fileprivate init(_ error: SourceError) {
        self.init(attempt: error.attempt, reason: error.reason, remedy: error.remedy)
    }
}

extension SourceError {
    /// Why a schema could not be read, as the source said it.
    init(_ error: SchemaReadError) {
        self.init(attempt: error.attempt, reason: error.reason, remedy: error.remedy)
    }
}
