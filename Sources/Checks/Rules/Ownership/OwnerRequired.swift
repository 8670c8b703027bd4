import Diagnostics
import Documents
import Records

extension Rule {
    static let ownerRequired = Rule(
        "owner-required", .error, "Every network names one owner in the city.",
        of: .records(.network), restates: ["required", "minLength", "type"],
        why: """
            The city's priorities for international work (HEL 2019, section 2.2) require that every network membership \
            has a clear owner in the city. A membership without one costs money and is used by nobody.
            """,
        examples: [
            .fails(
                "no owner, and two",
                """
                # networks/metrex.yaml
                ⟦id⟧: metrex
                name: {fi: METREX}
                # networks/c40.yaml
                id: c40
                owner: ⟦[a, b]⟧
                """,
                .says("the network 'METREX' has no owner", hint: lacking),
                .says("the network 'c40' does not name one owner", hint: several)),
            .fails(
                "an owner without a name",
                """
                # networks/a.yaml
                owner:⟦⟧
                # networks/b.yaml
                owner: ⟦" "⟧
                # networks/c.yaml
                owner: ⟦{}⟧
                """,
                .says("the network 'a' has no owner", hint: lacking),
                .says("the network 'b' has no owner", hint: lacking),
                .says("the network 'c' has no owner", hint: lacking)),
            .passes(
                "one owner",
                """
                # networks/metrex.yaml
                id: metrex
                name: {fi: METREX}
                owner: kansainvalisten-asioiden-yksikko
                # units/kansainvalisten-asioiden-yksikko.yaml
                id: kansainvalisten-asioiden-yksikko
                """),
            .passes(
                "what is no network",
                """
                # partners/oslo.yaml
                id: oslo
                """),
        ]
    ) { context in
        let network = context.record
        guard let owner = network["owner"], owner.isFilled else {
            return [
                network.finding(missing: "owner", "the network '\(network.title())' has no owner", hint: lacking)
            ]
        }
        guard owner.isScalar else {
            return [
                network.finding(
                    at: owner, "the network '\(network.title())' does not name one owner", hint: several)
            ]
        }
        return []
    }

    private static let lacking = "add 'owner:' with the id of the unit that answers for the membership"
    private static let several = "name the one unit that answers; others may be in 'roles'"
}
