package import Checks
package import Diagnostics
import Git
import GitRecords
package import Records

extension Workspace {
    /// The register as of a moment, for rules that look from a day.
    ///
    /// It is looked for in the start and upwards; in a bare repository at the top, or in the folder that is noted in its
    /// configuration. Throws `WorkspaceError`, `RegisterError`, `GitError`, `UnmergedIndex`.
    package func snapshot(at moment: Moment, on day: Day) throws -> RegisterSnapshot {
        switch moment {
        case .workTree:
            return isBare ? try snapshot(at: .revision("HEAD"), on: day) : try folderSnapshot(on: day)
        case .index:
            let shared = try repository().shared
            return try snapshot(on: day) { try IndexSource(shared, folder: $0) }
        case .commit(let commit):
            let shared = try repository().shared
            return try snapshot(on: day) { try TreeSource(shared, commit: commit, folder: $0) }
        case .revision(let revision):
            return try snapshot(at: .commit(repository().commit(revision)), on: day)
        case .asKnown(let text, let today):
            return try history(today: today).snapshot(asKnown: text, on: day)
        }
    }

    /// Checks the register as of a moment; of a work tree in a repository unchanged files are not read again.
    package func check(
        at moment: Moment, on day: Day, rules: RuleSelection = .all
    ) throws -> (report: CheckReport, register: Register, snapshot: RegisterSnapshot) {
        let snapshot = try cached(snapshot(at: moment, on: day))
        let (report, register) = try snapshot.check(rules)
        return (report, register, snapshot)
    }

    /// The register's folder in the repository, empty for its top; in a bare one the folder that is noted there.
    /// Throws `outsideRegister` where the nearest register does not lie in the repository.
    package func registerFolder() throws -> String {
        let repository = try repository()
        if repository.isBare { return repository.folder }
        guard let root = Folder.upwards(from: start, to: RegisterConfiguration.fileName) else { throw noRegister }
        guard let folder = Folder.path(of: root, below: repository.top) else {
            throw WorkspaceError(
                .outsideRegister,
                Text(
                    en: "the register '\(root)' does not lie in the repository '\(repository.top)'",
                    fi: "rekisteri '\(root)' ei ole arkistossa '\(repository.top)'",
                    sv: "registret '\(root)' finns inte i arkivet '\(repository.top)'"),
                hint: Text(
                    en: "make it a repository of its own with 'git init'",
                    fi: "tee siitä oma arkistonsa komennolla 'git init'",
                    sv: "gör det till ett eget arkiv med 'git init'"))
        }
        return folder
    }

    private var noRegister: WorkspaceError {
        let (name, start) = (RegisterConfiguration.fileName, start)
        return WorkspaceError(
            .noRegister,
            Text(
                en: "there is no \(name) in '\(start)' or above it",
                fi: "kansiossa '\(start)' tai sen yläpuolella ei ole tiedostoa \(name)",
                sv: "det finns ingen \(name) i '\(start)' eller ovanför"),
            hint: Text(
                en: "go into a register's folder", fi: "siirry jonkin rekisterin kansioon",
                sv: "gå till ett registers mapp"))
    }

    /// The register in a folder of the file system.
    private func folderSnapshot(on day: Day) throws -> RegisterSnapshot {
        if let file = configurationFile {
            let configuration = try file.read()
            let root = root(of: configuration, beside: file)
            return RegisterSnapshot(
                source: file.folder.root == root
                    ? file.folder : FallbackSource(FolderSource(root: root), schemasIn: file.folder),
                configuration: configuration, folder: repositoryFolder(of: root).path, root: root, day: day, store: nil,
                codeowners: nil)
        }
        guard let root = Folder.upwards(from: start, to: RegisterConfiguration.fileName) else { throw noRegister }
        let source = FolderSource(root: root)
        let (top, folder) = repositoryFolder(of: root)
        return RegisterSnapshot(
            source: source, configuration: try .read(from: source), folder: folder, root: root, day: day, store: nil,
            codeowners: folder.isEmpty ? nil : CodeownersPlace(source: FolderSource(root: top), folder: folder))
    }

    /// Where the files are that a `register.yaml` from elsewhere speaks of: here, or where it lies itself if nothing of
    /// what it names is here.
    private func root(of configuration: RegisterConfiguration, beside file: ConfigurationFile) -> String {
        let folders = configuration.collections.map(\.files.folder)
        func hasRecords(_ root: String) -> Bool { folders.contains { $0.isEmpty || Folder.holds(root, $0) } }
        let own = Folder.withoutLinks(file.folder.root)
        return !hasRecords(start) && hasRecords(own) ? own : start
    }

    /// The register in a state of the repository.
    private func snapshot(
        on day: Day, _ source: (_ folder: String) throws -> any RecordSource
    ) throws -> RegisterSnapshot {
        let repository = try repository()
        if let file = configurationFile {
            let configuration = try file.read()
            let root = repository.isBare ? repository.start : root(of: configuration, beside: file)
            let folder = Folder.path(of: root, below: repository.top) ?? repository.folder
            return RegisterSnapshot(
                source: FallbackSource(try source(folder), schemasIn: file.folder), configuration: configuration,
                folder: folder, root: root, day: day, store: nil, codeowners: nil)
        }
        var folder = repository.folder
        while true {
            let root = folder.isEmpty ? repository.top : "\(repository.top)/\(folder)"
            let found = try RegisterSnapshot(
                source: source(folder), folder: folder, root: root, day: day,
                store: usesCache ? repository.store : nil, whole: { try source("") })
            if let found { return found }
            guard !folder.isEmpty else { break }
            folder = folder.split(separator: "/").dropLast().joined(separator: "/")
        }
        throw WorkspaceError(
            .noRegisterAtMoment,
            Text(
                en: "there is no \(RegisterConfiguration.fileName) in that state of '\(repository.start)'",
                fi: "siinä tilassa kansiossa '\(repository.start)' ei ole tiedostoa \(RegisterConfiguration.fileName)",
                sv: "det finns ingen \(RegisterConfiguration.fileName) i det läget av '\(repository.start)'"),
            hint: Text(
                en: "name a revision that has one", fi: "nimeä versio, jossa se on",
                sv: "ange en version som har en"))
    }

    /// The same, with a cache where the register is a folder of files in a repository.
    package func cached(_ snapshot: RegisterSnapshot) -> RegisterSnapshot {
        guard snapshot.store == nil, snapshot.source is FolderSource, usesCache else { return snapshot }
        let store: FolderCacheStore
        do {
            store = try repository().workTreeStore
        } catch {
            // There is no repository here, or none that may be read: nothing is cached, and everything is read.
            return snapshot
        }
        return RegisterSnapshot(
            source: FolderSource(root: snapshot.root, namesContents: true), configuration: snapshot.configuration,
            folder: snapshot.folder, root: snapshot.root, day: snapshot.day, store: store,
            codeowners: snapshot.codeowners)
    }

    /// The top of the repository that a folder lies in, found without opening it, and the folder's path from there.
    func repositoryFolder(of root: String) -> (top: String, path: String) {
        guard let top = Folder.upwards(from: root, to: ".git") else { return (root, "") }
        return (top, Folder.path(of: root, below: top) ?? "")
    }
}
