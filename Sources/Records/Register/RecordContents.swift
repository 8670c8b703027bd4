import Documents
import Synchronization

/// The contents of a record, at hand or still to be read.
final class RecordContents: Sendable {
    private enum State {
        case read(Document)
        case waiting(SourceFile, SharedSource)
    }

    private let state: Mutex<State>

    /// Contents that are at hand.
    init(_ document: Document) { state = Mutex(.read(document)) }

    /// Contents that are read when somebody asks for them.
    init(_ file: SourceFile, _ source: SharedSource) { state = Mutex(.waiting(file, source)) }

    /// The contents; of a file that can no longer be read an unreadable document.
    var document: Document {
        state.withLock { state in
            switch state {
            case .read(let document): return document
            case .waiting(let file, let source):
                let document: Document
                do {
                    document =
                        Documents.read(try source.source.read(file, limit: Limits().size), path: file.path).document
                } catch {
                    // An earlier check has read these very bytes; that they are gone since is the repository's damage.
                    document = .unreadable(path: file.path)
                }
                state = .read(document)
                return document
            }
        }
    }
}

/// A source that many records hold on to; one reference is cheaper to hold than a copy of the source.
final class SharedSource: Sendable {
    let source: any RecordSource

    init(_ source: any RecordSource) { self.source = source }
}
