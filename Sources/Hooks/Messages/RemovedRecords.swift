import Checks
import Diagnostics
import Git
import GitRecords
import History
import Records
import Workspace

/// Finds the records that a commit deletes without saying so: the rule `record-removed`.
///
/// A record whose id is at another path now has moved. One that histories will follow under another name was renamed
/// (`RenameSearch`). All others need a trailer `Removes:`.
struct RemovedRecords {
    /// What says which files were records before the commit; the first that knows a file counts.
    let before: [RegisterConfiguration]
    /// What says which files are records after it.
    let after: [RegisterConfiguration]
    /// The commit's message.
    let message: CommitMessage
    /// Where the files of both states are read.
    let repository: RegisterRepository
    /// The commit has several parents: its message may repeat trailers of what it brings together.
    let isMerge: Bool

    /// A problem for each record that the changes remove and the message does not answer for, and for each
    /// `Renames:` trailer that histories will not follow.
    func problems(_ changes: [FileChange]) throws -> [Diagnostic] {
        let removed = changes.filter { $0.new == nil }.compactMap { end(of: $0.old, in: before) }
        let added = changes.filter { $0.old == nil }.compactMap { end(of: $0.new, in: after) }
        let kept = Set(added.compactMap(\.record))
        var problems: [Diagnostic] = []
        var open: [(id: RecordID, end: RenameEnd)] = []
        for end in removed {
            guard let id = end.record, !kept.contains(id) else { continue }
            switch RemovesTrailer(of: id, in: message.trailers) {
            case .answered: break
            case .withoutReason(let trailer): problems.append(withoutReason(id, trailer))
            case .none: open.append((id, end))
            }
        }
        guard !open.isEmpty || message.hasTrailer("Renames") else { return problems }
        return problems + (try problemsOfRenames(open, added: added, removed: removed))
    }

    /// A problem for each record that does not go on elsewhere.
    private func problemsOfRenames(
        _ open: [(id: RecordID, end: RenameEnd)], added: [RenameEnd], removed: [RenameEnd]
    ) throws -> [Diagnostic] {
        var search = RenameSearch(added: added, removed: removed, trailers: message.trailers)
        let unfollowed = search.follow(RenamesTrailer.all(in: message.trailers))
        search.pairWithoutReading()
        var renamed = Set(search.formerPaths.values)
        if open.contains(where: { !renamed.contains($0.end.path) }) {
            try search.pairSimilar { blob, limit in
                try repository.shared.with { repository throws(GitError) in try repository.blob(blob, atMost: limit) }
            }
            renamed = Set(search.formerPaths.values)
        }
        let records = Dictionary(added.map { ($0.path, $0.record) }) { first, _ in first }
        // What goes on as a file of no collection is a record no more.
        let followed = Set(search.formerPaths.filter { records[$0.key] != .some(nil) }.values)
        let unmatched = added.filter { search.formerPaths[$0.path] == nil }.compactMap(\.record)
        let removals = open.compactMap { id, end -> Diagnostic? in
            if let trailer = unfollowed.first(where: { $0.begins(at: end) }) { return renamedToNothing(id, trailer) }
            guard !followed.contains(end.path) else { return nil }
            return deleted(
                id, end, mayBe: unmatched.filter { $0.collection == id.collection }, isTooLarge: search.isTooLarge)
        }
        guard !isMerge else { return removals }
        return removals
            + unfollowed.filter { trailer in !open.contains { trailer.begins(at: $0.end) } }.map(renamesNothing)
    }

    /// One end of what may be a rename, as the first of some configurations that knows the file has it.
    private func end(of file: SourceFile?, in configurations: [RegisterConfiguration]) -> RenameEnd? {
        guard let file, file.kind == .regular, let content = file.content else { return nil }
        let path = RepositoryPath(repository.repositoryPath(file.path))
        let record = configurations.lazy.compactMap { $0.recordID(at: file.path) }.first
        guard record != nil || RenameEnd.mayBeRecord(path) else { return nil }
        return RenameEnd(path: path, registerPath: file.path, blob: ObjectID(content), record: record)
    }

    private func deleted(
        _ id: RecordID, _ end: RenameEnd, mayBe added: [RecordID], isTooLarge: Bool
    ) -> Diagnostic {
        let renaming =
            added.isEmpty
            ? ""
            : "; if it goes on as '\(added.count == 1 ? "\(added[0])" : "another")', add "
                + "'Renames: \(id) -> \(added.count == 1 ? "\(added[0])" : "<new id>")'"
        return Diagnostic(
            rule: Explanations.recordRemoved, message: "the record '\(id)' is deleted, not ended",
            location: Location(file: repository.registerPath(end.path) ?? end.path.description), record: id.description,
            hint:
                "give it an end ('phases', 'until' ...), or add the trailer 'Removes: \(id) (<reason>)' to the message\(renaming)\(isTooLarge ? "; of more than \(RenameSearch.maxBytes >> 20) MB in one commit no texts are compared" : "")"
        )
    }

    private func withoutReason(_ id: RecordID, _ trailer: Trailer) -> Diagnostic {
        Diagnostic(
            rule: Explanations.recordRemoved, message: "the trailer does not say why the record '\(id)' is deleted",
            location: message.location(of: trailer), record: id.description,
            hint: "say it in brackets: 'Removes: \(id) (entered twice)'")
    }

    private func renamesNothing(_ trailer: RenamesTrailer) -> Diagnostic {
        Diagnostic(
            rule: Explanations.recordRemoved,
            message: "the commit does not take away and add what the trailer '\(trailer.trailer.value)' names",
            location: message.location(of: trailer.trailer),
            hint:
                "write 'Renames: <old name> -> <new name>' of a record that this commit renames, or leave the line out")
    }

    private func renamedToNothing(_ id: RecordID, _ trailer: RenamesTrailer) -> Diagnostic {
        Diagnostic(
            rule: Explanations.recordRemoved,
            message: "the commit adds no record '\(trailer.newName ?? "")' that '\(id)' could go on as",
            location: message.location(of: trailer.trailer), record: id.description,
            hint: "correct the name, or say why the record is deleted: 'Removes: \(id) (<reason>)'")
    }
}
