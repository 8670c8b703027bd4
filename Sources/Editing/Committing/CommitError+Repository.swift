import Diagnostics
import Git

// Why nothing is committed: the state of the branch and of the repository, and the message.

extension CommitError {
    static let nothingChanged = CommitError(
        .nothingChanged,
        Text(
            en: "there is nothing to commit: the branch already holds all of it",
            fi: "ei ole mitään tallennettavaa: haarassa on jo kaikki",
            sv: "det finns inget att spara: grenen innehåller redan allt"))

    static let emptyMessage = CommitError(
        .emptyMessage,
        Text(
            en: "the commit has no message", fi: "muutoksella ei ole viestiä",
            sv: "committen har inget meddelande"),
        hint: Text(
            en: "say in a sentence what changes and why", fi: "kerro lauseella, mikä muuttuu ja miksi",
            sv: "säg i en mening vad som ändras och varför"))

    static let detached = CommitError(
        .detached,
        Text(
            en: "HEAD stands on no branch, so that the commit would belong to none",
            fi: "HEAD ei ole missään haarassa, joten muutos ei kuuluisi mihinkään haaraan",
            sv: "HEAD står inte på någon gren, så committen skulle inte höra till någon"),
        hint: Text(
            en: "go to a branch with `git switch BRANCH`, or begin one here with `git switch -c BRANCH`",
            fi:
                "siirry haaraan komennolla `git switch HAARA` tai aloita haara tästä komennolla `git switch -c HAARA`",
            sv: "gå till en gren med `git switch GREN`, eller börja en här med `git switch -c GREN`"))

    static func operationUnderWay(_ operation: OperationUnderWay) -> CommitError {
        let name = "git \(operation.rawValue)"
        return CommitError(
            .operationUnderWay,
            Text(
                en: "`\(name)` has begun here and waits for its end", fi: "`\(name)` on täällä kesken",
                sv: "`\(name)` har påbörjats här och är inte avslutat"),
            hint: Text(
                en: "go on with it (`git status` says how), or give it up with `\(operation.end)`",
                fi: "jatka sitä (`git status` kertoo, miten) tai luovu siitä komennolla `\(operation.end)`",
                sv: "fortsätt med det (`git status` säger hur), eller avbryt det med `\(operation.end)`"))
    }

    static func inConflict(_ path: RepositoryPath) -> CommitError {
        CommitError(
            .operationUnderWay,
            Text(
                en: "'\(path)' is in conflict, and waits for somebody to decide what it holds",
                fi: "tiedostossa '\(path)' on ristiriita, ja jonkun on päätettävä, mitä siinä on",
                sv: "'\(path)' är i konflikt, och någon måste bestämma vad den innehåller"),
            hint: Text(
                en: "resolve it and stage it with `git add`",
                fi: "ratkaise se ja lisää se komennolla `git add`",
                sv: "lös den och köa den med `git add`"))
    }

    static func checkedOutElsewhere(_ branch: String, _ folder: String) -> CommitError {
        CommitError(
            .checkedOutElsewhere,
            Text(
                en: "the branch '\(branch)' is checked out in '\(folder)', whose files would not follow",
                fi:
                    "haara '\(branch)' on käytössä kansiossa '\(folder)', jonka tiedostot eivät seuraisi mukana",
                sv: "grenen '\(branch)' är utcheckad i '\(folder)', vars filer inte skulle följa med"),
            hint: Text(en: "commit there", fi: "tee muutos siellä", sv: "gör committen där"))
    }

    static func moved(_ branch: String) -> CommitError {
        CommitError(
            .moved,
            Text(
                en: "others commit to '\(branch)' faster than this change can be made",
                fi: "muut tekevät muutoksia haaraan '\(branch)' nopeammin kuin tämän muutoksen voi tehdä",
                sv: "andra gör commits på '\(branch)' snabbare än den här ändringen kan göras"),
            hint: Text(en: "try again", fi: "yritä uudelleen", sv: "försök igen"))
    }

    static func impossibleBranch(_ branch: String, other: String) -> CommitError {
        CommitError(
            .impossibleBranch,
            Text(
                en:
                    "the branch '\(branch)' cannot begin beside '\(other)', since one is a folder of the other",
                fi:
                    "haara '\(branch)' ei voi alkaa haaran '\(other)' rinnalla, koska toinen on toisen kansio",
                sv:
                    "grenen '\(branch)' kan inte börja bredvid '\(other)', eftersom den ena är en mapp i den andra"
            ),
            hint: Text(
                en: "give the branch another name with `git symbolic-ref HEAD refs/heads/NAME`",
                fi: "anna haaralle toinen nimi komennolla `git symbolic-ref HEAD refs/heads/NIMI`",
                sv: "ge grenen ett annat namn med `git symbolic-ref HEAD refs/heads/NAMN`"))
    }
}
