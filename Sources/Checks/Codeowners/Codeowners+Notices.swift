package import Diagnostics
package import Records

extension Codeowners {
    /// The file for a forge, where the register has names for owners that the forge knows. Throws ``CodeownersError``.
    package static func file(
        of register: Register, for forge: Forge, folder: String
    ) throws(CodeownersError) -> Codeowners {
        guard forge.takesMailboxes || register.configuration.policies.codeowners != nil else {
            throw CodeownersError(forge)
        }
        return Codeowners(of: register, for: forge, folder: folder)
    }

    /// How many records without a line are told one by one.
    private static let mostTold = 10

    /// What whoever uses the file should know: which records have no line and why, and that it names nobody.
    package func notices(for forge: Forge) -> [Notice] {
        var notices = withoutLine.prefix(Self.mostTold).map { path, reason in
            let name = path.visibleName
            return Notice(
                Text(
                    en: "\(name) has no line: \(reason.en)", fi: "\(name) jää ilman riviä: \(reason.fi)",
                    sv: "\(name) har ingen rad: \(reason.sv)"))
        }
        let more = withoutLine.count - Self.mostTold
        if more > 0 {
            notices.append(
                Notice(
                    Text(
                        en: "\(more) more records have no line", fi: "\(more) muuta tietuetta jää ilman riviä",
                        sv: "ytterligare \(more) poster har ingen rad")))
        }
        if text.split(separator: "\n").allSatisfy({ $0.hasPrefix("#") }) { notices.append(namesNobody(forge)) }
        return notices
    }

    private func namesNobody(_ forge: Forge) -> Notice {
        let name = forge.rawValue
        return Notice(
            Text(
                en: "the file names nobody: no record's owner has a name that \(name) knows",
                fi: "tiedosto ei nimeä ketään: minkään tietueen omistajalla ei ole nimeä, jonka \(name) tuntee",
                sv: "filen nämner ingen: ingen posts ägare har ett namn som \(name) känner"),
            hint: Text(
                en: "give units a 'mailbox', or say in register.yaml what they are called there, "
                    + "such as policies: {codeowners: \"@city/{id}\"}",
                fi: "lisää yksiköille 'mailbox' tai kerro tiedostossa register.yaml, mikä niiden nimi siellä on, "
                    + "esimerkiksi policies: {codeowners: \"@city/{id}\"}",
                sv: "ge enheterna en 'mailbox', eller säg i register.yaml vad de heter där, "
                    + "till exempel policies: {codeowners: \"@city/{id}\"}"))
    }
}

/// A forge that does not know owners by their mailboxes, and a register that does not say what it calls them.
package struct CodeownersError: ExplainedError {
    package let message: Text
    package let hint: Text?

    init(_ forge: Codeowners.Forge) {
        let name = forge.rawValue
        message = Text(
            en: "\(name) does not know owners by their mailboxes",
            fi: "\(name) ei tunne omistajia sähköpostiosoitteista", sv: "\(name) känner inte ägare på deras brevlådor")
        hint = Text(
            en: "say in register.yaml what it calls them, such as policies: {codeowners: \"@city/{id}\"}",
            fi: "kerro tiedostossa register.yaml nimet, esimerkiksi policies: {codeowners: \"@city/{id}\"}",
            sv: "säg i register.yaml vad de heter där, till exempel policies: {codeowners: \"@city/{id}\"}")
    }
}
