import Diagnostics
import Documents
import Records

extension Rule {
    static let noReferenceCycle = Rule(
        "no-reference-cycle", .error, "No record is its own parent, predecessor or successor, however far round.",
        of: .register,
        why: """
            Fields whose schema says `x-acyclic` lead step by step to an end: a unit's parents, a unit's successors, \
            what a programme replaces, what a priority continues. In a circle there is no end.
            """,
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

    private static let hint = "remove or correct one of these references"

    /// What is said of a circle of records with these names.
    private static func message(_ names: [String]) -> String {
        if names.count == 1 { return "\(names[0]) refers to itself" }
        let isShort = names.count <= 8
        let way = isShort ? names : names.prefix(4) + ["..."] + names.suffix(1)
        return "the references run in a circle\(isShort ? "" : " of \(names.count) records"): "
            + (way + names.prefix(1)).joined(separator: " → ")
    }
}
