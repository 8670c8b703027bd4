import Checks
import Diagnostics
import Glibc
import Records

/// Where the register is that a command works on: its folder, and the `register.yaml` that describes it.
struct RegisterLocation {
    /// The folder that all paths of the register are relative to.
    let root: String
    /// The folder's files; what they lack of `register.yaml`'s own folder is found there.
    let source: any RecordSource
    /// What `register.yaml` says.
    let configuration: RegisterConfiguration
    /// Where results of checks are kept; `nil` where files have no names for their contents.
    var store: (any CacheStore)?
    /// The register's folder in its repository; empty for the top, and where there is no repository.
    let folder: String
    /// Where CODEOWNERS is, where the register is not at the top of its repository.
    var codeowners: CodeownersPlace?

    /// Finds the register: with `--config` it is here, else in the nearest folder upwards with a `register.yaml`.
    init(_ options: GlobalOptions) throws {
        let start = try Self.absolute(options.folder ?? ".")
        if let path = options.config {
            let (beside, name) = try Self.configurationFile(path, options)
            root = start
            folder = Self.folder(of: start).path
            source =
                beside.root == start ? beside : FallbackSource(FolderSource(root: start), schemasIn: beside)
            configuration = try RegisterConfiguration.read(from: beside, path: name)
            return
        }
        guard let found = Self.upwards(from: start) else {
            throw Failure(
                "there is no \(RegisterConfiguration.fileName) in '\(start)' or above it",
                hint: "go into a register's folder, name it with -C, or name a register.yaml with --config")
        }
        root = found
        source = FolderSource(root: found)
        let (top, folder) = Self.folder(of: found)
        self.folder = folder
        if !folder.isEmpty { codeowners = CodeownersPlace(source: FolderSource(root: top), folder: folder) }
        configuration = try RegisterConfiguration.read(from: source)
    }

    /// Takes a register that was found.
    init(root: String, folder: String, source: any RecordSource, configuration: RegisterConfiguration) {
        self.root = root
        self.folder = folder
        self.source = source
        self.configuration = configuration
    }

    /// The folder and the name of the file that `--config` names.
    static func configurationFile(
        _ path: String, _ options: GlobalOptions
    ) throws -> (folder: FolderSource, name: String) {
        let start = try absolute(options.folder ?? ".")
        let path = path.hasPrefix("/") ? path : "\(start)/\(path)"
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        return (FolderSource(root: folder.isEmpty ? "/" : folder), String(parts.last ?? ""))
    }

    /// A path of the command line, which is relative to where the command runs, as a path of the register.
    func path(_ argument: String, _ options: GlobalOptions) throws -> String {
        let absolute = try Self.absolute(argument, options)
        if absolute == root { return "" }
        guard absolute.hasPrefix(root == "/" ? "/" : root + "/") else {
            throw Failure(
                "'\(argument)' does not lie in the register '\(root)'", hint: "name files or folders of the register")
        }
        return String(absolute.dropFirst(root == "/" ? 1 : root.count + 1))
    }

    /// The folder of the register where the command runs; empty for the top, and for a place outside.
    func standing(_ options: GlobalOptions) throws -> String {
        let start = try Self.absolute(options.folder ?? ".")
        let prefix = root == "/" ? "/" : root + "/"
        return start.hasPrefix(prefix) ? String(start.dropFirst(prefix.count)) : ""
    }

    /// A path of the command line, which is relative to where the command runs, as an absolute one without links.
    static func absolute(_ argument: String, _ options: GlobalOptions) throws -> String {
        try absolute(argument.hasPrefix("/") ? argument : "\(options.folder ?? ".")/\(argument)")
    }

    /// The top of the repository that a folder lies in, found without opening it, and the folder's path from there.
    private static func folder(of root: String) -> (top: String, path: String) {
        guard let top = upwards(from: root, to: ".git") else { return (root, "") }
        return (top, String(root.dropFirst(top == "/" ? 1 : top.count + 1)))
    }

    private static func upwards(from start: String, to name: String = RegisterConfiguration.fileName) -> String? {
        var folder = start
        while true {
            if access("\(folder)/\(name)", F_OK) == 0 { return folder }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    static func absolute(_ path: String) throws -> String {
        guard let resolved = realpath(path, nil) else {
            throw Failure(
                "'\(path)' cannot be opened: \(String(cString: strerror(errno)))",
                hint: "look at the spelling, and at where you are")
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
