import CLibgit2
import Diagnostics
import FoundationEssentials

extension Repository {
    /// Opens the repository that git would use in a folder, also inside a hook.
    ///
    /// The variables that git gives its hooks come first (`GIT_DIR`, `GIT_INDEX_FILE`, `GIT_OBJECT_DIRECTORY` ...),
    /// then the nearest repository in or above the folder. Relative paths in variables count from the folder.
    /// Another owner's repository is opened where git reads it; only then git is asked.
    /// Throws `noRepository`, `foreignOwner`, `unsupported`. C: `git_repository_open_ext`.
    package static func open(
        from path: String = ".", environment variables: [String: String] = ProcessInfo.processInfo.environment
    ) throws(GitError) -> Repository {
        Libgit2.ready
        let environment = GitEnvironment(variables, start: path)
        let handle = try openHandle(from: path, environment, variables)
        if let folder = environment.workTree { try handle.setWorkTree(folder) }
        try refuseOtherCommonDirectory(handle, environment)
        let objects = try openObjects(of: handle, environment)
        let configuration = try ConfigurationHandle(of: handle)
        try configuration.addLayers(of: handle, global: environment.globalConfiguration)
        // Where work trees have configurations of their own, libgit2 does not find this one there.
        let saysBare = try configuration.isTrue("core.bare")
        let isMain = handle.gitDirectory == handle.commonDirectory
        let workTree = saysBare && isMain && environment.workTree == nil ? nil : handle.workTree
        let indexFile = environment.indexFile(workTree: workTree) ?? handle.gitDirectory + "/index"
        // libgit2 looks for this file in the folder of a linked work tree, where it never is.
        let isShallow = try SmallFile.lines(handle.commonDirectory + "/shallow")?.isEmpty == false
        let isPartial = try configuration.hasEntry { name in
            name == "extensions.partialclone" || (name.hasPrefix("remote.") && name.hasSuffix(".promisor"))
        }
        let folders =
            [environment.objectDirectory ?? handle.commonDirectory + "/objects"]
            + environment.alternateObjectDirectories
        let repository = Repository(
            handle: handle, objects: objects, objectFolders: folders, workTree: workTree, indexFile: indexFile,
            isShallow: isShallow, isPartialClone: isPartial, isQuarantined: environment.isQuarantined,
            environment: variables)
        // What a push brings is judged as others will get it: replacements stay behind, and may be pushed by anybody.
        if !repository.isQuarantined { repository.replacements = try Replacements(of: repository, environment) }
        return repository
    }

    private static func openHandle(
        from path: String, _ environment: GitEnvironment, _ variables: [String: String]
    ) throws(GitError) -> RepositoryHandle {
        do {
            return try openHandle(from: path, environment, anyOwner: false)
        } catch {
            guard case .foreignOwner = error.reason, try isTrustedByGit(path, variables) else { throw error }
            return try openHandle(from: path, environment, anyOwner: true)
        }
    }

    private static func openHandle(
        from path: String, _ environment: GitEnvironment, anyOwner: Bool
    ) throws(GitError) -> RepositoryHandle {
        let start = environment.gitDirectory ?? path
        do {
            return try RepositoryHandle(
                at: start, searches: environment.gitDirectory == nil,
                crossesFileSystems: environment.crossesFileSystems, ceilings: environment.ceilings, anyOwner: anyOwner)
        } catch {
            throw precise(error, from: start, ceilings: environment.ceilings)
        }
    }

    /// libgit2 gives the same code for "none there" and for "another owner's"; a search without the check tells.
    private static func precise(_ error: GitError, from start: String, ceilings: String?) -> GitError {
        let isOwner = git_error_code(error.code) == GIT_EOWNER || error.cause.en.contains("safe.directory")
        guard isOwner else {
            return error.reason == .notFound
                ? error.with(
                    reason: .noRepository,
                    cause: Text(
                        en: "there is no git repository in it or above it",
                        fi: "siinä tai sen yläpuolella ei ole git-arkistoa",
                        sv: "det finns inget git-arkiv i den eller ovanför den")) : error
        }
        var folder = RepositoryHandle.discover(from: start, ceilings: ceilings) ?? start
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        if folder.hasSuffix("/.git") { folder.removeLast("/.git".count) }
        return error.with(
            reason: .foreignOwner(directory: folder),
            cause: .foreignOwner(of: folder))
    }

    /// Git can be told to share the folder of another repository; libgit2 cannot.
    private static func refuseOtherCommonDirectory(
        _ handle: borrowing RepositoryHandle, _ environment: GitEnvironment
    ) throws(GitError) {
        guard let wanted = environment.commonDirectory else { return }
        let found = handle.commonDirectory
        guard URL(filePath: wanted).resolvingSymlinksInPath() != URL(filePath: found).resolvingSymlinksInPath()
        else { return }
        throw UnsupportedFeature.commonDirectory.error(.openRepository, on: wanted)
    }

    /// The objects where the environment says that they are: in a quarantine, and in the folders behind it.
    private static func openObjects(
        of handle: borrowing RepositoryHandle, _ environment: GitEnvironment
    ) throws(GitError) -> ObjectDatabase {
        let alternates = environment.alternateObjectDirectories
        guard let folder = environment.objectDirectory else {
            let objects = try ObjectDatabase(of: handle)
            try objects.addAlternates(alternates)
            return objects
        }
        let objects = try ObjectDatabase(objectDirectory: folder)
        try objects.addAlternates(alternates)
        try handle.setObjectDatabase(objects)
        return objects
    }
}

extension Text {
    fileprivate static func foreignOwner(of folder: String) -> Text {
        Text(
            en: "the repository in '\(folder)' belongs to another user, and git is not told to trust it",
            fi:
                "kansiossa '\(folder)' oleva arkisto kuuluu toiselle käyttäjälle, eikä gitiä ole käsketty luottamaan siihen",
            sv: "arkivet i '\(folder)' tillhör en annan användare, och git har inte fått veta att det är tillförlitligt"
        )
    }
}
