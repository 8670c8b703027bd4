package import Checks
package import Diagnostics
import Documents
package import Records

/// A register at one moment, with the `register.yaml` of that moment.
package struct RegisterSnapshot: Sendable {
    /// Its files; what they lack of `register.yaml`'s own folder is found there.
    package let source: any RecordSource
    /// What its `register.yaml` says.
    package let configuration: RegisterConfiguration
    /// The register's folder in its repository; empty for the top, and where there is no repository.
    package let folder: String
    /// The register's folder as an absolute path; empty where it was only looked for in a repository.
    package let root: String
    /// The day that rules look from.
    package let day: Day
    /// Where results of checks are kept; `nil` to compute everything afresh.
    let store: (any CacheStore)?
    /// Where CODEOWNERS is, where the register is not at the top of its repository.
    let codeowners: CodeownersPlace?
    /// What reading and checking it may cost.
    let budget: LoadBudget

    /// Makes a snapshot of what a source holds.
    ///
    /// `folder` is the register's folder in its repository, `root` its absolute path; `codeowners` is needed where the
    /// register is not at the top of its repository.
    package init(
        source: any RecordSource, configuration: RegisterConfiguration, folder: String = "", root: String = "",
        day: Day,
        store: (any CacheStore)? = nil, codeowners: CodeownersPlace? = nil, budget: LoadBudget = LoadBudget()
    ) {
        self.source = source
        self.configuration = configuration
        self.folder = folder
        self.root = root
        self.day = day
        self.store = store
        self.codeowners = codeowners
        self.budget = budget
    }

    /// Reads the `register.yaml` of a source; `nil` where there is none. Throws `RegisterError`, `SourceError`.
    ///
    /// `whole` gives the files of the whole repository, where the register is a folder of it.
    init?(
        source: any RecordSource, folder: String, root: String = "", day: Day, store: (any CacheStore)?,
        budget: LoadBudget = LoadBudget(), whole: () throws -> any RecordSource
    ) throws {
        guard try source.readIfPresent(RegisterConfiguration.fileName, limit: Limits().size) != nil else { return nil }
        self.init(
            source: source, configuration: try .read(from: source), folder: folder, root: root, day: day, store: store,
            codeowners: folder.isEmpty ? nil : CodeownersPlace(source: try whole(), folder: folder), budget: budget)
    }

    /// Reads every record, without asking the rules.
    package func register() throws(RegisterError) -> Register {
        try RegisterLoader(source: source, configuration: configuration, budget: budget).load().register
    }

    /// The same without reading the records that an earlier check knows; what cannot be read of them when it is asked for
    /// is told by `Register.requireAllRead`.
    package func registerReadWhenAsked() throws(RegisterError) -> Register {
        try RegisterCheck.registerReadWhenAsked(
            source: source, configuration: configuration, day: day, store: store, budget: budget)
    }

    /// Reads every record and asks rules.
    package func check(_ rules: RuleSelection = .all) throws(RegisterError) -> (report: CheckReport, register: Register)
    {
        try RegisterCheck.run(
            source: source, configuration: configuration, day: day, rules: rules, store: store, codeowners: codeowners,
            budget: budget)
    }

    /// The records of another source as the rules of this register have them: read and checked by its `register.yaml`,
    /// and by its files at the given paths.
    package func applied(to records: any RecordSource, frame: Set<String>) -> RegisterSnapshot {
        RegisterSnapshot(
            source: FrameSource(records: records, frame: source, paths: frame), configuration: configuration,
            folder: folder, root: root, day: day, store: store, codeowners: nil, budget: budget)
    }

    /// The same register with changes that are not made yet: by the files' paths their new contents, `nil` for one to be
    /// gone.
    package func changed(_ files: [String: [UInt8]?]) -> RegisterSnapshot {
        RegisterSnapshot(
            source: OverlaySource(source, changes: files), configuration: configuration, folder: folder, root: root,
            day: day, store: store, codeowners: codeowners, budget: budget)
    }

    /// The paths of the schemas and of what they refer to. Throws as `RegisterLoader.framePaths()`.
    package func schemaPaths() throws(RegisterError) -> Set<String> {
        try RegisterLoader(source: source, configuration: configuration, budget: budget).framePaths()
    }

    /// What all rules say of the register.
    package func report() throws(RegisterError) -> CheckReport { try check().report }

    /// The names of all records, by their paths alone: nothing is read.
    package func recordIDs() throws(SourceError) -> [RecordID] {
        var ids: [RecordID] = []
        for collection in configuration.collections {
            for file in try source.files(below: collection.files.folder) {
                if let id = collection.files.id(in: file.path) {
                    ids.append(RecordID(collection: collection.name, id: id))
                }
            }
        }
        return ids
    }

    /// The fields of a collection by its schema; `forPages` also what lists show.
    package func guide(of collection: String, forPages: Bool = false) throws(RegisterError) -> FieldGuide {
        try FieldGuide(
            source: source, configuration: configuration, collection: collection, forPages: forPages)
    }

    /// The fields of all collections by their schemas, by the collections' names; `forPages` also what lists show.
    package func guides(forPages: Bool = false) throws(RegisterError) -> [String: FieldGuide] {
        try FieldGuide.all(source: source, configuration: configuration, forPages: forPages)
    }

    /// An absolute path as a path of the register, empty for its root; throws `outsideRegister`.
    package func path(ofAbsolute path: String) throws(WorkspaceError) -> String {
        guard let found = Folder.path(of: path, below: root) else {
            throw WorkspaceError(
                .outsideRegister,
                Text(
                    en: "'\(path)' does not lie in the register '\(root)'",
                    fi: "'\(path)' ei ole rekisterissä '\(root)'", sv: "'\(path)' finns inte i registret '\(root)'"),
                hint: Text(
                    en: "name files or folders of the register", fi: "nimeä rekisterin tiedostoja tai kansioita",
                    sv: "ange filer eller mappar i registret"))
        }
        return found
    }
}
