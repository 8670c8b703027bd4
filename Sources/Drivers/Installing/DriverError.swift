package import Diagnostics

/// Git's drivers could not be installed, or could not do their work.
package struct DriverError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    package init(_ message: Text, hint: Text? = nil) {
        self.message = message
        self.hint = hint
    }

    /// There are no files here that drivers could be put in place for.
    static func noWorkTree(_ folder: String) -> DriverError {
        DriverError(
            Text(
                en: "'\(folder)' is not in the work tree of a git repository",
                fi: "'\(folder)' ei ole git-arkiston työhakemistossa",
                sv: "'\(folder)' finns inte i ett git-arkivs arbetskatalog"),
            hint: Text(
                en: "go to a clone of the register, or make one with 'git init'",
                fi: "siirry rekisterin kopioon tai tee sellainen komennolla 'git init'",
                sv: "gå till en klon av registret, eller skapa en med 'git init'"))
    }
}
