import Diagnostics

extension CommandHelp {
    /// `hooks`.
    package static let hooks = CommandHelp(
        Text(
            en: "Put git hooks in place that keep what is invalid out, and take them away again.",
            fi: "Aseta paikalleen git-koukut, jotka pitävät virheet poissa, tai poista ne.",
            sv: "Sätt in git-krokar som håller fel borta, eller ta bort dem igen."))

    /// `hooks install`.
    package static let hooksInstall = CommandHelp(
        Text(
            en: "Let git check each commit and push here.",
            fi: "Anna gitin tarkistaa täällä jokainen commit ja push.",
            sv: "Låt git kontrollera varje commit och push här."),
        discussion: Text(
            en: """
                What others have put in place is never changed; where that is in the way, it \
                says what to add.
                """,
            fi: """
                Muiden asettamia koukkuja ei koskaan muuteta; jos ne ovat tiellä, komento \
                kertoo, mitä niihin pitää lisätä.
                """,
            sv: """
                Det som andra har satt in ändras aldrig; där det är i vägen säger kommandot vad \
                som ska läggas till.
                """))

    /// `hooks uninstall`.
    package static let hooksUninstall = CommandHelp(
        Text(
            en: "Take away what 'hooks install' has put in place.",
            fi: "Poista se, minkä 'hooks install' on asettanut.",
            sv: "Ta bort det som 'hooks install' har satt in."))

    /// `hooks status`.
    package static let hooksStatus = CommandHelp(
        Text(
            en: "Tell which hooks are in place.", fi: "Kerro, mitkä koukut ovat paikallaan.",
            sv: "Berätta vilka krokar som är på plats."))

    /// `hook`; `names` are those of the hooks.
    package static func hook(_ names: [String]) -> CommandHelp {
        let list = names.joined(separator: ", ")
        return CommandHelp(
            Text(
                en: "Do the work of a git hook; git runs it, after 'kumppani hooks install'.",
                fi: "Tee git-koukun työ; git käynnistää tämän komennon 'kumppani hooks install' jälkeen.",
                sv: "Gör en git-kroks arbete; git kör detta efter 'kumppani hooks install'."),
            discussion: Text(en: "Names: \(list).", fi: "Nimet: \(list).", sv: "Namn: \(list)."))
    }

    /// `drivers`.
    package static let drivers = CommandHelp(
        Text(
            en: "Let 'git diff' and 'git merge' know records: compared and merged field by field.",
            fi: "Opeta 'git diff' ja 'git merge' vertaamaan ja yhdistämään tietueita kentittäin.",
            sv: "Lär 'git diff' och 'git merge' att jämföra och slå ihop poster fält för fält."))

    /// `drivers install`.
    package static let driversInstall = CommandHelp(
        Text(
            en: "Put git's drivers for records in place in this clone.",
            fi: "Aseta gitin ajurit tietueita varten tähän kopioon.",
            sv: "Sätt in gits drivrutiner för poster i den här klonen."),
        discussion: Text(
            en: """
                Writes to the clone's own configuration and to .gitattributes beside \
                register.yaml. What others have written there stays; it is said then what to \
                add. 'git diff --no-textconv' shows the lines as they are.
                """,
            fi: """
                Komento kirjoittaa kopion omiin asetuksiin ja tiedostoon .gitattributes, joka \
                on tiedoston register.yaml vieressä. Muiden kirjoittama jää; silloin kerrotaan, \
                mitä lisätä. 'git diff --no-textconv' näyttää rivit sellaisinaan.
                """,
            sv: """
                Kommandot skriver i klonens egna inställningar och i .gitattributes bredvid \
                register.yaml. Det som andra har skrivit där blir kvar; då sägs det vad som ska \
                läggas till. 'git diff --no-textconv' visar raderna som de är.
                """))

    /// `drivers uninstall`.
    package static let driversUninstall = CommandHelp(
        Text(
            en: "Take away what 'drivers install' has put in place.",
            fi: "Poista se, minkä 'drivers install' on asettanut.", sv: "Ta bort det som 'drivers install' har satt in."
        ))

    /// `drivers status`.
    package static let driversStatus = CommandHelp(
        Text(
            en: "Tell which drivers are in place.", fi: "Kerro, mitkä ajurit ovat paikallaan.",
            sv: "Berätta vilka drivrutiner som är på plats."))

    /// `driver`.
    package static let driver = CommandHelp(
        Text(
            en: "What git runs to compare and merge records.",
            fi: "Mitä git käynnistää verratakseen ja yhdistääkseen tietueita.",
            sv: "Vad git kör för att jämföra och slå ihop poster."))

    /// `driver text`.
    package static let driverText = CommandHelp(
        Text(
            en: "Write a record as lines that git compares.", fi: "Kirjoita tietue riveinä, joita git vertaa.",
            sv: "Skriv en post som rader som git jämför."))

    /// `driver merge`.
    package static let driverMerge = CommandHelp(
        Text(
            en: "Merge three versions of a record into the second.",
            fi: "Yhdistä tietueen kolme versiota toisena annettuun.",
            sv: "Slå ihop tre versioner av en post i den andra av dem."))
}
