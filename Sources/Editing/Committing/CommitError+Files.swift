import Diagnostics
import Files
import Git

// Why nothing is committed: the files as they lie in the work tree and in the index.

extension CommitError {
    static func unfinishedWork(_ work: [Work]) -> CommitError {
        let staged = work.filter(\.isStaged).map(\.path)
        let unsaved = work.filter { !$0.isStaged }.map(\.path)
        let (first, others) = (list(staged), list(unsaved))
        @Sendable func joined(_ staged: String, _ unsaved: String) -> String {
            [first.isEmpty ? nil : staged, others.isEmpty ? nil : unsaved].compactMap { $0 }.joined(
                separator: "; ")
        }
        return CommitError(
            .unfinishedWork(work.map(\.path)),
            Text(
                en: joined(
                    "\(first): there are staged changes",
                    "\(others): there are changes that are not committed"),
                fi: joined(
                    "\(first): indeksissä on muutoksia",
                    "\(others): on muutoksia, joita ei ole tallennettu gitiin"),
                sv: joined(
                    "\(first): det finns köade ändringar",
                    "\(others): det finns ändringar som inte är sparade i git")),
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
                en:
                    "take its folder in with `git sparse-checkout add`, or all with `git sparse-checkout disable`",
                fi:
                    "ota sen kansio mukaan komennolla `git sparse-checkout add` tai kaikki komennolla `git sparse-checkout disable`",
                sv:
                    "ta med dess mapp med `git sparse-checkout add`, eller allt med `git sparse-checkout disable`"
            ))
    }

    static func converted(_ path: RepositoryPath, by conversion: String) -> CommitError {
        CommitError(
            .unusualFile(path),
            Text(
                en:
                    "git's attributes (\(conversion)) keep '\(path)' in the work tree in another form than it is stored",
                fi:
                    "gitin määritteet (\(conversion)) pitävät tiedoston '\(path)' työhakemistossa eri muodossa kuin gitissä",
                sv:
                    "gits attribut (\(conversion)) har '\(path)' i arbetskatalogen i en annan form än den lagrade"
            ),
            hint: Text(
                en: "change the file and commit it with git, or take that attribute away in .gitattributes",
                fi: "muuta tiedostoa ja tallenna se gitillä tai poista määrite tiedostosta .gitattributes",
                sv: "ändra filen och spara den med git, eller ta bort attributet i .gitattributes"))
    }

    static func noOrdinaryFile(_ path: String, _ kind: FileKind) -> CommitError {
        let what: Text =
            switch kind {
            case .symbolicLink:
                Text(en: "a symbolic link", fi: "symbolinen linkki", sv: "en symbolisk länk")
            case .folder: Text(en: "a folder", fi: "kansio", sv: "en mapp")
            case .file: Text(en: "a file", fi: "tiedosto", sv: "en fil")
            case .other:
                Text(en: "no ordinary file", fi: "muu kuin tavallinen tiedosto", sv: "ingen vanlig fil")
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
                en: "the path '\(path)' is not written in UTF-8",
                fi: "polkua '\(path)' ei ole kirjoitettu UTF-8:na",
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
                sv: "'\(path)' är en mapp, en länk eller en undermodul i den commit som detta bygger på"),
            hint: Text(
                en: "look at it with `git ls-tree HEAD '\(path)'`",
                fi: "katso sitä komennolla `git ls-tree HEAD '\(path)'`",
                sv: "titta på den med `git ls-tree HEAD '\(path)'`"))
    }

    /// At most five paths in quotes, and how many more.
    private static func list(_ paths: [RepositoryPath]) -> String {
        let shown = paths.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return paths.count > 5 ? "\(shown) ... (\(paths.count))" : shown
    }
}
