package import Diagnostics
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
    package func install() throws -> [Text] {
        guard repository.workTree != nil else {
            throw InstallationError(
                Text(
                    en: "there is no work tree here in which somebody could commit",
                    fi: "täällä ei ole työhakemistoa, jossa voisi tallentaa muutoksia",
                    sv: "det finns ingen arbetskatalog här att göra ändringar i"),
                hint: Text(
                    en: "'kumppani hooks install --server' checks what is pushed here",
                    fi: "'kumppani hooks install --server' tarkistaa sen, mitä tänne lähetetään",
                    sv: "'kumppani hooks install --server' kontrollerar det som skickas hit"))
        }
        return try leaveWorkTree() + write(HookName.editors)
    }

    /// Puts the hook of a repository in place that people push to, lets git refuse malformed objects, and tells what was
    /// done. Throws `InstallationError`, `GitError`.
    package func installServer() throws -> [Text] {
        var done = try leaveWorkTree()
        let found = repository.workTree == nil ? try noteFoundFolder() : []
        done += try write(HookName.server)
        if try !Self.checksObjects(repository) {
            try repository.setConfiguration("receive.fsckObjects", to: "true")
            for flaw in Self.toleratedFlaws { try repository.setConfiguration("receive.fsck.\(flaw)", to: "ignore") }
            done.append(
                Text(
                    en: "git refuses malformed objects that are pushed from now on (receive.fsckObjects).",
                    fi: "git hylkää tästä lähtien vialliset objektit, joita lähetetään (receive.fsckObjects).",
                    sv: "git avvisar från och med nu felaktiga objekt som skickas (receive.fsckObjects)."))
        }
        if !folder.isEmpty, let missing = try missingRegister() { done.append(missing.text) }
        if let lost = try lostHead() {
            let remedy = lost.remedy.en
            done.append(
                Text(
                    en: "\(lost.message.en). Mend it with: \(remedy)", fi: "\(lost.message.fi). Korjaa: \(remedy)",
                    sv: "\(lost.message.sv). Rätta: \(remedy)"))
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
    private func leaveWorkTree() throws -> [Text] {
        guard let entry = try repository.configuration(HookFolder.entry), entry == oldFolder(folder) else { return [] }
        try repository.removeConfiguration(HookFolder.entry)
        return [
            Text(
                en:
                    "git ran the hooks in '\(entry)', which any pull can change, and does so no longer (core.hooksPath).",
                fi:
                    "git käynnisti koukut kansiosta '\(entry)', jota mikä tahansa haku voi muuttaa, eikä enää käynnistä niitä (core.hooksPath).",
                sv:
                    "git körde krokarna i '\(entry)', som kan ändras av vad som än hämtas, och gör det inte längre (core.hooksPath)."
            )
        ]
    }

    /// What earlier versions have set `core.hooksPath` to.
    private func oldFolder(_ folder: String) -> String { folder.isEmpty ? "hooks" : "\(folder)/hooks" }

    /// Looks in HEAD for the register of a bare repository whose folder nobody has noted, and tells what it found.
    private func noteFoundFolder() throws -> [Text] {
        guard folder.isEmpty else { return [] }
        let branch = try repository.defaultBranch().flatMap { try repository.reference($0)?.target }
        var standing = try repository.head().commitID
        if standing == nil, case .object(let commit)? = branch { standing = commit }
        guard let head = standing else { return [] }
        let name = RegisterConfiguration.fileName
        let paths = try repository.items(in: try repository.commit(head).treeID).map(\.path.description).filter {
            $0 == name || $0.hasSuffix("/" + name)
        }
        guard !paths.contains(name) else { return [] }
        let folders = paths.map { String($0.dropLast(name.count + 1)) }
        let command = "git config \(RegisterRepository.folderEntry)"
        guard folders.count <= 1 else {
            let found = folders.map { "'\($0)'" }.joined(separator: ", ")
            throw InstallationError(
                Text(
                    en: "HEAD holds several registers: \(found)", fi: "HEAD sisältää useita rekistereitä: \(found)",
                    sv: "HEAD innehåller flera register: \(found)"),
                hint: Text(
                    en: "say which of them the hook checks: \(command) FOLDER",
                    fi: "kerro, minkä niistä koukku tarkistaa: \(command) KANSIO",
                    sv: "ange vilket av dem kroken kontrollerar: \(command) MAPP"))
        }
        guard let only = folders.first else {
            return [
                Text(
                    en: "HEAD holds no \(name): what is pushed is checked from the push that brings one to the top.",
                    fi:
                        "HEAD ei sisällä tiedostoa \(name): lähetykset tarkistetaan siitä alkaen, joka tuo sellaisen ylimpään kansioon.",
                    sv:
                        "HEAD innehåller ingen \(name): det som skickas kontrolleras från och med den gång då en sådan kommer till den översta mappen."
                ),
                Text(
                    en: "Where the register is to be in a folder: \(command) FOLDER",
                    fi: "Jos rekisteri tulee kansioon: \(command) KANSIO",
                    sv: "Om registret ska ligga i en mapp: \(command) MAPP"),
            ]
        }
        try repository.setConfiguration(RegisterRepository.folderEntry, to: only)
        return [
            Text(
                en: "The register is in the folder '\(only)' (\(RegisterRepository.folderEntry)).",
                fi: "Rekisteri on kansiossa '\(only)' (\(RegisterRepository.folderEntry)).",
                sv: "Registret ligger i mappen '\(only)' (\(RegisterRepository.folderEntry)).")
        ]
    }

    /// Takes away what `install` has put in place, and tells what was done; for the folder that it has noted, since the
    /// register may be gone.
    package func uninstall() throws -> [Text] {
        var done: [Text] = []
        let folder = try repository.configuration(RegisterRepository.folderEntry) ?? ""
        if let entry = try repository.configuration(HookFolder.entry), entry == oldFolder(folder) {
            try repository.removeConfiguration(HookFolder.entry)
            done.append(
                Text(
                    en: "git runs the hooks in '\(entry)' no longer (core.hooksPath).",
                    fi: "git ei enää käynnistä kansion '\(entry)' koukkuja (core.hooksPath).",
                    sv: "git kör inte längre krokarna i '\(entry)' (core.hooksPath)."))
        }
        for names in [HookName.editors, HookName.server] {
            let folder = try HookFolder(repository, for: names)
            guard !folder.isInWorkTree else { continue }
            for script in names.map({ HookScript(folder: folder.path, name: $0) }) {
                script.removeLeftovers()
                let path = script.path
                if try script.removeOurs() {
                    done.append(Text(en: "Removed '\(path)'.", fi: "Poistettiin '\(path)'.", sv: "Tog bort '\(path)'."))
                }
            }
        }
        try repository.removeConfiguration(RegisterRepository.folderEntry)
        return done.isEmpty
            ? [
                Text(
                    en: "There were no hooks of ours.", fi: "Kumppanin koukkuja ei ollut.",
                    sv: "Det fanns inga krokar från kumppani.")
            ] : done
    }

    /// Writes scripts, and tells which and what was kept; none where somebody else's hook has one of the names.
    private func write(_ names: [HookName]) throws -> [Text] {
        let folder = try HookFolder(repository, for: names)
        guard !folder.isInWorkTree else {
            let path = folder.path
            throw InstallationError(
                Text(
                    en:
                        "git runs the hooks in '\(path)' (core.hooksPath), which any pull can change; nothing was changed",
                    fi:
                        "git käynnistää kansion '\(path)' koukut (core.hooksPath), joita mikä tahansa haku voi muuttaa; mitään ei muutettu",
                    sv:
                        "git kör krokarna i '\(path)' (core.hooksPath), som kan ändras av vad som än hämtas; ingenting ändrades"
                ),
                hint: Text(
                    en: "git config --unset core.hooksPath, and put what you need of them into '.git/hooks' yourself",
                    fi:
                        "git config --unset core.hooksPath, ja kopioi itse kansioon '.git/hooks' ne koukut, jotka tarvitset",
                    sv: "git config --unset core.hooksPath, och lägg själv de krokar som du behöver i '.git/hooks'"))
        }
        let scripts = names.map { HookScript(folder: folder.path, name: $0) }
        let taken = scripts.filter { $0.state == .foreign(runsProgram: false) }
        guard taken.isEmpty else {
            let paths = taken.map { "'\($0.path)'" }.joined(separator: ", ")
            let additions = taken.map(addition)
            throw InstallationError(
                Text(
                    en: "other hooks are there already, and nothing was changed: \(paths)",
                    fi: "siellä on jo muita koukkuja, eikä mitään muutettu: \(paths)",
                    sv: "där finns redan andra krokar, och ingenting ändrades: \(paths)"),
                hint: Text(
                    en: "add a line to each\n    \(additions.map(\.en).joined(separator: "\n    "))",
                    fi: "lisää kuhunkin rivi\n    \(additions.map(\.fi).joined(separator: "\n    "))",
                    sv: "lägg till en rad i var och en\n    \(additions.map(\.sv).joined(separator: "\n    "))"))
        }
        try noteFolder()
        let kept = scripts.filter { $0.state == .ours(program: program) || $0.state == .foreign(runsProgram: true) }
        guard kept.count < scripts.count else {
            return [.alreadyInPlace(in: folder.path, isOne: names.count == 1)]
        }
        var written: [HookScript] = []
        for script in scripts {
            script.removeLeftovers()
            guard !kept.contains(where: { $0.name == script.name }) else { continue }
            try script.write(program: program)
            written.append(script)
        }
        let quoted = { (scripts: [HookScript]) in scripts.map { "'\($0.name.rawValue)'" }.joined(separator: ", ") }
        return [.wrote(quoted(written), in: folder.path)] + (kept.isEmpty ? [] : [.kept(quoted(kept))])
    }

    /// The line with which somebody else's hook runs this program too.
    private func addition(to script: HookScript) -> Text {
        let call = "'\(program)' hook \(script.name.rawValue) \"$@\" || exit 1"
        let path = script.path
        guard script.name == .preReceive || script.name == .prePush else {
            return Text(en: "in '\(path)': \(call)", fi: "tiedostoon '\(path)': \(call)", sv: "i '\(path)': \(call)")
        }
        let line = "lines=$(cat); printf '%s\\n' \"$lines\" | \(call)"
        return Text(
            en: "in '\(path)': \(line); and give \"$lines\" to the rest in the same way",
            fi: "tiedostoon '\(path)': \(line); ja anna \"$lines\" muulle osalle samalla tavalla",
            sv: "i '\(path)': \(line); och ge \"$lines\" till resten på samma sätt")
    }

    /// Lets the hooks know where the register is, when it is not at the top.
    private func noteFolder() throws(GitError) {
        if !folder.isEmpty { try repository.setConfiguration(RegisterRepository.folderEntry, to: folder) }
    }
}

extension Text {
    fileprivate static func alreadyInPlace(in folder: String, isOne: Bool) -> Text {
        Text(
            en: "\(isOne ? "The hook is" : "The hooks are") in place already, in '\(folder)'.",
            fi: "\(isOne ? "Koukku on" : "Koukut ovat") jo paikallaan kansiossa '\(folder)'.",
            sv: "\(isOne ? "Kroken" : "Krokarna") är redan på plats i '\(folder)'.")
    }

    fileprivate static func wrote(_ names: String, in folder: String) -> Text {
        Text(
            en: "Wrote \(names) into '\(folder)'.", fi: "Kirjoitettiin \(names) kansioon '\(folder)'.",
            sv: "Skrev \(names) till '\(folder)'.")
    }

    fileprivate static func kept(_ names: String) -> Text {
        Text(
            en: "Kept \(names) there, which run kumppani already.",
            fi: "Siellä säilytettiin \(names), jotka jo käynnistävät kumppanin.",
            sv: "Behöll \(names) där, som redan kör kumppani.")
    }
}
