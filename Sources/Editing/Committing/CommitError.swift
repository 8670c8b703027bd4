package import Diagnostics
import Files
package import Git

/// A commit could not be made, and nothing has changed.
package struct CommitError: ExplainedError, Hashable {
    /// What kind of failure it is, for doors that can do something about some of them.
    package let reason: Reason
    package let message: Text
    package let hint: Text?

    /// The kinds of failure.
    package enum Reason: Sendable, Hashable {
        /// The branch already holds all that was to be committed.
        case nothingChanged
        /// The message says nothing.
        case emptyMessage
        /// HEAD stands on no branch.
        case detached
        /// A merge, a rebase or the like waits for its end, or has left conflicts.
        case operationUnderWay
        /// Another work tree stands on the branch.
        case checkedOutElsewhere
        /// Somebody has staged or unsaved work in these files.
        case unfinishedWork([RepositoryPath])
        /// A file does not lie in the work tree as an ordinary file with the bytes that are stored.
        case unusualFile(RepositoryPath)
        /// Another program holds a lock file of git.
        case locked
        /// Another process of ours has been committing here for too long.
        case busy
        /// The branch has moved again and again.
        case moved
        /// The branch cannot begin, since another one has its name as a folder or is a folder of it.
        case impossibleBranch
    }

    init(_ reason: Reason, _ message: Text, hint: Text? = nil) {
        self.reason = reason
        self.message = message
        self.hint = hint
    }

    /// Somebody's work in a file that was to be committed.
    struct Work {
        let path: RepositoryPath
        let isStaged: Bool
    }
}

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
            en: "the commit has no message", fi: "muutoksella ei ole viestiä", sv: "committen har inget meddelande"),
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
            fi: "siirry haaraan komennolla `git switch HAARA` tai aloita haara tästä komennolla `git switch -c HAARA`",
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
                en: "resolve it and stage it with `git add`", fi: "ratkaise se ja lisää se komennolla `git add`",
                sv: "lös den och köa den med `git add`"))
    }

    static func checkedOutElsewhere(_ branch: String, _ folder: String) -> CommitError {
        CommitError(
            .checkedOutElsewhere,
            Text(
                en: "the branch '\(branch)' is checked out in '\(folder)', whose files would not follow",
                fi: "haara '\(branch)' on käytössä kansiossa '\(folder)', jonka tiedostot eivät seuraisi mukana",
                sv: "grenen '\(branch)' är utcheckad i '\(folder)', vars filer inte skulle följa med"),
            hint: Text(en: "commit there", fi: "tee muutos siellä", sv: "gör committen där"))
    }

    static func unfinishedWork(_ work: [Work]) -> CommitError {
        let staged = work.filter(\.isStaged).map(\.path)
        let unsaved = work.filter { !$0.isStaged }.map(\.path)
        let (first, others) = (list(staged), list(unsaved))
        @Sendable func joined(_ staged: String, _ unsaved: String) -> String {
            [first.isEmpty ? nil : staged, others.isEmpty ? nil : unsaved].compactMap { $0 }.joined(separator: "; ")
        }
        return CommitError(
            .unfinishedWork(work.map(\.path)),
            Text(
                en: joined("\(first): there are staged changes", "\(others): there are changes that are not committed"),
                fi: joined(
                    "\(first): indeksissä on muutoksia", "\(others): on muutoksia, joita ei ole tallennettu gitiin"),
                sv: joined(
                    "\(first): det finns köade ändringar", "\(others): det finns ändringar som inte är sparade i git")),
            hint: Text(
                en:
                    "commit them first, put them aside with `git stash`, or drop what is staged with `git restore --staged`",
                fi:
                    "tallenna ne ensin, siirrä ne sivuun komennolla `git stash` tai peru indeksin muutokset komennolla `git restore --staged`",
                sv:
                    "spara dem först, lägg undan dem med `git stash`, eller släpp det som är köat med `git restore --staged`"
            ))
    }

    static func leftOut(_ path: RepositoryPath) -> CommitError {
        CommitError(
            .unusualFile(path),
            Text(
                en: "the sparse checkout leaves '\(path)' out of the work tree",
                fi: "osittaisesta työhakemistosta puuttuu '\(path)'",
                sv: "den glesa utcheckningen utelämnar '\(path)'"),
            hint: Text(
                en: "take its folder in with `git sparse-checkout add`, or all with `git sparse-checkout disable`",
                fi:
                    "ota sen kansio mukaan komennolla `git sparse-checkout add` tai kaikki komennolla `git sparse-checkout disable`",
                sv: "ta med dess mapp med `git sparse-checkout add`, eller allt med `git sparse-checkout disable`"))
    }

    static func converted(_ path: RepositoryPath, by conversion: String) -> CommitError {
        CommitError(
            .unusualFile(path),
            Text(
                en:
                    "git's attributes (\(conversion)) keep '\(path)' in the work tree in another form than it is stored",
                fi:
                    "gitin määritteet (\(conversion)) pitävät tiedoston '\(path)' työhakemistossa eri muodossa kuin gitissä",
                sv: "gits attribut (\(conversion)) har '\(path)' i arbetskatalogen i en annan form än den lagrade"),
            hint: Text(
                en: "change the file and commit it with git, or take that attribute away in .gitattributes",
                fi: "muuta tiedostoa ja tallenna se gitillä tai poista määrite tiedostosta .gitattributes",
                sv: "ändra filen och spara den med git, eller ta bort attributet i .gitattributes"))
    }

    static func noOrdinaryFile(_ path: String, _ kind: FileKind) -> CommitError {
        let what: Text =
            switch kind {
            case .symbolicLink: Text(en: "a symbolic link", fi: "symbolinen linkki", sv: "en symbolisk länk")
            case .folder: Text(en: "a folder", fi: "kansio", sv: "en mapp")
            case .file: Text(en: "a file", fi: "tiedosto", sv: "en fil")
            case .other: Text(en: "no ordinary file", fi: "muu kuin tavallinen tiedosto", sv: "ingen vanlig fil")
            }
        return CommitError(
            .unusualFile(RepositoryPath(path)),
            Text(
                en: "'\(path)' in the work tree is \(what.en), through which nothing is written",
                fi: "'\(path)' on työhakemistossa \(what.fi), jonka läpi ei kirjoiteta",
                sv: "'\(path)' i arbetskatalogen är \(what.sv), som ingenting skrivs genom"),
            hint: Text(
                en: "put what git has there in its place: `git restore '\(path)'`",
                fi: "palauta sen tilalle se, mitä gitissä on: `git restore '\(path)'`",
                sv: "återställ det som git har där: `git restore '\(path)'`"))
    }

    static func notText(_ path: RepositoryPath) -> CommitError {
        CommitError(
            .unusualFile(path),
            Text(
                en: "the path '\(path)' is not written in UTF-8", fi: "polkua '\(path)' ei ole kirjoitettu UTF-8:na",
                sv: "sökvägen '\(path)' är inte skriven i UTF-8"),
            hint: Text(
                en: "rename it with `git mv`", fi: "nimeä se uudelleen komennolla `git mv`",
                sv: "byt namn på den med `git mv`"))
    }

    static func noFile(_ path: RepositoryPath) -> CommitError {
        CommitError(
            .unusualFile(path),
            Text(
                en: "'\(path)' is a folder, a link or a submodule in the commit on which this builds",
                fi: "'\(path)' on kansio, linkki tai alimoduuli muutoksessa, jonka päälle tämä tehdään",
                sv: "'\(path)' är en mapp, en länk eller en submodul i den commit som detta bygger på"),
            hint: Text(
                en: "look at it with `git ls-tree HEAD '\(path)'`",
                fi: "katso sitä komennolla `git ls-tree HEAD '\(path)'`",
                sv: "titta på den med `git ls-tree HEAD '\(path)'`"))
    }

    static func locked(_ file: String, for seconds: Int?) -> CommitError {
        let age = seconds.map(duration) ?? "0 s"
        return CommitError(
            .locked,
            Text(
                en: "git's lock file '\(file)' has been there for \(age): another program is at work, or has died",
                fi: "gitin lukkotiedosto '\(file)' on ollut olemassa \(age): toinen ohjelma on työssä tai on kaatunut",
                sv: "gits låsfil '\(file)' har funnits i \(age): ett annat program arbetar, eller har dött"),
            hint: Text(
                en: "try again; if no git runs here any more, remove that file",
                fi: "yritä uudelleen; jos git ei enää ole täällä käynnissä, poista tiedosto",
                sv: "försök igen; om git inte längre körs här, ta bort filen"))
    }

    static func busy(_ file: String, owner: Int32?) -> CommitError {
        let name = owner.map { " (\($0))" } ?? ""
        return CommitError(
            .busy,
            Text(
                en: "another process\(name) is committing here and does not come to its end",
                fi: "toinen prosessi\(name) tekee täällä muutosta eikä pääse loppuun",
                sv: "en annan process\(name) gör en commit här och blir inte klar"),
            hint: Text(
                en: "it may be waiting for a passphrase; end it, or try again",
                fi: "se saattaa odottaa salalausetta; lopeta se tai yritä uudelleen",
                sv: "den kanske väntar på en lösenfras; avsluta den, eller försök igen"))
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
                en: "the branch '\(branch)' cannot begin beside '\(other)', since one is a folder of the other",
                fi: "haara '\(branch)' ei voi alkaa haaran '\(other)' rinnalla, koska toinen on toisen kansio",
                sv: "grenen '\(branch)' kan inte börja bredvid '\(other)', eftersom den ena är en mapp i den andra"),
            hint: Text(
                en: "give the branch another name with `git symbolic-ref HEAD refs/heads/NAME`",
                fi: "anna haaralle toinen nimi komennolla `git symbolic-ref HEAD refs/heads/NIMI`",
                sv: "ge grenen ett annat namn med `git symbolic-ref HEAD refs/heads/NAMN`"))
    }

    /// At most five paths in quotes, and how many more.
    private static func list(_ paths: [RepositoryPath]) -> String {
        let shown = paths.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return paths.count > 5 ? "\(shown) ... (\(paths.count))" : shown
    }

    private static func duration(_ seconds: Int) -> String {
        switch seconds {
        case ..<120: "\(seconds) s"
        case ..<7_200: "\(seconds / 60) min"
        default: "\(seconds / 3_600) h"
        }
    }
}
