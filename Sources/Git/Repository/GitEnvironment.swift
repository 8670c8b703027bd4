/// What the environment variables that git hands to its hooks say about the repository to open.
///
/// Relative paths count from the folder where opening starts, as they do for `git -C`.
struct GitEnvironment: Sendable {
    private let variables: [String: String]
    private let start: String

    init(_ variables: [String: String], start: String) {
        self.variables = variables
        self.start = start
    }

    /// `GIT_DIR`: the repository itself, so that nothing is searched.
    var gitDirectory: String? { path("GIT_DIR") }
    /// `GIT_WORK_TREE`.
    var workTree: String? { path("GIT_WORK_TREE") }
    /// `GIT_COMMON_DIR`.
    var commonDirectory: String? { path("GIT_COMMON_DIR") }
    /// `GIT_OBJECT_DIRECTORY`: where objects are written; the quarantine while a push waits for its hooks.
    var objectDirectory: String? { path("GIT_OBJECT_DIRECTORY") }
    /// `GIT_QUARANTINE_PATH` is set: a push waits for its hooks, and references must not change.
    var isQuarantined: Bool { value("GIT_QUARANTINE_PATH") != nil }
    /// `GIT_CEILING_DIRECTORIES`: folders that the search upwards does not leave, separated by colons.
    var ceilings: String? { value("GIT_CEILING_DIRECTORIES") }

    /// `GIT_DISCOVERY_ACROSS_FILESYSTEM`: the search upwards may cross mount points.
    var crossesFileSystems: Bool {
        ["1", "true", "yes", "on"].contains(value("GIT_DISCOVERY_ACROSS_FILESYSTEM")?.lowercased())
    }

    /// `GIT_ALTERNATE_OBJECT_DIRECTORIES`: further folders of objects, in git's order.
    var alternateObjectDirectories: [String] {
        Self.splitPathList(value("GIT_ALTERNATE_OBJECT_DIRECTORIES") ?? "").map(resolve)
    }

    /// `GIT_INDEX_FILE`; git reads a relative one from the top of the work tree, where hooks stand.
    func indexFile(workTree: String?) -> String? {
        value("GIT_INDEX_FILE").map { Self.join(workTree ?? start, $0) }
    }

    /// `GIT_CONFIG_GLOBAL`: the file that stands in for the user's own configuration.
    var globalConfiguration: String? { path("GIT_CONFIG_GLOBAL") }

    /// `GIT_NO_REPLACE_OBJECTS`, which need not have a value, switches replacements off.
    var usesReplacements: Bool { variables["GIT_NO_REPLACE_OBJECTS"] == nil }

    /// `GIT_REPLACE_REF_BASE`: what the names of references begin with that say what is read in place of what.
    var replacementPrefix: String {
        let prefix = value("GIT_REPLACE_REF_BASE") ?? "refs/replace/"
        return prefix.hasSuffix("/") ? prefix : prefix + "/"
    }

    /// `GIT_GRAFT_FILE`: the file that says which parents commits have.
    var graftFile: String? { path("GIT_GRAFT_FILE") }

    /// Git takes an empty variable as one that is not set.
    private func value(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private func path(_ name: String) -> String? {
        value(name).map(resolve)
    }

    private func resolve(_ path: String) -> String {
        Self.join(start, path)
    }

    /// The path seen from a folder; an absolute path stays as it is.
    static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// Splits at colons; an item in double quotes may hold colons, with backslashes before quotes and backslashes.
    static func splitPathList(_ list: String) -> [String] {
        var items: [String] = []
        var item = ""
        var isQuoted = false
        var isEscaped = false
        for character in list.unicodeScalars {
            switch character {
            case _ where isEscaped:
                item.unicodeScalars.append(character)
                isEscaped = false
            case "\\" where isQuoted: isEscaped = true
            case "\"" where isQuoted: isQuoted = false
            case "\"" where item.isEmpty: isQuoted = true
            case ":" where !isQuoted:
                items.append(item)
                item = ""
            default: item.unicodeScalars.append(character)
            }
        }
        items.append(item)
        return items.filter { !$0.isEmpty }
    }
}
