import Diagnostics

// Why nothing is committed: what other processes hold.

extension CommitError {
    static func locked(_ file: String, for seconds: Int?) -> CommitError {
        let age = seconds.map(duration) ?? "0 s"
        return CommitError(
            .locked,
            Text(
                en:
                    "git's lock file '\(file)' has been there for \(age): another program is at work, or has died",
                fi:
                    "gitin lukkotiedosto '\(file)' on ollut olemassa \(age): toinen ohjelma on työssä tai on kaatunut",
                sv: "gits låsfil '\(file)' har funnits i \(age): ett annat program arbetar, eller har dött"),
            hint: Text(
                en: "try again; if no git runs here any more, remove that file",
                fi: "yritä uudelleen; jos git ei enää ole täällä käynnissä, poista tiedosto",
                sv: "försök igen; om git inte längre körs här, ta bort filen"))
    }

    static func busy(owner: Int32?) -> CommitError {
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

    private static func duration(_ seconds: Int) -> String {
        switch seconds {
        case ..<120: "\(seconds) s"
        case ..<7_200: "\(seconds / 60) min"
        default: "\(seconds / 3_600) h"
        }
    }
}
