package import Diagnostics

/// A register could not be read at all: its `register.yaml` or a schema says nothing that could be followed.
package struct RegisterError: ExplainedError {
    /// What was attempted, and why it failed.
    package let message: Text
    /// What to do next.
    package let hint: Text?
    /// What is wrong in the files concerned.
    package let diagnostics: [Diagnostic]
    /// Whether what holds the register is damaged or incomplete, so that nothing can be said of the register itself.
    package let isDamage: Bool

    /// Makes an error.
    package init(_ message: Text, hint: Text? = nil, diagnostics: [Diagnostic] = []) {
        self.message = message
        self.hint = hint
        self.diagnostics = diagnostics
        isDamage = false
    }

    /// Makes the error of a register whose source failed; `hint` is for where the source knows no remedy.
    package init(_ error: SourceError, hint: Text? = nil) {
        message = error.message
        self.hint = error.remedy ?? hint
        diagnostics = []
        isDamage = error.remedy != nil
    }

    /// Makes the error of a register of which something has gone that an earlier check has read.
    init(damage error: SourceError) {
        message = error.message
        hint =
            error.remedy
            ?? Text(
                en: "see whether the file is still there and may be read, and check again",
                fi: "katso, onko tiedosto yhä paikallaan ja saako sen lukea, ja tarkista uudelleen",
                sv: "se om filen finns kvar och får läsas, och kontrollera igen")
        diagnostics = []
        isDamage = true
    }
}

extension Text {
    /// The advice where an error lists what is wrong in files.
    static let mendListed = Text(
        en: "mend what is listed above", fi: "korjaa yllä luetellut ongelmat", sv: "rätta det som räknas upp ovan")
}
