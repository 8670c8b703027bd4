import Diagnostics
import Records

extension Rule {
    static let regularFile = Rule(
        "regular-file", .error,
        Text(
            en: "Every record is a file of its own, not a link to one.",
            fi: "Jokainen tietue on oma tiedostonsa, ei linkki tiedostoon.",
            sv: "Varje post är en egen fil, inte en länk till en."),
        of: .register,
        why: Text(
            en: """
                A symbolic link or a submodule takes its contents from outside the register, where no hook guards \
                them, and a commit of it shows no change when they change.
                """,
            fi: """
                Symbolinen linkki tai alimoduuli ottaa sisältönsä rekisterin ulkopuolelta, missä mikään koukku ei \
                vartioi sitä, eikä tallennettu muutos näytä, kun sisältö muuttuu.
                """,
            sv: """
                En symbolisk länk eller en undermodul hämtar sitt innehåll utanför registret, där ingen krok \
                vaktar det, och en commit av den visar ingen ändring när innehållet ändras.
                """),
        examples: [
            .fails(
                "a symbolic link",
                """
                # partners/oslo.yaml -> ../elsewhere/oslo.yaml
                ⟦⟧
                """,
                .says("the record is a symbolic link", hint: hint)),
            .passes(
                "a file",
                """
                # partners/oslo.yaml
                id: oslo
                """),
            .passes(
                "a link that is no record",
                """
                # partners/oslo.txt -> ../elsewhere/oslo.txt
                id: oslo
                """),
        ]
    ) { context in
        context.register.strayFiles.compactMap { stray in
            guard case .notOrdinary = stray.reason else { return nil }
            let file = stray.file
            let isRecord = context.register.configuration.recordID(at: file.path) != nil
            let what =
                isRecord
                ? Text(en: "the record", fi: "tietue", sv: "posten")
                : Text(
                    en: "what stands for a folder of records", fi: "se, mikä on tietueiden kansion paikalla",
                    sv: "det som står för en mapp med poster")
            let (message, hint): (Text, Text) =
                switch file.kind {
                case .symbolicLink:
                    (
                        Text(
                            en: "\(what.en) is a symbolic link", fi: "\(what.fi) on symbolinen linkki",
                            sv: "\(what.sv) är en symbolisk länk"), Self.hint
                    )
                case .submodule:
                    (
                        Text(
                            en: "\(what.en) is a submodule", fi: "\(what.fi) on alimoduuli",
                            sv: "\(what.sv) är en undermodul"), Self.hint
                    )
                case .nameNotUTF8:
                    (
                        Text(
                            en: "the name of \(what.en) is not UTF-8", fi: "\(what.fi): nimi ei ole UTF-8:aa",
                            sv: "\(what.sv): namnet är inte UTF-8"),
                        Text(
                            en: "rename it; '\u{FFFD}' shows the wrong places",
                            fi: "nimeä se uudelleen; '\u{FFFD}' näyttää väärät kohdat",
                            sv: "byt namn; '\u{FFFD}' visar de felaktiga ställena")
                    )
                case .regular, .other:
                    (
                        Text(
                            en: "\(what.en) is not an ordinary file", fi: "\(what.fi) ei ole tavallinen tiedosto",
                            sv: "\(what.sv) är ingen vanlig fil"), Self.hint
                    )
                }
            return Finding(
                record: nil, location: Location(file: file.path), pointer: nil, message: message, hint: hint, notes: [])
        }
    }

    private static let hint = Text(
        en: "put the contents themselves in its place", fi: "laita sen paikalle itse sisältö",
        sv: "lägg själva innehållet på dess plats")
}
