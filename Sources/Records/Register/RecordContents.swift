import Documents

/// The contents of a record, at hand or still to be read.
enum RecordContents {
    case read(Document)
    case waiting(SourceFile, SharedSource)

    /// The contents, read now if they are not at hand; of a file that can no longer be read an unreadable document.
    var document: Document {
        switch self {
        case .read(let document): return document
        case .waiting(let file, let source):
            do {
                return Documents.read(try source.source.read(file, limit: Limits().size), path: file.path).document
            } catch {
                // An earlier check has read these very bytes; that they are gone since is the repository's damage.
                return .unreadable(path: file.path)
            }
        }
    }
}

/// A source that many records hold on to; one reference is cheaper to hold than a copy of the source.
final class SharedSource: Sendable {
    let source: any RecordSource

    init(_ source: any RecordSource) { self.source = source }
}
