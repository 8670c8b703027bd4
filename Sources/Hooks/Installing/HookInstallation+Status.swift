import Diagnostics
import Git
import Records
package import Workspace

extension HookInstallation {
    /// Each hook that this repository should have, with whether git runs this program as it; of one that people push to
    /// also whether git looks at what it receives.
    package func status() throws -> [HealthFinding] {
        var findings: [HealthFinding] = []
        if repository.workTree != nil { findings += try status(of: HookName.editors) }
        if try isServer() {
            findings += try status(of: HookName.server)
            let isChecked = try Self.checksObjects(repository)
            findings.append(
                isChecked
                    ? .well(
                        Text(
                            en: "receive.fsckObjects: on", fi: "receive.fsckObjects: käytössä",
                            sv: "receive.fsckObjects: på"))
                    : .unwell(
                        Text(
                            en: "receive.fsckObjects: off, git takes whatever objects are pushed",
                            fi: "receive.fsckObjects: ei käytössä, git ottaa vastaan kaikki lähetetyt objektit",
                            sv: "receive.fsckObjects: av, git tar emot vilka objekt som helst"),
                        remedy: Text(verbatim: "kumppani hooks install --server")))
            if let missing = try missingRegister() { findings.append(missing) }
            if let lost = try lostHead() { findings.append(.unwell(lost.message, remedy: lost.remedy)) }
        }
        return findings
    }

    /// What is said where HEAD has no register in the folder that is looked into, so that nothing is checked.
    func missingRegister() throws(GitError) -> HealthFinding? {
        guard let head = try repository.head().commitID else { return nil }
        let folder = try repository.configuration(RegisterRepository.folderEntry).map(RegisterRepository.folder) ?? ""
        let name = (folder.isEmpty ? "" : folder + "/") + RegisterConfiguration.fileName
        guard try repository.entry(at: RepositoryPath(name), in: repository.commitLinks(head).treeID) == nil else {
            return nil
        }
        return .unwell(
            Text(
                en: "HEAD has no '\(name)', so what is pushed is not checked",
                fi: "HEADissa ei ole tiedostoa '\(name)', joten lähetyksiä ei tarkisteta",
                sv: "HEAD har ingen '\(name)', så det som skickas kontrolleras inte"),
            remedy: Text(
                en: "git config \(RegisterRepository.folderEntry) FOLDER",
                fi: "git config \(RegisterRepository.folderEntry) KANSIO",
                sv: "git config \(RegisterRepository.folderEntry) MAPP"))
    }

    /// What is said where HEAD of a repository that people push to names no branch that is there: clones check nothing out,
    /// and what is protected has to be guessed.
    func lostHead() throws(GitError) -> (message: Text, remedy: Text)? {
        let name: String
        switch try repository.head() {
        case .branch: return nil
        case .unborn(let branch): name = String(branch.trimmingPrefix("refs/heads/"))
        case .detached(let commit): name = String(commit.description.prefix(10))
        }
        guard try !repository.references(prefix: "refs/heads/").isEmpty, let found = try repository.defaultBranch()
        else { return nil }
        let branch = found.trimmingPrefix("refs/heads/")
        return (
            Text(
                en: "HEAD names '\(name)', which is no branch here: '\(branch)' is taken for the default one",
                fi: "HEAD nimeää haaran '\(name)', jota täällä ei ole: oletushaarana pidetään haaraa '\(branch)'",
                sv: "HEAD anger '\(name)', som inte är en gren här: '\(branch)' används som standardgren"),
            Text(verbatim: "git symbolic-ref HEAD \(found)")
        )
    }

    private func status(of names: [HookName]) throws -> [HealthFinding] {
        let folder = try HookFolder(repository, for: names)
        let command = "kumppani hooks install" + (names == HookName.server ? " --server" : "")
        return names.map { name in
            let script = HookScript(folder: folder.path, name: name)
            let (path, hook) = (script.path, name.rawValue)
            let reason: Text? =
                switch script.state {
                case .absent: .notInPlace
                case _ where folder.leadsIntoWorkTree(path): .inWorkTree(path)
                case .changed: .changed(path)
                case .foreign(runsProgram: false): .foreign(path)
                case .ours, .foreign: nil
                }
            guard let reason else {
                return .well(
                    Text(
                        en: "\(hook): in place, \(path)", fi: "\(hook): paikallaan, \(path)",
                        sv: "\(hook): på plats, \(path)"))
            }
            return .unwell(
                Text(en: "\(hook): \(reason.en)", fi: "\(hook): \(reason.fi)", sv: "\(hook): \(reason.sv)"),
                remedy: Text(verbatim: command))
        }
    }

    /// Whether people push to the repository: it is bare, or somebody has put a hook for pushes there.
    private func isServer() throws -> Bool {
        guard repository.workTree != nil else { return true }
        let places = [try HookFolder(repository, for: HookName.server).path, "\(repository.commonDirectory)/hooks"]
        return places.contains { HookScript(folder: $0, name: .preReceive).state != .absent }
    }

    /// Whether git refuses malformed objects that are pushed.
    static func checksObjects(_ repository: Repository) throws(GitError) -> Bool {
        for entry in ["receive.fsckobjects", "transfer.fsckobjects"] {
            guard let value = try repository.configuration(entry) else { continue }
            return ["", "true", "yes", "on", "1"].contains(value.lowercased())
        }
        return false
    }
}

extension Text {
    fileprivate static let notInPlace = Text(en: "not in place", fi: "ei paikallaan", sv: "inte på plats")

    fileprivate static func changed(_ path: String) -> Text {
        Text(
            en: "not in place: '\(path)' was changed since 'hooks install' wrote it",
            fi: "ei paikallaan: tiedostoa '\(path)' on muutettu sen jälkeen, kun 'hooks install' kirjoitti sen",
            sv: "inte på plats: '\(path)' har ändrats sedan 'hooks install' skrev den")
    }

    fileprivate static func foreign(_ path: String) -> Text {
        Text(
            en: "not in place: '\(path)' is somebody else's and does not run kumppani",
            fi: "ei paikallaan: '\(path)' on jonkun muun tekemä eikä käynnistä kumppania",
            sv: "inte på plats: '\(path)' är någon annans och kör inte kumppani")
    }

    fileprivate static func inWorkTree(_ path: String) -> Text {
        Text(
            en: "not in place: git runs '\(path)', which any pull can change",
            fi: "ei paikallaan: git käynnistää tiedoston '\(path)', jota mikä tahansa haku voi muuttaa",
            sv: "inte på plats: git kör '\(path)', som kan ändras av vad som än hämtas")
    }
}
