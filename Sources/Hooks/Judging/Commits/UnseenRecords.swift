import Diagnostics
import Documents
import Git
import GitRecords
import Records
import Workspace

/// Finds what is a person's in records of a commit that the standing rules take for none: whoever changes the rules can move
/// records to where those do not look.
struct UnseenRecords {
    let repository: RegisterRepository
    let standing: TargetRules
    let personalData: CommitPersonalData

    /// A problem for each thing in the files that a commit brings, read as text.
    func problems(of changes: [FileChange], in commit: Commit) throws -> [Diagnostic] {
        // Of a register without roles nobody knows what its records are about.
        guard standing.register.configuration.collections.contains(where: { $0.role != nil }) else { return [] }
        let own = try repository.readableRegister(at: commit.id)?.configuration
        let source = try TreeSource(repository.shared, commit: commit.id, folder: repository.folder)
        return try changes.filter { isUnseen($0, own) }.flatMap { change in
            let bytes = try source.read(change.path, limit: Limits().size)
            return personalData.problems(inText: bytes, of: change.path)
        }
    }

    /// Whether a file is a record by the commit's own rules, or could be where it has none, and the standing ones do not look
    /// into it.
    private func isUnseen(_ change: FileChange, _ own: RegisterConfiguration?) -> Bool {
        guard change.new?.kind == .regular, !standing.decidesVerdicts(change.path) else { return false }
        let configuration = standing.register.configuration
        if let id = configuration.recordID(at: change.path), configuration.collection(id.collection)?.role != nil {
            return false
        }
        return own.map { $0.recordID(at: change.path) != nil }
            ?? [".yaml", ".yml", ".json"].contains { change.path.hasSuffix($0) }
    }
}
