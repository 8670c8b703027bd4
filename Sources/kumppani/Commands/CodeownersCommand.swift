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
            throw Failure.unknown(
                Text(en: "forge", fi: "palvelua", sv: "ingen tjänst"), forge,
                among: Codeowners.Forge.allCases.map(\.rawValue)
            )
        }
        let snapshot = try options.workspace().snapshot(at: .workTree, on: options.day())
        guard forge.takesMailboxes || snapshot.configuration.policies.codeowners != nil else {
            throw Failure(
                Text(
                    en: "\(forge.rawValue) does not know owners by their mailboxes",
                    fi: "\(forge.rawValue) ei tunne omistajia sähköpostiosoitteista",
                    sv: "\(forge.rawValue) känner inte ägare på deras brevlådor"),
                hint: Text(
                    en: "say in register.yaml what it calls them, such as policies: {codeowners: \"@city/{id}\"}",
                    fi: "kerro tiedostossa register.yaml nimet, esimerkiksi policies: {codeowners: \"@city/{id}\"}",
                    sv: "säg i register.yaml vad de heter där, till exempel policies: {codeowners: \"@city/{id}\"}"))
        }
        let file = try Codeowners(of: snapshot.register(), for: forge, folder: snapshot.folder)
        try Output(options).write(file.text)
        for (path, reason) in file.withoutLine.prefix(10) {
            let name = path.visibleName
            options.tell(
                Notice(
                    Text(
                        en: "\(name) has no line: \(reason.en)", fi: "\(name) jää ilman riviä: \(reason.fi)",
                        sv: "\(name) har ingen rad: \(reason.sv)")))
        }
        if file.withoutLine.count > 10 {
            options.tell(
                Notice(
                    Text(
                        en: "\(file.withoutLine.count - 10) more records have no line",
                        fi: "\(file.withoutLine.count - 10) muuta tietuetta jää ilman riviä",
                        sv: "ytterligare \(file.withoutLine.count - 10) poster har ingen rad")))
        }
        if file.text.split(separator: "\n").allSatisfy({ $0.hasPrefix("#") }) {
            options.tell(
                Notice(
                    Text(
                        en: "the file names nobody: no record's owner has a name that \(forge.rawValue) knows",
                        fi:
                            "tiedosto ei nimeä ketään: minkään tietueen omistajalla ei ole nimeä, jonka \(forge.rawValue) "
                            + "tuntee",
                        sv: "filen nämner ingen: ingen posts ägare har ett namn som \(forge.rawValue) känner"),
                    hint: Text(
                        en: "give units a 'mailbox', or say in register.yaml what they are called there, "
                            + "such as policies: {codeowners: \"@city/{id}\"}",
                        fi:
                            "lisää yksiköille 'mailbox' tai kerro tiedostossa register.yaml, mikä niiden nimi siellä on, "
                            + "esimerkiksi policies: {codeowners: \"@city/{id}\"}",
                        sv: "ge enheterna en 'mailbox', eller säg i register.yaml vad de heter där, "
                            + "till exempel policies: {codeowners: \"@city/{id}\"}")))
        }
    }
}
