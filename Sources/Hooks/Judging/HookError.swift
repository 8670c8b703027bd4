package import Diagnostics

/// A hook was started otherwise than git starts it.
package struct HookError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    static let noMessageFile = HookError(
        message: Text(
            en: "commit-msg was not told which file holds the message",
            fi: "commit-msg ei saanut tiedostoa, jossa viesti on",
            sv: "commit-msg fick inte veta vilken fil som innehåller meddelandet"),
        hint: runByGit)

    static func noMessage(in file: String) -> HookError {
        HookError(
            message: Text(
                en: "there is no message in '\(file)'", fi: "tiedostossa '\(file)' ei ole viestiä",
                sv: "det finns inget meddelande i '\(file)'"),
            hint: runByGit)
    }

    static func noLines(_ hook: HookName) -> HookError {
        let name = hook.rawValue
        return HookError(
            message: Text(
                en: "\(name) did not get the lines that git writes to it",
                fi: "\(name) ei saanut rivejä, jotka git kirjoittaa sille",
                sv: "\(name) fick inte de rader som git skriver till den"),
            hint: Text(
                en: "let git run it: see docs/hooks.md", fi: "anna gitin käynnistää se: katso docs/hooks.md",
                sv: "låt git köra den: se docs/hooks.md"))
    }

    private static let runByGit = Text(
        en: "git runs the hook so: commit-msg FILE", fi: "git käynnistää koukun näin: commit-msg TIEDOSTO",
        sv: "git kör kroken så här: commit-msg FIL")
}
