import ArgumentParser
import Checks
import Records

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
            throw Failure.unknown("forge", forge, among: Codeowners.Forge.allCases.map(\.rawValue))
        }
        let location = try RegisterLocation(options, at: .workTree)
        guard forge.takesMailboxes || location.configuration.policies.codeowners != nil else {
            throw Failure(
                "\(forge.rawValue) does not know owners by their mailboxes",
                hint: "say in register.yaml what it calls them, such as policies: {codeowners: \"@city/{id}\"}")
        }
        let register = try RegisterLoader(source: location.source, configuration: location.configuration).load()
            .register
        let text = Codeowners.text(of: register, for: forge, folder: location.folder)
        try Output(options).write(text)
        if text.split(separator: "\n").allSatisfy({ $0.hasPrefix("#") }) {
            Failure.note(
                "the file names nobody: no record's owner has a name that \(forge.rawValue) knows",
                hint: "give units a 'mailbox', or say in register.yaml what they are called there, "
                    + "such as policies: {codeowners: \"@city/{id}\"}")
        }
    }
}
