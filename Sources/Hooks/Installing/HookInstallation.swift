package import Git
import Glibc
import Records
import Workspace

/// Puts hooks in place, tells which are, and takes them away; what others have put there is never touched.
package struct HookInstallation {
    private let repository: Repository
    /// The register's folder from the top of the work tree; empty for the top.
    private let folder: String
    /// The path of the program that written scripts run.
    private let program: String

    /// Looks at a repository whose register lies in a folder.
    package init(_ repository: Repository, folder: String, program: String) {
        self.repository = repository
        self.folder = folder
        self.program = program
    }

    /// Puts the hooks of a clone in place, and tells what was done. Throws `InstallationError`, `GitError`.
    ///
    /// Where the register has a folder `hooks/` of its own, git is told to use that. Where it has none, or where git
    /// already has other hooks, which that would switch off, scripts are written beside those.
    package func install() throws -> [String] {
        guard let top = repository.workTree else {
            throw InstallationError(
                "there is no work tree here in which somebody could commit",
                hint: "'kumppani hooks install --server' checks what is pushed here")
        }
        let own = folder.isEmpty ? "hooks" : "\(folder)/hooks"
        let current = try repository.hooksDirectory()
        if scripts(HookName.editors, in: current).allSatisfy(\.runsThisProgram) {
            return ["The hooks are in place already, in '\(current)'."]
        }
        let isSet = try repository.configuration("core.hookspath") != nil
        let hasOwn = scripts(HookName.editors, in: "\(top)/\(own)").allSatisfy { $0.exists && $0.runsThisProgram }
        let others = Self.hooks(in: current)
        try noteFolder()
        if hasOwn, !isSet, others.isEmpty {
            try repository.setConfiguration("core.hooksPath", to: own)
            return ["git runs the hooks in '\(own)' from now on (core.hooksPath)."]
        }
        return try write(HookName.editors, into: current)
    }

    /// Puts the hook of a repository in place that people push to, and tells what was done.
    package func installServer() throws -> [String] {
        let current = try repository.hooksDirectory()
        let found = repository.workTree == nil ? try noteFoundFolder() : []
        if scripts(HookName.server, in: current).allSatisfy(\.runsThisProgram) {
            return ["The hook is in place already, in '\(current)'."] + found
        }
        try noteFolder()
        return try write(HookName.server, into: current) + found
    }

    /// Looks in HEAD for the register of a bare repository whose folder nobody has noted, and tells what it found.
    private func noteFoundFolder() throws -> [String] {
        guard folder.isEmpty, let head = try repository.head().commitID else { return [] }
        let name = RegisterConfiguration.fileName
        let paths = try repository.items(in: try repository.commit(head).treeID).map(\.path.description).filter {
            $0 == name || $0.hasSuffix("/" + name)
        }
        guard !paths.contains(name) else { return [] }
        let folders = paths.map { String($0.dropLast(name.count + 1)) }
        let command = "git config \(RegisterRepository.folderEntry) FOLDER"
        guard folders.count <= 1 else {
            throw InstallationError(
                "HEAD holds several registers: " + folders.map { "'\($0)'" }.joined(separator: ", "),
                hint: "say which of them the hook checks: \(command)")
        }
        guard let only = folders.first else {
            return [
                "HEAD holds no \(name): what is pushed is checked from the push that brings one to the top.",
                "Where the register is to be in a folder: \(command)",
            ]
        }
        try repository.setConfiguration(RegisterRepository.folderEntry, to: only)
        return ["The register is in the folder '\(only)' (\(RegisterRepository.folderEntry))."]
    }

    /// Takes away what `install` has put in place, and tells what was done; for the folder that it has noted, since the
    /// register may be gone.
    package func uninstall() throws -> [String] {
        var done: [String] = []
        let folder = try repository.configuration(RegisterRepository.folderEntry) ?? ""
        let own = folder.isEmpty ? "hooks" : "\(folder)/hooks"
        if try repository.configuration("core.hookspath") == own {
            try repository.removeConfiguration("core.hookspath")
            done.append("git runs the hooks in '\(own)' no longer (core.hooksPath).")
        }
        for script in scripts(HookName.allCases, in: try repository.hooksDirectory()) {
            script.removeLeftovers()
            guard script.isWrittenByUs else { continue }
            try script.remove()
            done.append("Removed '\(script.path)'.")
        }
        try repository.removeConfiguration(RegisterRepository.folderEntry)
        return done.isEmpty ? ["There were no hooks of ours."] : done
    }

    /// Each hook that this repository should have, and whether git runs this program as it.
    package func status() throws -> [(hook: HookName, isInPlace: Bool, path: String)] {
        let names = repository.workTree == nil ? HookName.server : HookName.editors
        return scripts(names, in: try repository.hooksDirectory()).map { script in
            (script.name, script.exists && script.runsThisProgram, script.path)
        }
    }

    /// Writes scripts; none where somebody else's hook has one of the names.
    private func write(_ names: [HookName], into current: String) throws -> [String] {
        let scripts = scripts(names, in: current)
        let taken = scripts.filter { access($0.path, F_OK) == 0 && !$0.runsThisProgram }
        guard taken.isEmpty else {
            let lines = taken.map { script in
                script.name == .preReceive || script.name == .prePush
                    ? "in '\(script.path)': lines=$(cat); printf '%s\\n' \"$lines\" | '\(program)' hook \(script.name.rawValue) \"$@\" || exit 1; and give \"$lines\" to the rest in the same way"
                    : "in '\(script.path)': '\(program)' hook \(script.name.rawValue) \"$@\" || exit 1"
            }
            throw InstallationError(
                "other hooks are there already, and nothing was changed: "
                    + taken.map { "'\($0.path)'" }.joined(separator: ", "),
                hint: "add a line to each\n    " + lines.joined(separator: "\n    "))
        }
        for script in scripts {
            script.removeLeftovers()
            if !script.exists { try script.write(program: program) }
        }
        return ["Wrote \(names.map { "'\($0.rawValue)'" }.joined(separator: ", ")) into '\(current)'."]
    }

    /// Lets the hooks know where the register is, when it is not at the top.
    private func noteFolder() throws(GitError) {
        if !folder.isEmpty { try repository.setConfiguration(RegisterRepository.folderEntry, to: folder) }
    }

    private func scripts(_ names: [HookName], in folder: String) -> [HookScript] {
        names.map { HookScript(folder: folder, name: $0) }
    }

    /// The hooks that git finds in a folder; examples and what cannot be run are none.
    private static func hooks(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var status = stat()
            guard !name.contains("."), stat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                access("\(folder)/\(name)", X_OK) == 0
            else { continue }
            names.append(name)
        }
        return names
    }
}
