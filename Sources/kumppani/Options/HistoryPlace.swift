import Diagnostics
import FoundationEssentials
import Git
import GitRecords
import Glibc
import History
import Records

/// The register that a command works on, with the repository that its history is in.
struct HistoryPlace {
    /// What `register.yaml` says, now.
    let configuration: RegisterConfiguration
    /// The records as they are now.
    let source: any RecordSource
    /// Opens the repository for threads that read whole states of the register; most commands need none.
    private let share: () throws -> SharedRepository
    /// The register's folder in the repository; empty for the top.
    let folder: String
    /// The folder of the register where the command runs; empty for the top.
    let standing: String
    /// What happened to records.
    let histories: RecordHistories
    /// What records are called.
    let names: RecordNames

    /// Opens the repository that the register lies in; a bare one has the register of HEAD.
    init(_ options: GlobalOptions) throws {
        let access = try RepositoryAccess(options)
        share = { try SharedRepository { () throws(GitError) in try access.open() } }
        let index = try HistoryIndex(isStored: !options.noCache) { try access.open() }
        let standpoint = try access.standpoint(in: index.repository)
        if standpoint.isBare {
            (folder, standing) = (standpoint.folder, "")
            (source, configuration) = try Self.bare(options, share(), index, folder, access.start)
        } else {
            let location = try RegisterLocation(options)
            (source, configuration) = (location.source, location.configuration)
            folder = standpoint.folder(of: location.root) ?? ""
            standing = try location.standing(options)
        }
        let guides = Guides(configuration, source) { [share, folder] in
            try index.tipCommit.map { try TreeSource(share(), commit: $0, folder: folder) }
        }
        let paths = RecordPaths(configuration, folder: folder)
        histories = try RecordHistories(index, paths, guide: guides.guide)
        names = RecordNames(histories, source: source, folder: standpoint.folder)
        if !options.quiet { try Self.warnOfMissingHistory(index) }
    }

    /// The register as a commit has it; `nil` stands for the time before the first one.
    func source(at commit: ObjectID?) throws -> any RecordSource {
        guard let commit else { return MemorySource() }
        return try TreeSource(share(), commit: commit, folder: folder)
    }

    /// The commit of a revision or a date that a person wrote.
    func commit(at moment: String) throws -> ObjectID? {
        do {
            return try histories.index.commit(at: moment)
        } catch let error as GitError where error.reason == .notFound {
            throw Failure(
                "there is no commit '\(moment)'",
                hint: "write a revision such as HEAD~3, or a date: 2024, 2024-05 or 2024-05-31")
        }
    }

    private static func bare(
        _ options: GlobalOptions, _ shared: SharedRepository, _ index: HistoryIndex, _ folder: String,
        _ start: String
    ) throws -> (any RecordSource, RegisterConfiguration) {
        guard let head = index.tipCommit else {
            throw Failure("the repository '\(start)' has no commit yet", hint: "push a register to it")
        }
        let tree = try TreeSource(shared, commit: head, folder: folder)
        guard let path = options.config else { return (tree, try RegisterConfiguration.read(from: tree)) }
        let (beside, name) = try RegisterLocation.configurationFile(path, options)
        return (FallbackSource(tree, schemasIn: beside), try RegisterConfiguration.read(from: beside, path: name))
    }

    private static func warnOfMissingHistory(_ index: HistoryIndex) throws {
        guard index.repository.isShallow, let edge = try index.missingHistory().first else { return }
        let day = try index.repository.commit(edge).committer.day
        Failure.note(
            "this clone is shallow: what happened before \(day) is not in it, and looks as if it was added then",
            hint: "git fetch --unshallow")
    }
}

/// What the fields of collections are called, by the newest schemas that can be followed.
private final class Guides {
    private let configuration: RegisterConfiguration
    private let source: any RecordSource
    private let lastCommit: () throws -> (any RecordSource)?

    /// Looks at the register as it is, then as the last commit has it.
    init(
        _ configuration: RegisterConfiguration, _ source: any RecordSource,
        lastCommit: @escaping () throws -> (any RecordSource)?
    ) {
        self.configuration = configuration
        self.source = source
        self.lastCommit = lastCommit
    }

    func guide(_ collection: String) -> FieldGuide {
        let reason: String
        do {
            return try FieldGuide(source: source, configuration: configuration, collection: collection)
        } catch {
            reason = error.message
        }
        // What the last commit cannot help with is told with the first reason.
        if let committed = try? lastCommit(),
            let guide = try? FieldGuide(source: committed, configuration: configuration, collection: collection)
        {
            return guide
        }
        Failure.note(
            "fields of '\(collection)' are called by their keys: \(reason)",
            hint: "'kumppani check' says what is wrong with the schema")
        return .empty
    }
}
