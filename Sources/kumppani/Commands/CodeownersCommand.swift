import ArgumentParser
import Checks
import Words
import Workspace

/// `kumppani codeowners`.
struct CodeownersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codeowners",
        abstract: "Write the CODEOWNERS file that follows from who owns what.",
        discussion: """
            A unit is named by its mailbox, or as 'policies: {codeowners: "@city/{id}"}' in register.yaml says, which \
            forgejo and gitea need. Paths are from the top of the repository that the register lies in. \
            'kumppani check' warns when the committed file is out of date.
            """)

    @Option(name: .customLong("for"), help: "github, gitlab, forgejo or gitea.")
    var forge: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let forge = Codeowners.Forge(rawValue: forge) else {
            throw Misuse.unknownForge(forge, among: Codeowners.Forge.allCases.map(\.rawValue))
        }
        let snapshot = try options.workspace().snapshot(at: .workTree, on: options.day())
        let file = try Codeowners.file(of: snapshot.register(), for: forge, folder: snapshot.folder)
        try options.write(file.text)
        for notice in file.notices(for: forge) { options.tell(notice) }
    }
}
