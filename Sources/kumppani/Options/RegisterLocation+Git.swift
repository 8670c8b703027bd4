import Checks
import Git
import GitRecords
import Glibc
import Hooks
import Records

/// Which state of the register a command looks at.
enum Moment {
    /// The files as they lie in their folder.
    case workTree
    /// The index, as the coming commit will have it.
    case staged
    /// A commit, by its revision.
    case revision(String)
}

extension RegisterLocation {
    /// Finds the register in a state of its repository: in the folder where the command runs, or above it.
    ///
    /// In a bare repository it is at the top, or in the folder that `hooks install` has noted, and the work tree's
    /// state is HEAD's.
    init(_ options: GlobalOptions, at moment: Moment) throws {
        if case .workTree = moment, try !Self.isBare(options) {
            try self.init(options)
            return
        }
        let repository = try GitPlace(options)
        switch moment {
        case .staged: try self.init(options, repository) { try IndexSource(repository.shared, folder: $0) }
        case .workTree: try self.init(options, repository, at: repository.commit("HEAD"))
        case .revision(let revision): try self.init(options, repository, at: repository.commit(revision))
        }
    }

    /// Finds the register in a commit.
    init(_ options: GlobalOptions, _ repository: GitPlace, at commit: ObjectID) throws {
        try self.init(options, repository) { try TreeSource(repository.shared, commit: commit, folder: $0) }
    }

    private init(
        _ options: GlobalOptions, _ repository: GitPlace, _ source: (String) throws -> any RecordSource
    ) throws {
        if let path = options.config {
            let (beside, name) = try Self.configurationFile(path, options)
            let source = FallbackSource(try source(repository.folder), schemasIn: beside)
            self.init(
                root: repository.root, folder: repository.folder, source: source,
                configuration: try .read(from: beside, path: name))
            return
        }
        var folder = repository.folder
        while true {
            let files = try source(folder)
            if try files.readIfPresent(RegisterConfiguration.fileName, limit: 16 << 20) != nil {
                let root = folder.isEmpty ? repository.top : "\(repository.top)/\(folder)"
                self.init(root: root, folder: folder, source: files, configuration: try .read(from: files))
                store = repository.store
                if !folder.isEmpty { codeowners = CodeownersPlace(source: try source(""), folder: folder) }
                return
            }
            guard !folder.isEmpty else { break }
            folder = folder.split(separator: "/").dropLast().joined(separator: "/")
        }
        throw Absence(root: repository.root)
    }

    /// There is no register in the state that was looked at.
    struct Absence: Error {
        /// Where it was looked for.
        let root: String

        /// What to tell the person.
        var failure: Failure {
            Failure(
                "there is no \(RegisterConfiguration.fileName) in that state of '\(root)'",
                hint: "name a revision that has one, or a register.yaml with --config")
        }
    }

    /// The same, with a cache of what was checked before where the register is a folder in a repository.
    ///
    /// It is that of this work tree alone, since its files are known by when they were changed, not by what they say.
    func caching(_ options: GlobalOptions) -> RegisterLocation {
        guard store == nil, source is FolderSource, !options.noCache else { return self }
        do {
            let directory = try GitPlace(options).shared.with { $0.gitDirectory }
            var location = RegisterLocation(
                root: root, folder: folder, source: FolderSource(root: root, namesContents: true),
                configuration: configuration)
            location.codeowners = codeowners
            location.store = FolderCacheStore(folder: directory + "/kumppani/work-tree")
            return location
        } catch {
            // There is no repository here, or none that may be read: nothing is cached, and everything is read.
            return self
        }
    }

    /// Whether the command stands in a bare repository, where there are no files to look at.
    private static func isBare(_ options: GlobalOptions) throws -> Bool {
        let start = try absolute(options.folder ?? ".")
        return options.config == nil && access("\(start)/objects", F_OK) == 0 && access("\(start)/HEAD", F_OK) == 0
            && access("\(start)/\(RegisterConfiguration.fileName)", F_OK) != 0
    }
}

/// The repository that a command runs in, and where in it.
struct GitPlace {
    /// The repository.
    let shared: SharedRepository
    /// Where results of checks are kept.
    let store: FolderCacheStore
    private let standpoint: Standpoint

    /// The top of its work tree; of a bare repository the git directory.
    var top: String { standpoint.top }
    /// The folder below the top where the command runs; empty for the top.
    var folder: String { standpoint.folder }
    /// The folder where the command runs, with its top.
    var root: String { standpoint.root }

    /// Opens the repository as git would in the folder that the options name; the variables of a hook count.
    init(_ options: GlobalOptions) throws {
        let access = try RepositoryAccess(options)
        shared = try SharedRepository { () throws(GitError) in try access.open() }
        (standpoint, store) = try shared.with { repository throws(GitError) in
            (try access.standpoint(in: repository), FolderCacheStore(folder: repository.cacheFolder))
        }
    }

    /// The commit that a revision names.
    func commit(_ revision: String) throws -> ObjectID {
        try shared.with { repository throws(GitError) in try repository.commitID(revision) }
    }
}
