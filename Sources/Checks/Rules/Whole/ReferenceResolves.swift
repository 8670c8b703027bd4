import Diagnostics
import Documents
import Records

extension Rule {
    static let referenceResolves = Rule(
        "reference-resolves", .error,
        Text(
            en: "Every reference names a record that there is.",
            fi: "Jokainen viittaus nimeää tietueen, joka on olemassa.",
            sv: "Varje hänvisning nämner en post som finns."),
        of: .names,
        why: Text(
            en: """
                A reference that leads nowhere is a typing error, or the trace of a record that was removed or \
                renamed while others still spoke of it.
                """,
            fi: """
                Viittaus, joka ei johda mihinkään, on kirjoitusvirhe tai jälki tietueesta, joka poistettiin tai \
                nimettiin uudelleen, vaikka muut vielä mainitsivat sen.
                """,
            sv: """
                En hänvisning som inte leder någonstans är ett skrivfel, eller spåret av en post som togs bort \
                eller bytte namn medan andra ännu nämnde den.
                """),
        examples: [
            .fails(
                "a typing error",
                """
                # networks/c40.yaml
                id: c40
                owner: ⟦kansainvalisten-asiain-yksikko⟧
                # units/kansainvalisten-asioiden-yksikko.yaml
                id: kansainvalisten-asioiden-yksikko
                """,
                .says(
                    "there is no 'kansainvalisten-asiain-yksikko' in 'units'",
                    hint: "did you mean 'kansainvalisten-asioiden-yksikko'?")),
            .fails(
                "in a field of one collection: with the collection before it, of another collection, of none",
                """
                # networks/a.yaml
                owner: ⟦units/kv⟧
                # networks/b.yaml
                owner: ⟦groups/ohjausryhma⟧
                # networks/c.yaml
                owner: ⟦ohjausryhma⟧
                # networks/d.yaml
                owner: ⟦aivan-muu⟧
                # networks/e.yaml
                owner: ⟦groups/ei-ole⟧
                # programmes/f.yaml
                decision: ⟦hel-1⟧
                # units/kv.yaml
                id: kv
                # groups/ohjausryhma.yaml
                id: ohjausryhma
                """,
                .says(
                    "there is no 'units/kv' in 'units'",
                    hint: "write 'kv': the field names records of 'units' only, without the collection"),
                .says(
                    "there is no 'groups/ohjausryhma' in 'units'",
                    hint: "'groups/ohjausryhma' is there, but the field names records of 'units' only"),
                .says(
                    "there is no 'ohjausryhma' in 'units'",
                    hint: "'groups/ohjausryhma' is there, but the field does not name records of 'groups'"),
                .says(
                    "there is no 'aivan-muu' in 'units'",
                    hint: "'kumppani list units' shows what there is; add the record first if it is new"),
                .says(
                    "there is no 'groups/ei-ole' in 'units'",
                    hint: "'kumppani list units' shows what there is; add the record first if it is new"),
                .says("there is no 'hel-1' in 'decisions'", hint: "'decisions' has no records yet: add this one first")),
            .fails(
                "in a field of several collections: without the collection, a typing error, of the other collection",
                """
                # schemas/example.schema.json
                {"properties": {"members": {"items": {"type": "string", "x-references": ["groups", "units"]}}}}
                # examples/a.yaml
                members: [⟦kv⟧, ⟦nobody⟧, ⟦units/kw⟧, ⟦groups/kv⟧, units/kv, ⟦partners/kv⟧]
                # units/kv.yaml
                id: kv
                """,
                .says("'kv' does not say which collection it means", hint: "write 'units/kv'"),
                .says("'nobody' does not say which collection it means", hint: "write 'groups/...' or 'units/...'"),
                .says("there is no 'kw' in 'units'", hint: "did you mean 'units/kv'?"),
                .says("there is no 'kv' in 'groups'", hint: "write 'units/kv'"),
                .says(
                    "'partners/kv' does not say which collection it means", hint: "write 'groups/...' or 'units/...'")),
            .passes(
                "the id of a unit",
                """
                # networks/c40.yaml
                id: c40
                owner: kansainvalisten-asioiden-yksikko
                # units/kansainvalisten-asioiden-yksikko.yaml
                id: kansainvalisten-asioiden-yksikko
                """),
        ]
    ) { context in
        context.record.references.compactMap { reference in
            if let target = reference.target, context.names.contains(target) { return nil }
            let node = context.record.value(of: reference)
            guard let target = reference.target else {
                return context.record.finding(
                    at: node,
                    Text(
                        en: "'\(node.text)' does not say which collection it means",
                        fi: "'\(node.text)' ei kerro, mitä kokoelmaa se tarkoittaa",
                        sv: "'\(node.text)' säger inte vilken samling som avses"),
                    hint: context.names.form(of: node.text, in: reference.collections))
            }
            return context.record.finding(
                at: node,
                Text(
                    en: "there is no '\(target.id)' in '\(target.collection)'",
                    fi: "kokoelmassa '\(target.collection)' ei ole tietuetta '\(target.id)'",
                    sv: "det finns ingen '\(target.id)' i '\(target.collection)'"),
                hint: context.names.hint(for: target, in: reference.collections))
        }
    }
}

extension RecordNames {
    /// How to write a reference that names no collection of those that its field allows.
    fileprivate func form(of text: String, in collections: [String]) -> Text {
        let fitting = collections.filter { contains(RecordID(collection: $0, id: text)) }
        let forms = fitting.isEmpty ? collections.map { "\($0)/..." } : fitting.map { "\($0)/\(text)" }
        let shown = forms.map { "'\($0)'" }
        return Text(
            en: "write \(shown.joined(separator: " or "))", fi: "kirjoita \(shown.joined(separator: " tai "))",
            sv: "skriv \(shown.joined(separator: " eller "))")
    }

    /// What to write instead of a name that no record has, in a field that allows these collections.
    fileprivate func hint(for target: RecordID, in allowed: [String]) -> Text {
        let isLong = allowed.count > 1
        if !isLong, let named = RecordID(target.id), contains(named) {
            return named.collection == target.collection
                ? Text(
                    en: "write '\(named.id)': the field names records of '\(named.collection)' only, without the "
                        + "collection",
                    fi: "kirjoita '\(named.id)': kenttä nimeää vain kokoelman '\(named.collection)' tietueita, ilman "
                        + "kokoelman nimeä",
                    sv: "skriv '\(named.id)': fältet nämner bara poster i '\(named.collection)', utan samlingens namn")
                : Text(
                    en: "'\(named)' is there, but the field names records of '\(target.collection)' only",
                    fi: "'\(named)' on olemassa, mutta kenttä nimeää vain kokoelman '\(target.collection)' tietueita",
                    sv: "'\(named)' finns, men fältet nämner bara poster i '\(target.collection)'")
        }
        if let nearest = nearest(to: target) {
            return .didYouMean("'\(isLong ? target.collection + "/" : "")\(nearest)'")
        }
        let others = collections.map { RecordID(collection: $0, id: target.id) }
        if let other = others.first(where: contains) {
            return allowed.contains(other.collection)
                ? Text(en: "write '\(other)'", fi: "kirjoita '\(other)'", sv: "skriv '\(other)'")
                : Text(
                    en: "'\(other)' is there, but the field does not name records of '\(other.collection)'",
                    fi: "'\(other)' on olemassa, mutta kenttä ei nimeä kokoelman '\(other.collection)' tietueita",
                    sv: "'\(other)' finns, men fältet nämner inte poster i '\(other.collection)'")
        }
        return isEmpty(target.collection)
            ? Text(
                en: "'\(target.collection)' has no records yet: add this one first",
                fi: "kokoelmassa '\(target.collection)' ei ole vielä tietueita: lisää tämä ensin",
                sv: "'\(target.collection)' har inga poster än: lägg till den här först")
            : Text(
                en: "'kumppani list \(target.collection)' shows what there is; add the record first if it is new",
                fi: "'kumppani list \(target.collection)' näyttää, mitä on; lisää ensin tietue, jos se on uusi",
                sv: "'kumppani list \(target.collection)' visar vad som finns; lägg först till posten om den är ny")
    }
}

extension RecordID {
    /// Reads `collection/id`; `nil` for what is not that.
    fileprivate init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        self.init(collection: String(text[..<slash]), id: String(text[text.index(after: slash)...]))
    }
}
