import Diagnostics
import Documents
import Records

extension Rule {
    static let supportsSomething = Rule(
        "supports-something", .error,
        Text(
            en: "Every network membership supports at least one goal, priority or theme.",
            fi: "Jokainen verkostojäsenyys tukee ainakin yhtä tavoitetta, painopistettä tai teemaa.",
            sv: "Varje nätverksmedlemskap stöder minst ett mål, en prioritering eller ett tema."),
        of: .records(.network), restates: ["required", "minItems"],
        why: Text(
            en: """
                The city's priorities for international work (HEL 2019-005840, section 2.2) require that every membership \
                directly supports the city's goals; without one nobody can say what the fee is paid for.
                """,
            fi: """
                Kaupungin kansainvälisen toiminnan painopisteet (HEL 2019-005840, kohta 2.2) edellyttävät, että jokainen \
                jäsenyys tukee suoraan kaupungin tavoitteita. Ilman tavoitetta kukaan ei osaa sanoa, mistä maksu \
                maksetaan.
                """,
            sv: """
                Stadens prioriteringar för det internationella arbetet (HEL 2019-005840, punkt 2.2) kräver att varje \
                medlemskap direkt stöder stadens mål. Utan ett mål kan ingen säga vad avgiften betalas för.
                """),
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
                missing: "supports",
                Text(
                    en: "the network '\(network.title(in: "en"))' supports no goal, priority or theme",
                    fi: "verkosto '\(network.title())' ei tue mitään tavoitetta, painopistettä tai teemaa",
                    sv: "nätverket '\(network.title(in: "sv"))' stöder inget mål, ingen prioritering och inget tema"),
                hint: hint)
        ]
    }

    private static let hint = Text(
        en: "add 'supports:' with the id of at least one priority, or end the membership",
        fi: "lisää 'supports:' ja ainakin yhden painopisteen tunnus tai päätä jäsenyys",
        sv: "lägg till 'supports:' med id för minst en prioritering, eller avsluta medlemskapet")
}
