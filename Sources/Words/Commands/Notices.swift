package import Diagnostics

extension Notice {
    /// That `end` had no place in the record for the reason.
    package static let unsaidReason = Notice(
        Text(
            en: "the record has no place for the reason and the decision",
            fi: "tietueessa ei ole paikkaa syylle eikä päätökselle",
            sv: "posten har ingen plats för orsaken eller beslutet"),
        hint: Text(
            en: "say them in the message of the commit, or use '--commit', which does",
            fi: "kerro ne muutoksen viestissä tai käytä valitsinta '--commit', joka tekee sen",
            sv: "ange dem i meddelandet när du gör en commit, eller använd '--commit', som gör det"))

    /// That no register is found, here or at a moment, with the options that name one, which a library does not know.
    package static func noRegister(_ message: Text, hint: Text?, isHere: Bool) -> Notice {
        let advice =
            isHere
            ? Text(
                en: "name it with -C, or name a register.yaml with --config",
                fi: "nimeä se valitsimella -C tai nimeä register.yaml valitsimella --config",
                sv: "ange den med -C, eller ange en register.yaml med --config")
            : Text(
                en: "a register.yaml with --config", fi: "register.yaml valitsimella --config",
                sv: "en register.yaml med --config")
        let both = hint.map { hint in
            Text(
                en: "\(hint.en), or \(advice.en)", fi: "\(hint.fi), tai \(advice.fi)",
                sv: "\(hint.sv), eller \(advice.sv)")
        }
        return Notice(message, hint: both)
    }

    /// That a commit of ours did not run hooks of the clone.
    package static func hooksNotRun(_ hooks: [String]) -> Notice {
        let names = hooks.joined(separator: ", ")
        return Notice(
            Text(
                en: "hooks of this clone were not run: \(names)", fi: "tämän kopion koukkuja ei suoritettu: \(names)",
                sv: "krokar i den här klonen kördes inte: \(names)"),
            hint: Text(
                en: "where they matter, leave out '--commit' and run 'git commit'",
                fi: "jos niillä on väliä, jätä '--commit' pois ja suorita 'git commit'",
                sv: "om de spelar roll, utelämna '--commit' och kör 'git commit'"))
    }
}
