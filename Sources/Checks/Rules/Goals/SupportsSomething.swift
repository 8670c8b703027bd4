import Diagnostics
import Documents
import Records

extension Rule {
    static let supportsSomething = Rule(
        "supports-something", .error, "Every network membership supports at least one goal, priority or theme.",
        of: .record, restates: ["required", "minItems"],
        why: """
            The city's priorities for international work (HEL 2019, section 2.2) require that every membership directly \
            supports the city's goals; without one nobody can say what the fee is paid for.
            """,
        failing: """
            # networks/metrex.yaml
            id: metrex
            supports: ⟦[]⟧
            # networks/scale.yaml
            ⟦id⟧: scale
            """,
        passing: """
            # networks/metrex.yaml
            id: metrex
            supports: [kaupunkisuunnittelu]
            # priorities/kaupunkisuunnittelu.yaml
            id: kaupunkisuunnittelu
            programme: ohjelma
            # programmes/ohjelma.yaml
            id: ohjelma
            """
    ) { context in
        context.records(.network)
            .filter { !($0["supports"]?.isFilled ?? false) }
            .map { network in
                network.finding(
                    missing: "supports", "the network '\(network.title())' supports no goal, priority or theme",
                    hint: "add 'supports:' with the id of at least one priority, or end the membership")
            }
    }
}
