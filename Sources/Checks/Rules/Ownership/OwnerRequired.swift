import Diagnostics
import Documents
import Records

extension Rule {
    static let ownerRequired = Rule(
        "owner-required", .error, "Every network names one owner in the city.",
        of: .record, restates: ["required", "minLength", "type"],
        why: """
            The city's priorities for international work (HEL 2019, section 2.2) require that every network membership \
            has a clear owner in the city. A membership without one costs money and is used by nobody.
            """,
        failing: """
            # networks/metrex.yaml
            ⟦id⟧: metrex
            name: {fi: METREX}
            # networks/c40.yaml
            id: c40
            owner: ⟦[a, b]⟧
            """,
        passing: """
            # networks/metrex.yaml
            id: metrex
            name: {fi: METREX}
            owner: kansainvalisten-asioiden-yksikko
            # units/kansainvalisten-asioiden-yksikko.yaml
            id: kansainvalisten-asioiden-yksikko
            """
    ) { context in
        context.records(.network).compactMap { network in
            guard let owner = network["owner"], owner.isFilled else {
                return network.finding(
                    missing: "owner", "the network '\(network.title())' has no owner",
                    hint: "add 'owner:' with the id of the unit that answers for the membership")
            }
            guard owner.isScalar else {
                return network.finding(
                    at: owner, "the network '\(network.title())' does not name one owner",
                    hint: "name the one unit that answers; others may be in 'roles'")
            }
            return nil
        }
    }
}
