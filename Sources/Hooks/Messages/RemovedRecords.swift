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
        let answered = message.removals
        let kept = Set(added.map(\.id))
        var unmatched = added
        var problems: [Diagnostic] = []
        for (id, file) in removed where !kept.contains(id) && !answered.contains(id.description) {
            if let told = message.renames.first(where: { $0.old == id.description || $0.old == id.id }),
                kept.contains(where: {
                    $0.description == told.new || $0.id == told.new && $0.collection == id.collection
                })
            {
                continue
            }
            let text = try read(file)
            let renameTarget = try unmatched.firstIndex { candidate in
                try candidate.id.collection == id.collection
                    && (candidate.file.content == file.content
                        || Similarity.isRename(text, try read(candidate.file)))
            }
            if let renameTarget {
                unmatched.remove(at: renameTarget)
            } else {
                problems.append(problem(id, file))
            }
        }
        return problems
    }

    private func problem(_ id: RecordID, _ file: SourceFile) -> Diagnostic {
        Diagnostic(
            rule: Explanations.recordRemoved, message: "the record '\(id)' is deleted, not ended",
            location: Location(file: file.path), record: id.description,
            hint:
                "give it an end ('phases', 'until' ...), or add the trailer 'Removes: \(id) (<reason>)' to the message")
    }
}

extension [RegisterConfiguration] {
    /// The record that a file is; `nil` where it is none.
    func recordID(of file: SourceFile) -> RecordID? {
        guard file.kind == .regular else { return nil }
        return lazy.flatMap(\.collections).compactMap { collection in
            collection.files.id(in: file.path).map { RecordID(collection: collection.name, id: $0) }
        }.first
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
