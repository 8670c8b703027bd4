package import Diagnostics

/// A document could not be made.
package struct DocumentError: ExplainedError {
    /// What was attempted, and why it failed.
    package let message: Text
    /// What to do next.
    package let hint: Text?

    /// The program that makes a format is not on the PATH; Debian's package has its name.
    static func missing(_ program: String) -> DocumentError {
        DocumentError(
            message: Text(
                en: "'\(program)', which makes such documents, is not installed",
                fi: "ohjelmaa '\(program)', joka tekee tällaiset asiakirjat, ei ole asennettu",
                sv: "'\(program)', som gör sådana dokument, är inte installerat"),
            hint: Text(
                en: "install it: apt-get install \(program)", fi: "asenna se: apt-get install \(program)",
                sv: "installera det: apt-get install \(program)"))
    }

    static func tooSlow(_ program: String, seconds: Int) -> DocumentError {
        DocumentError(
            message: Text(
                en: "'\(program)' did not make the document within \(seconds) seconds and was ended",
                fi: "'\(program)' ei tehnyt asiakirjaa \(seconds) sekunnissa, ja se lopetettiin",
                sv: "'\(program)' gjorde inte dokumentet inom \(seconds) sekunder och avslutades"),
            hint: Text(
                en: "limit the report, for example to a unit, or take it as HTML",
                fi: "rajaa raporttia esimerkiksi yksikköön, tai ota se HTML-muodossa",
                sv: "begränsa rapporten, till exempel till en enhet, eller ta den som HTML"))
    }

    static func failed(_ program: String, _ run: OutsideProgram.Run) -> DocumentError {
        let lines = run.messages.split(separator: "\n").suffix(10).joined(separator: "\n")
        return DocumentError(
            message: Text(
                en: "'\(program)' could not make the document and ended with status \(run.status)",
                fi: "'\(program)' ei pystynyt tekemään asiakirjaa ja päättyi tilaan \(run.status)",
                sv: "'\(program)' kunde inte göra dokumentet och slutade med status \(run.status)"),
            hint: lines.isEmpty
                ? nil
                : Text(
                    en: "it printed:\n\(lines)", fi: "se tulosti:\n\(lines)", sv: "det skrev ut:\n\(lines)"))
    }
}
