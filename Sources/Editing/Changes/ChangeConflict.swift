package import Diagnostics
package import Differences
package import Git

/// Somebody else has changed the same fields of a record since it was read; nothing was written.
package struct ChangeConflict: ExplainedError {
    /// The record.
    package let record: String
    /// The fields, with both values.
    package let fields: [FieldConflict]
    /// The commit of the other change; `nil` where it was not found.
    package let by: Commit?

    package var message: Text {
        let (record, name) = (record, by.map(\.author.name) ?? "")
        let who =
            by == nil
            ? Text(en: "somebody", fi: "joku", sv: "någon") : Text(verbatim: name)
        return Text(
            en: "\(who.en) has changed \(record) meanwhile: \(list(.en))",
            fi: "\(who.fi) on sillä välin muuttanut tietuetta \(record): \(list(.fi))",
            sv: "\(who.sv) har under tiden ändrat \(record): \(list(.sv))")
    }

    package var hint: Text? {
        Text(
            en: "nothing was written; look at the record, and make your change again if it should replace theirs",
            fi: "mitään ei kirjoitettu; katso tietuetta ja tee muutos uudelleen, jos sen pitää korvata toisen muutos",
            sv: "ingenting skrevs; se på posten, och gör om din ändring om den ska ersätta den andras")
    }

    private func list(_ language: Language) -> String {
        let nothing = Text(en: "nothing", fi: "tyhjä", sv: "inget").text(in: language)
        return fields.map { field in
            let theirs = field.theirs?.compactText ?? nothing
            let ours = field.ours?.compactText ?? nothing
            return Text(
                en: "\(field.path) is \(theirs) now, not \(ours)", fi: "\(field.path) on nyt \(theirs), ei \(ours)",
                sv: "\(field.path) är nu \(theirs), inte \(ours)"
            ).text(in: language)
        }.joined(separator: "; ")
    }
}
