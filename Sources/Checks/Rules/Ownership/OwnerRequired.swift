import Diagnostics
import Documents
import Records

extension Rule {
    static let ownerRequired = Rule(
        "owner-required", .error,
        Text(
            en: "Every network names one owner in the city.",
            fi: "Jokaisella verkostolla on kaupungissa yksi omistaja.",
            sv: "Varje nätverk har en ägare i staden."),
        of: .records(.network), restates: ["required", "minLength", "type"],
        why: Text(
            en: """
                The city's priorities for international work (HEL 2019-005840, section 2.2) require that every network \
                membership has a clear owner in the city. A membership without one costs money and is used by \
                nobody.
                """,
            fi: """
                Kaupungin kansainvälisen toiminnan painopisteet (HEL 2019-005840, kohta 2.2) edellyttävät, että \
                jokaisella verkostojäsenyydellä on selkeä omistaja kaupungissa. Jäsenyys ilman omistajaa maksaa, \
                mutta kukaan ei käytä sitä.
                """,
            sv: """
                Stadens prioriteringar för det internationella arbetet (HEL 2019-005840, punkt 2.2) kräver att varje \
                nätverksmedlemskap har en tydlig ägare i staden. Ett medlemskap utan ägare kostar pengar men \
                används inte av någon.
                """),
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
                network.finding(
                    missing: "owner",
                    Text(
                        en: "the network '\(network.title(in: "en"))' has no owner",
                        fi: "verkostolla '\(network.title())' ei ole omistajaa",
                        sv: "nätverket '\(network.title(in: "sv"))' har ingen ägare"),
                    hint: lacking)
            ]
        }
        guard owner.isScalar else {
            return [
                network.finding(
                    at: owner,
                    Text(
                        en: "the network '\(network.title(in: "en"))' does not name one owner",
                        fi: "verkosto '\(network.title())' ei nimeä yhtä omistajaa",
                        sv: "nätverket '\(network.title(in: "sv"))' nämner inte en enda ägare"),
                    hint: several)
            ]
        }
        return []
    }

    private static let lacking = Text(
        en: "add 'owner:' with the id of the unit that answers for the membership",
        fi: "lisää 'owner:' ja jäsenyydestä vastaavan yksikön tunnus",
        sv: "lägg till 'owner:' med id för den enhet som ansvarar för medlemskapet")
    private static let several = Text(
        en: "name the one unit that answers; others may be in 'roles'",
        fi: "nimeä yksi vastaava yksikkö; muut voivat olla kentässä 'roles'",
        sv: "ange den enda ansvariga enheten; andra kan stå i 'roles'")
}
