import Diagnostics
import Documents
import Synchronization

/// What a record says: its document, and the references in it.
///
/// Both come from one reading, since a reference names a slot of the document.
struct RecordContents: Sendable {
    /// The whole file as a tree.
    let document: Document
    /// The references, in the order of the text.
    let references: [Reference]
}

/// Reads records that an earlier check knows to be sound, each when it is first asked for its contents.
///
/// A rule that asks for a value cannot do anything about a file that has gone since. Such a record has no contents, and
/// the first failure is kept for whoever has the rules run; see ``Register/requireAllRead()``.
final class DeferredReading: Sendable {
    private let source: any RecordSource
    private let firstFailure = Mutex<SourceError?>(nil)

    /// Reads from this source.
    init(_ source: any RecordSource) { self.source = source }

    /// Why a record could not be read; `nil` where all that were asked for could be.
    var failure: SourceError? { firstFailure.withLock { $0 } }

    /// The contents of a file, which have to hold the references that an earlier check has found in it.
    func contents(of file: SourceFile, holding references: [Reference]) -> RecordContents {
        do {
            let document = Documents.read(try source.read(file, limit: Limits().size), path: file.path).document
            if references.allSatisfy({ $0.stands(in: document) }) {
                return RecordContents(document: document, references: references)
            }
            note(
                SourceError(
                    attempt: .reading(file.path),
                    reason: Text(
                        en: "it does not say what an earlier check has read there",
                        fi: "siinä ei ole sitä, mitä aiempi tarkistus siitä luki",
                        sv: "där står inte det som en tidigare kontroll läste"),
                    remedy: Text(
                        en: "check again, and where that does not help, see whether 'git fsck' finds damage",
                        fi: "tarkista uudelleen, ja jos se ei auta, katso, löytääkö 'git fsck' vikoja",
                        sv: "kontrollera igen, och om det inte hjälper, se om 'git fsck' hittar fel")))
        } catch {
            note(error)
        }
        return RecordContents(document: .unreadable(path: file.path), references: [])
    }

    private func note(_ failure: SourceError) {
        firstFailure.withLock { if $0 == nil { $0 = failure } }
    }
}

extension Reference {
    /// Whether a document has this reference at its slot.
    fileprivate func stands(in document: Document) -> Bool {
        document.slots.indices.contains(slot) && document.slots[slot].kind == .string
            && Self.target(document.text(of: slot), in: collections) == target
    }
}
