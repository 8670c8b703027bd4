import Diagnostics
import Documents
import Records

extension Rule {
    static let supportsSomething = Rule(
        "supports-something", .error, "Every network membership supports at least one goal, priority or theme.",
        of: .records(.network), restates: ["required", "minItems"],
        why: """
            The city's priorities for international work (HEL 2019, section 2.2) require that every membership directly \
            supports the city's goals; without one nobody can say what the fee is paid for.
            """,
        examples: [
            .fails(
                "an empty list, no value, nothing",
                """
                # networks/metrex.yaml
                id: metrex
                supports: ⟦[]⟧
                # networks/c40.yaml
                supports:⟦⟧
                # networks/scale.yaml
                ⟦id⟧: scale
                name: {fi: Scale}
                """,
                .says("the network 'metrex' supports no goal, priority or theme", hint: hint),
                .says("the network 'c40' supports no goal, priority or theme", hint: hint),
                .says("the network 'Scale' supports no goal, priority or theme", hint: hint)),
            .passes(
                "one priority",
                """
                # networks/metrex.yaml
                id: metrex
                supports: [kaupunkisuunnittelu]
                # priorities/kaupunkisuunnittelu.yaml
                id: kaupunkisuunnittelu
                programme: ohjelma
                # programmes/ohjelma.yaml
                id: ohjelma
                """),
            .passes(
                "a partner need not",
                """
                # partners/oslo.yaml
                supports: []
                """),
        ]
    ) { context in
        let network = context.record
        if network["supports"]?.isFilled ?? false { return [] }
        return [
            network.finding(
                missing: "supports", "the network '\(network.title())' supports no goal, priority or theme", hint: hint)
        ]
    }

    private static let hint = "add 'supports:' with the id of at least one priority, or end the membership"
}
