import Diagnostics

extension OptionHelp {
    /// Whether `hooks install` guards a repository that is pushed to.
    package static let server = OptionHelp(
        Text(
            en: "Check what is pushed to this repository, whatever hooks were bypassed.",
            fi: "Tarkista kaikki, mitä tähän arkistoon lähetetään (push), vaikka muut koukut olisi ohitettu.",
            sv: "Kontrollera allt som skickas till det här arkivet (push), även om andra krokar har kringgåtts."))

    /// The hook of `hook`.
    package static let hookName = OptionHelp(
        Text(en: "The hook.", fi: "Koukku.", sv: "Kroken."), value: .hookValue)

    /// What git hands to `hook`.
    package static let hookArguments = OptionHelp(
        Text(
            en: "What git hands to the hook.", fi: "Mitä git antaa koukulle.", sv: "Det som git ger kroken."),
        value: .argumentsValue)

    /// The folder of the register, for `driver text`.
    package static let driverRegister = OptionHelp(
        Text(en: "The register's folder.", fi: "Rekisterin kansio.", sv: "Registrets mapp."), value: .folderValue)

    /// The collection of the record, for `driver text`.
    package static let driverCollection = OptionHelp(
        Text(
            en: "The collection that the record is in.", fi: "Kokoelma, jossa tietue on.",
            sv: "Samlingen som posten finns i."),
        value: .collectionValue)

    /// The file of `driver text`.
    package static let driverFile = OptionHelp(
        Text(
            en: "The file; - reads standard input.", fi: "Tiedosto; - lukee vakiosyötteen (stdin).",
            sv: "Filen; - läser standard input (stdin)."),
        value: .fileValue)

    /// The common version of `driver merge`.
    package static let driverBase = OptionHelp(
        Text(
            en: "The version that both sides began from.", fi: "Versio, josta molemmat puolet alkoivat.",
            sv: "Versionen som båda sidorna utgick från."),
        value: .versionValue)

    /// Our version of `driver merge`.
    package static let ours = OptionHelp(
        Text(
            en: "Our version, which is overwritten.", fi: "Oma versio, jonka päälle kirjoitetaan.",
            sv: "Vår version, som skrivs över."),
        value: .versionValue)

    /// Their version of `driver merge`.
    package static let theirs = OptionHelp(
        Text(en: "Their version.", fi: "Toisten versio.", sv: "Deras version."), value: .versionValue)

    /// The path of `driver merge`.
    package static let driverPath = OptionHelp(
        Text(
            en: "The path of the record in the repository.", fi: "Tietueen polku arkistossa.",
            sv: "Postens sökväg i arkivet."),
        value: .pathValue)

    /// The size of conflict markers of `driver merge`.
    package static let driverSize = OptionHelp(
        Text(
            en: "How many characters a conflict marker has.", fi: "Montako merkkiä ristiriidan merkissä on.",
            sv: "Hur många tecken en konfliktmarkering har."),
        value: .sizeValue)

    /// For whom `codeowners` writes.
    package static let forge = OptionHelp(
        Text(
            en: "github, gitlab, forgejo or gitea.", fi: "github, gitlab, forgejo tai gitea.",
            sv: "github, gitlab, forgejo eller gitea."),
        value: .forgeValue)

    /// What `fmt` formats.
    package static let fmtPaths = OptionHelp(
        Text(
            en: "Records, files or folders; all records where none is named.",
            fi: "Tietueita, tiedostoja tai kansioita; ilman niitä kaikki tietueet.",
            sv: "Poster, filer eller mappar; utan dem alla poster."),
        value: .pathsValue)

    /// Whether `fmt` only names files.
    package static let fmtCheck = OptionHelp(
        Text(
            en: "Write nothing; name the files that are not in the layout.",
            fi: "Älä kirjoita mitään; nimeä tiedostot, jotka poikkeavat asettelusta.",
            sv: "Skriv ingenting; ange de filer som avviker från layouten."))

    /// Whether `fmt` only shows its changes.
    package static let fmtDiff = OptionHelp(
        Text(
            en: "Write nothing; show what would change, as 'git apply' takes it.",
            fi: "Älä kirjoita mitään; näytä muutokset muodossa, jonka 'git apply' ymmärtää.",
            sv: "Skriv ingenting; visa ändringarna i den form som 'git apply' tar emot."))
}
