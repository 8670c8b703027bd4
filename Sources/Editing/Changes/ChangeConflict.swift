package import Diagnostics
package import Differences
package import Git

/// Somebody else has changed the same fields of a record since it was read; nothing was written.
package struct ChangeConflict: ExplainedError {
    /// The record.
    package let record: String
    /// The fields, with both values.
    package let fields: [ConflictWords]
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
        fields.map { field in
            let (label, theirs, ours) = (field.label, field.theirs, field.ours)
            return Text(
                en: "\(label.en) is \(theirs.en) now, not \(ours.en)",
                fi: "\(label.fi) on nyt \(theirs.fi), ei \(ours.fi)",
                sv: "\(label.sv) är nu \(theirs.sv), inte \(ours.sv)"
            ).text(in: language)
        }.joined(separator: "; ")
    }
}
