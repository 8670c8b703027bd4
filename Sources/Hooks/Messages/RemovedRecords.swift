import Checks
import Diagnostics
import Git
import Records
import Workspace

/// Finds the records that a commit deletes without saying so: the rule `record-removed`.
///
/// A record whose id is at another path now has moved. One whose text mostly goes on under another id of the same
/// collection was renamed, as it is when a trailer `Renames:` says so. All others need a trailer `Removes:`.
struct RemovedRecords {
    /// What says which files were records before the commit; the first that knows a file counts.
    let before: [RegisterConfiguration]
    /// What says which files are records after it.
    let after: [RegisterConfiguration]
    /// The commit's message.
    let message: CommitMessage
    /// Reads a file of either state, for comparing what was removed with what was added.
    let read: (SourceFile) throws -> [UInt8]
    /// The most pairs of texts that are compared; where there are more, only equal texts are seen as renames.
    let maxPairs: Int

    /// A problem for each record that the changes remove and the message does not answer for.
    func problems(_ changes: [FileChange]) throws -> [Diagnostic] {
        let removed = changes.compactMap { change in
            change.new == nil
                ? change.old.flatMap { file in before.recordID(of: file).map { (id: $0, file: file) } } : nil
        }
        guard !removed.isEmpty else { return [] }
        let added = changes.compactMap { change in
            change.old == nil
                ? change.new.flatMap { file in after.recordID(of: file).map { (id: $0, file: file) } } : nil
        }
        let kept = Set(added.map(\.id))
        var problems: [Diagnostic] = []
        var unanswered: [(id: RecordID, file: SourceFile)] = []
        for (id, file) in removed where !kept.contains(id) {
            switch message.removal(of: id) {
            case .answered: continue
            case .withoutReason(let trailer): problems.append(withoutReason(id, trailer))
            case .unmentioned:
                guard let told = message.newName(of: id) else {
                    unanswered.append((id, file))
                    continue
                }
                let isKept = kept.contains {
                    $0.description == told.name || $0.id == told.name && $0.collection == id.collection
                }
                if !isKept { problems.append(renamedToNothing(id, told)) }
            }
        }
        return problems + (try renamesUnseen(unanswered, added))
    }

    /// A problem for each removed record that does not go on under another id, as far as texts tell.
    private func renamesUnseen(
        _ removed: [(id: RecordID, file: SourceFile)], _ added: [(id: RecordID, file: SourceFile)]
    ) throws -> [Diagnostic] {
        var unmatched = added
        var open: [(id: RecordID, file: SourceFile)] = []
        for (id, file) in removed {
            let equal = unmatched.firstIndex {
                $0.id.collection == id.collection && file.content != nil && $0.file.content == file.content
            }
            if let equal { unmatched.remove(at: equal) } else { open.append((id, file)) }
        }
        // As in git, texts are compared only where they are few.
        guard open.count * unmatched.count <= maxPairs else {
            return open.map { deleted($0.id, $0.file, mayBe: []) }
        }
        var problems: [(id: RecordID, file: SourceFile)] = []
        var texts = try unmatched.map { (id: $0.id, text: try read($0.file)) }
        for (id, file) in open {
            let text = try read(file)
            let renameTarget = texts.firstIndex {
                $0.id.collection == id.collection && Similarity.isRename(text, $0.text)
            }
            if let renameTarget { texts.remove(at: renameTarget) } else { problems.append((id, file)) }
        }
        return problems.map { id, file in
            deleted(id, file, mayBe: texts.map(\.id).filter { $0.collection == id.collection })
        }
    }

    private func deleted(_ id: RecordID, _ file: SourceFile, mayBe added: [RecordID]) -> Diagnostic {
        let renaming =
            added.isEmpty
            ? ""
            : "; if it goes on as '\(added.count == 1 ? "\(added[0])" : "another")', add "
                + "'Renames: \(id) -> \(added.count == 1 ? "\(added[0])" : "<new id>")'"
        return Diagnostic(
            rule: Explanations.recordRemoved, message: "the record '\(id)' is deleted, not ended",
            location: Location(file: file.path), record: id.description,
            hint:
                "give it an end ('phases', 'until' ...), or add the trailer 'Removes: \(id) (<reason>)' to the message"
                + renaming)
    }

    private func withoutReason(_ id: RecordID, _ trailer: Trailer) -> Diagnostic {
        Diagnostic(
            rule: Explanations.recordRemoved, message: "the trailer does not say why the record '\(id)' is deleted",
            location: message.location(of: trailer), record: id.description,
            hint: "say it in brackets: 'Removes: \(id) (entered twice)'")
    }

    private func renamedToNothing(_ id: RecordID, _ told: (name: String, trailer: Trailer)) -> Diagnostic {
        Diagnostic(
            rule: Explanations.recordRemoved,
            message: "the commit adds no record '\(told.name)' that '\(id)' could go on as",
            location: message.location(of: told.trailer), record: id.description,
            hint: "correct the name, or say why the record is deleted: 'Removes: \(id) (<reason>)'")
    }
}

extension [RegisterConfiguration] {
    /// The record that a file is; `nil` where it is none.
    func recordID(of file: SourceFile) -> RecordID? {
        guard file.kind == .regular else { return nil }
        return lazy.compactMap { $0.recordID(at: file.path) }.first
    }
}

/// How much two texts have in common.
enum Similarity {
    /// Whether at least half of the longer text's bytes are lines of both, which is where git begins to see a rename.
    static func isRename(_ old: [UInt8], _ new: [UInt8]) -> Bool {
        var lines: [ArraySlice<UInt8>: Int] = [:]
        for line in old.split(separator: UInt8(ascii: "\n")) { lines[line, default: 0] += 1 }
        var common = 0
        for line in new.split(separator: UInt8(ascii: "\n")) {
            if let count = lines[line], count > 0 {
                lines[line] = count - 1
                common += line.count + 1
            }
        }
        let longer = max(old.count, new.count)
        return longer > 0 && common * 2 >= longer
    }
}
