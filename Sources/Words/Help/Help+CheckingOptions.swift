import Diagnostics

extension OptionHelp {
    /// The paths of `check`.
    package static let checkPaths = OptionHelp(
        Text(
            en: "Files or folders of the register.", fi: "Rekisterin tiedostoja tai kansioita.",
            sv: "Filer eller mappar i registret."),
        value: .pathsValue)

    /// In which of the named forms `check` and `schema check` show what they find.
    package static func findingsFormat(_ names: [String]) -> OptionHelp {
        let list = names.joined(separator: ", ")
        return OptionHelp(
            Text(
                en: "How to show what is found: \(list).", fi: "Miten löydökset näytetään: \(list).",
                sv: "Hur det som hittas visas: \(list)."),
            value: .formatValue)
    }

    /// Whether warnings count.
    package static let strict = OptionHelp(
        Text(
            en: "Count warnings as problems: exit with 1 where there are any.",
            fi: "Pidä varoituksiakin ongelmina: lopetuskoodi on 1, jos niitä on.",
            sv: "Räkna varningar som problem: avsluta med 1 om det finns några."))

    /// Whether `check` shows what the register holds.
    package static let overview = OptionHelp(
        Text(
            en: "Show what the register holds, collection by collection, and warnings only by number.",
            fi: "Näytä kokoelmittain, mitä rekisterissä on, ja varoituksista vain määrä.",
            sv: "Visa samling för samling vad registret innehåller, och av varningarna bara antalet."))

    /// The rules that `check` checks.
    package static let checkRule = OptionHelp(
        Text(
            en: "Check only these rules, by name; may be repeated.",
            fi: "Tarkista vain nämä säännöt nimen mukaan; voit antaa useita.",
            sv: "Kontrollera bara dessa regler, enligt namn; kan upprepas."),
        value: .ruleValue)

    /// The rule that `explain` explains.
    package static let explainRule = OptionHelp(
        Text(
            en: "The name that stands in brackets in a diagnostic, such as owner-in-force.",
            fi: "Nimi, joka on ilmoituksessa hakasulkeissa, esimerkiksi owner-in-force.",
            sv: "Namnet som står inom hakparentes i en anmärkning, till exempel owner-in-force."),
        value: .ruleValue)

    /// The rules whose problems `when-broken` looks for.
    package static let whenBrokenRule = OptionHelp(
        Text(
            en: "Only problems of these rules; may be repeated.",
            fi: "Vain näiden sääntöjen ongelmat; voit antaa useita.",
            sv: "Bara dessa reglers problem; kan upprepas."),
        value: .ruleValue)

    /// The commit from which `when-broken` looks back.
    package static let whenBrokenRev = OptionHelp(
        Text(
            en: "Look back from this commit.", fi: "Katso taaksepäin tästä commitista.",
            sv: "Se bakåt från denna commit."),
        value: .revisionValue)

    /// The schema of `schema check`.
    package static let schema = OptionHelp(
        Text(
            en: "The schema, in JSON or YAML (draft 2020-12 or draft-07).",
            fi: "Skeema JSON- tai YAML-muodossa (draft 2020-12 tai draft-07).",
            sv: "Schemat, i JSON eller YAML (draft 2020-12 eller draft-07)."),
        value: .schemaValue)

    /// The files of `schema check`.
    package static let schemaFiles = OptionHelp(
        Text(
            en: "Files in YAML or JSON.", fi: "YAML- tai JSON-tiedostoja.", sv: "Filer i YAML eller JSON."),
        value: .filesValue)

    /// Whether `format` in a schema is an assertion.
    package static let formats = OptionHelp(
        Text(
            en: "Whether 'format' is an assertion, or only a remark.",
            fi: "Onko 'format' vaatimus vai pelkkä huomautus.",
            sv: "Om 'format' är ett krav eller bara en anmärkning."))
}
