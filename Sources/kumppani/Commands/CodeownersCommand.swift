import ArgumentParser
import Checks
import Diagnostics
import Records
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
            throw Failure.unknown("forge", forge, among: Codeowners.Forge.allCases.map(\.rawValue))
        }
        let snapshot = try options.workspace().snapshot(at: .workTree, on: options.day())
        guard forge.takesMailboxes || snapshot.configuration.policies.codeowners != nil else {
            throw Failure(
                "\(forge.rawValue) does not know owners by their mailboxes",
                hint: "say in register.yaml what it calls them, such as policies: {codeowners: \"@city/{id}\"}")
        }
        let file = try Codeowners(of: snapshot.register(), for: forge, folder: snapshot.folder)
        try Output(options).write(file.text)
        for record in file.withoutLine.prefix(10) {
            Failure.tell(Notice("\(record.path) has no line: \(record.reason)"))
        }
        if file.withoutLine.count > 10 {
            Failure.tell(Notice("\(file.withoutLine.count - 10) more records have no line"))
        }
        if file.text.split(separator: "\n").allSatisfy({ $0.hasPrefix("#") }) {
            Failure.tell(
                Notice(
                    "the file names nobody: no record's owner has a name that \(forge.rawValue) knows",
                    hint: "give units a 'mailbox', or say in register.yaml what they are called there, "
                        + "such as policies: {codeowners: \"@city/{id}\"}"))
        }
    }
}
