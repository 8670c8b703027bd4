import Diagnostics
import Workspace

/// Why a push to a reference is refused as a whole, with what to do next.
enum PushRefusal {
    typealias Reason = (reason: Text, hint: Text)

    /// A protected branch would be deleted.
    static func deletion(_ reference: String) -> Reason {
        (
            Text(
                en: "'\(reference)' is protected and may not be deleted",
                fi: "'\(reference)' on suojattu, eikä sitä saa poistaa",
                sv: "'\(reference)' är skyddad och får inte tas bort"),
            Text(
                en: "its keepers can allow it in register.yaml: policies, branches, deletions",
                fi: "ylläpitäjät voivat sallia sen tiedostossa register.yaml: policies, branches, deletions",
                sv: "de som sköter registret kan tillåta det i register.yaml: policies, branches, deletions")
        )
    }

    /// The branch that HEAD names and that is not there would take the protection from the others.
    static func missingBranch(_ reference: String) -> Reason {
        (
            Text(
                en:
                    "HEAD of the repository names '\(reference)', which is not there; with it the other branches would lose their protection",
                fi:
                    "arkiston HEAD nimeää haaran '\(reference)', jota siellä ei ole; sen myötä muut haarat menettäisivät suojauksensa",
                sv:
                    "arkivets HEAD anger '\(reference)', som inte finns där; med den skulle de andra grenarna förlora sitt skydd"
            ),
            Text(
                en:
                    "push to another branch; who keeps the server can point HEAD at the right one: git symbolic-ref HEAD refs/heads/main",
                fi:
                    "lähetä toiseen haaraan; palvelimen ylläpitäjä voi osoittaa HEADin oikeaan haaraan: git symbolic-ref HEAD refs/heads/main",
                sv:
                    "skicka till en annan gren; den som sköter servern kan peka HEAD på rätt gren: git symbolic-ref HEAD refs/heads/main"
            )
        )
    }

    /// Git would show other objects in place of those that were judged.
    static func replacement(_ reference: String) -> Reason {
        (
            Text(
                en: "'\(reference)' would show other contents in place of what commits hold",
                fi: "'\(reference)' näyttäisi muuta sisältöä sen sijaan, mitä muutoksissa on",
                sv: "'\(reference)' skulle visa annat innehåll i stället för det som finns i commits"),
            Text(
                en: "make a commit that changes the contents", fi: "tee muutos, joka muuttaa sisältöä",
                sv: "gör en commit som ändrar innehållet")
        )
    }

    /// A protected branch would lose commits.
    static func lostCommits(_ reference: String) -> Reason {
        (
            Text(
                en: "'\(reference)' is protected and would lose commits that it has",
                fi: "'\(reference)' on suojattu ja menettäisi muutoksia, jotka siinä ovat",
                sv: "'\(reference)' är skyddad och skulle förlora commits som finns där"),
            Text(
                en: "get its newest commits with 'git pull', and push without --force",
                fi: "hae sen uusimmat muutokset komennolla 'git pull' ja lähetä ilman valitsinta --force",
                sv: "hämta det nyaste med 'git pull', och skicka utan --force")
        )
    }

    /// The register of a protected branch would be gone; `name` is the path of its file in the repository.
    static func removedRegister(_ name: String) -> Reason {
        (
            Text(
                en: "the push removes '\(name)', without which nothing there is a register",
                fi: "lähetys poistaa tiedoston '\(name)', jota ilman mikään siellä ei ole rekisteri",
                sv: "det som skickas tar bort '\(name)', och utan den är ingenting där ett register"),
            Text(
                en: "restore the file, and commit it", fi: "palauta tiedosto ja tallenna muutos",
                sv: "återställ filen och gör en commit")
        )
    }

    /// Where the register cannot be read, also if it was so before: what the pusher can do about errors of others.
    static let unreadRegister = Text(
        en:
            "The register cannot be read like this, so nothing else of it could be checked: mend it in this push, or ask who keeps its rules.",
        fi:
            "Rekisteriä ei voi lukea tällaisena, joten muuta siitä ei voitu tarkistaa: korjaa se samassa lähetyksessä tai pyydä apua sen ylläpitäjältä.",
        sv:
            "Registret kan inte läsas så här, så inget annat i det kunde kontrolleras: rätta det i samma push, eller fråga den som sköter reglerna."
    )

    /// There is no register where the server looks for it; `name` is the path of its file in the repository.
    static func noRegister(_ name: String) -> Reason {
        (
            Text(
                en:
                    "there is no '\(name)' in it, where the server looks for the register (\(RegisterRepository.folderEntry))",
                fi:
                    "siinä ei ole tiedostoa '\(name)', josta palvelin etsii rekisteriä (\(RegisterRepository.folderEntry))",
                sv: "där finns ingen '\(name)', där servern letar efter registret (\(RegisterRepository.folderEntry))"),
            Text(
                en:
                    "bring the register there, or ask the server's owner to correct 'git config \(RegisterRepository.folderEntry)'",
                fi:
                    "tuo rekisteri sinne tai pyydä palvelimen omistajaa korjaamaan 'git config \(RegisterRepository.folderEntry)'",
                sv: "lägg registret där, eller be serverns ägare rätta 'git config \(RegisterRepository.folderEntry)'")
        )
    }
}
