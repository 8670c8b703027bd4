import Diagnostics
package import Git
import Records
import Workspace

/// Puts hooks in place, tells which are, and takes them away; what others have put there is never touched.
package struct HookInstallation {
    let repository: Repository
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
    /// They are written into the git directory, never run from the work tree: what a pull can change would let whoever
    /// pushes run programs on each editor's machine.
    package func install() throws -> [String] {
        guard repository.workTree != nil else {
            throw InstallationError(
                "there is no work tree here in which somebody could commit",
                hint: "'kumppani hooks install --server' checks what is pushed here")
        }
        return try leaveWorkTree() + write(HookName.editors)
    }

    /// Puts the hook of a repository in place that people push to, lets git refuse malformed objects, and tells what was
    /// done. Throws `InstallationError`, `GitError`.
    package func installServer() throws -> [String] {
        var done = try leaveWorkTree()
        let found = repository.workTree == nil ? try noteFoundFolder() : []
        done += try write(HookName.server)
        if try !Self.checksObjects(repository) {
            try repository.setConfiguration("receive.fsckObjects", to: "true")
            for flaw in Self.toleratedFlaws { try repository.setConfiguration("receive.fsck.\(flaw)", to: "ignore") }
            done.append("git refuses malformed objects that are pushed from now on (receive.fsckObjects).")
        }
        return done + found
    }

    /// What git's check of objects lets pass (`git fsck`, "Fsck Messages"): authors and dates as other programs have
    /// written them in old commits, which nothing can change any more and which are read as git reads them.
    private static let toleratedFlaws = [
        "missingEmail", "missingNameBeforeEmail", "missingSpaceBeforeEmail", "badName", "badEmail",
        "missingSpaceBeforeDate", "badDate", "badTimezone", "zeroPaddedDate",
    ]

    /// Takes back what earlier versions have set: that git runs the hooks in the register's folder `hooks/`.
    private func leaveWorkTree() throws -> [String] {
        guard let entry = try repository.configuration(HookFolder.entry), entry == oldFolder(folder) else { return [] }
        try repository.removeConfiguration(HookFolder.entry)
        return ["git ran the hooks in '\(entry)', which any pull can change, and does so no longer (core.hooksPath)."]
    }

    /// What earlier versions have set `core.hooksPath` to.
    private func oldFolder(_ folder: String) -> String { folder.isEmpty ? "hooks" : "\(folder)/hooks" }

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
                "HEAD holds several registers: \(folders.map { "'\($0)'" }.joined(separator: ", "))",
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
        if let entry = try repository.configuration(HookFolder.entry), entry == oldFolder(folder) {
            try repository.removeConfiguration(HookFolder.entry)
            done.append("git runs the hooks in '\(entry)' no longer (core.hooksPath).")
        }
        for names in [HookName.editors, HookName.server] {
            let folder = try HookFolder(repository, for: names)
            guard !folder.isInWorkTree else { continue }
            for script in names.map({ HookScript(folder: folder.path, name: $0) }) {
                script.removeLeftovers()
                if try script.removeOurs() { done.append("Removed '\(script.path)'.") }
            }
        }
        try repository.removeConfiguration(RegisterRepository.folderEntry)
        return done.isEmpty ? ["There were no hooks of ours."] : done
    }

    /// Writes scripts, and tells which and what was kept; none where somebody else's hook has one of the names.
    private func write(_ names: [HookName]) throws -> [String] {
        let folder = try HookFolder(repository, for: names)
        guard !folder.isInWorkTree else {
            throw InstallationError(
                "git runs the hooks in '\(folder.path)' (core.hooksPath), which any pull can change; nothing was changed",
                hint: "git config --unset core.hooksPath, and put what you need of them into '.git/hooks' yourself")
        }
        let scripts = names.map { HookScript(folder: folder.path, name: $0) }
        let taken = scripts.filter { $0.state == .foreign(runsProgram: false) }
        guard taken.isEmpty else {
            throw InstallationError(
                "other hooks are there already, and nothing was changed: \(taken.map { "'\($0.path)'" }.joined(separator: ", "))",
                hint: "add a line to each\n    \(taken.map(addition).joined(separator: "\n    "))")
        }
        try noteFolder()
        let kept = scripts.filter { $0.state == .ours(program: program) || $0.state == .foreign(runsProgram: true) }
        guard kept.count < scripts.count else {
            return ["\(names.count == 1 ? "The hook is" : "The hooks are") in place already, in '\(folder.path)'."]
        }
        var written: [HookScript] = []
        for script in scripts {
            script.removeLeftovers()
            guard !kept.contains(where: { $0.name == script.name }) else { continue }
            try script.write(program: program)
            written.append(script)
        }
        let quoted = { (scripts: [HookScript]) in scripts.map { "'\($0.name.rawValue)'" }.joined(separator: ", ") }
        return ["Wrote \(quoted(written)) into '\(folder.path)'."]
            + (kept.isEmpty ? [] : ["Kept \(quoted(kept)) there, which run kumppani already."])
    }

    /// The line with which somebody else's hook runs this program too.
    private func addition(to script: HookScript) -> String {
        let call = "'\(program)' hook \(script.name.rawValue) \"$@\" || exit 1"
        guard script.name == .preReceive || script.name == .prePush else { return "in '\(script.path)': \(call)" }
        return "in '\(script.path)': lines=$(cat); printf '%s\\n' \"$lines\" | \(call); "
            + "and give \"$lines\" to the rest in the same way"
    }

    /// Lets the hooks know where the register is, when it is not at the top.
    private func noteFolder() throws(GitError) {
        if !folder.isEmpty { try repository.setConfiguration(RegisterRepository.folderEntry, to: folder) }
    }
}
