import Diagnostics
import Documents
import Records

extension Rule {
    static let noReferenceCycle = Rule(
        "no-reference-cycle", .error,
        Text(
            en: "No record is its own parent, predecessor or successor, however far round.",
            fi: "Mikään tietue ei ole välillisestikään itsensä ylempi yksikkö, edeltäjä tai seuraaja.",
            sv: "Ingen post är, inte ens via andra, sin egen överordnade, föregångare eller efterträdare."),
        of: .register,
        why: Text(
            en: """
                Fields whose schema says `x-acyclic` lead step by step to an end: a unit's parents, a unit's \
                successors, what a programme replaces, what a priority continues. In a circle there is no end.
                """,
            fi: """
                Kentät, joilla on skeemassa `x-acyclic`, johtavat askel askeleelta loppuun: yksikön ylemmät \
                yksiköt, yksikön seuraajat, mitä ohjelma korvaa, mitä painopiste jatkaa. Kehällä ei ole loppua.
                """,
            sv: """
                Fält vars schema säger `x-acyclic` leder steg för steg till ett slut: en enhets överordnade, en \
                enhets efterträdare, vad ett program ersätter, vad en prioritering fortsätter. I en cirkel finns \
                inget slut.
                """),
        examples: [
            .fails(
                "two units that are each other's parent",
                """
                # units/a.yaml
                id: a
                parent: ⟦b⟧
                # units/b.yaml
                id: b
                parent: a
                """,
                .says("the references run in a circle: 'a' → 'b' → 'a'", hint: hint)),
            .fails(
                "a unit that is its own parent, and two circles through one priority",
                """
                # units/a.yaml
                parent: ⟦a⟧
                # priorities/a.yaml
                continues: [⟦c⟧, d, ⟦b⟧]
                # priorities/b.yaml
                continues: [c]
                # priorities/c.yaml
                continues: [a]
                # priorities/d.yaml
                id: d
                """,
                .says("'a' refers to itself", hint: hint),
                .says("the references run in a circle: 'a' → 'c' → 'a'", hint: hint),
                .says("the references run in a circle: 'a' → 'b' → 'c' → 'a'", hint: hint)),
            .fails(
                "a long circle is told in short",
                """
                # units/a.yaml
                parent: ⟦b⟧
                # units/b.yaml
                parent: c
                # units/c.yaml
                parent: d
                # units/d.yaml
                parent: e
                # units/e.yaml
                parent: f
                # units/f.yaml
                parent: g
                # units/g.yaml
                parent: h
                # units/h.yaml
                parent: i
                # units/i.yaml
                parent: a
                """,
                .says(
                    "the references run in a circle of 9 records: 'a' → 'b' → 'c' → 'd' → ... → 'i' → 'a'", hint: hint)),
            .passes(
                "a unit and its parent",
                """
                # units/a.yaml
                id: a
                parent: b
                # units/b.yaml
                id: b
                """),
            .passes(
                "references of different fields, of one parent by two units, to a record that there is not",
                """
                # units/a.yaml
                parent: b
                # units/b.yaml
                successor: a
                # units/c.yaml
                parent: b
                successor: nobody
                """),
        ]
    ) { context in
        ReferenceCircles(in: context.register).all.map { circle in
            let names = circle.records.map { "'\($0.id.id)'" }
            let first = circle.records[0]
            let node = first.value(of: first.references[circle.reference])
            return first.finding(at: node, message(names), hint: hint)
        }
    }

    private static let hint = Text(
        en: "remove or correct one of these references", fi: "poista tai korjaa yksi näistä viittauksista",
        sv: "ta bort eller rätta en av dessa hänvisningar")

    /// What is said of a circle of records with these names.
    private static func message(_ names: [String]) -> Text {
        if names.count == 1 {
            let name = names[0]
            return Text(
                en: "\(name) refers to itself", fi: "\(name) viittaa itseensä", sv: "\(name) hänvisar till sig själv")
        }
        let isShort = names.count <= 8
        let way = isShort ? names : names.prefix(4) + ["..."] + names.suffix(1)
        let (shown, count) = ((way + names.prefix(1)).joined(separator: " → "), names.count)
        return Text(
            en: "the references run in a circle\(isShort ? "" : " of \(count) records"): \(shown)",
            fi: "viittaukset kiertävät kehää\(isShort ? "" : " (\(count) tietuetta)"): \(shown)",
            sv: "hänvisningarna går i en cirkel\(isShort ? "" : " av \(count) poster"): \(shown)")
    }
}
