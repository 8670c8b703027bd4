import Diagnostics
import Documents
import Records

extension Rule {
    static let twinCityNeedsGoal = Rule(
        "twin-city-needs-goal", .error,
        Text(
            en: "A twin-city agreement signed since 16.9.2019 names a strategic goal or concrete joint work.",
            fi:
                "16.9.2019 alkaen allekirjoitettu ystävyyskaupunkisopimus nimeää strategisen tavoitteen tai konkreettista yhteistä työtä.",
            sv:
                "Ett vänortsavtal som undertecknats från och med 16.9.2019 nämner ett strategiskt mål eller konkret gemensamt arbete."
        ),
        of: .register,
        why: Text(
            en: """
                The priorities for international work of 16.9.2019 (section 2.2) allow new twin-city agreements \
                only where they serve a strategic goal, or concrete joint work of added value for Helsinki; the \
                guidelines of 2022 make none in principle.
                """,
            fi: """
                Kansainvälisen toiminnan painopisteet 16.9.2019 (kohta 2.2) sallivat uudet \
                ystävyyskaupunkisopimukset vain, kun ne palvelevat strategista tavoitetta tai konkreettista \
                yhteistä työtä, josta on Helsingille lisäarvoa. Vuoden 2022 linjausten mukaan niitä ei \
                lähtökohtaisesti tehdä.
                """,
            sv: """
                Prioriteringarna för det internationella arbetet 16.9.2019 (punkt 2.2) tillåter nya vänortsavtal \
                endast när de tjänar ett strategiskt mål eller konkret gemensamt arbete med mervärde för \
                Helsingfors. Enligt riktlinjerna från 2022 ingås inga i princip.
                """),
        examples: [
            .fails(
                "no goal and no joint work",
                """
                # partners/tokio.yaml
                id: tokio
                agreements:
                  - {kind: ⟦twin-city⟧, signed: 2024-05}
                """,
                .says("the twin-city agreement signed in 5/2024 names no goal that it serves", hint: hint)),
            .fails(
                "on the day of the decision; other cooperation and other partners' projects are no joint work",
                """
                # partners/tokio.yaml
                agreements: [{kind: ⟦twin-city⟧, signed: 2019-09-16, supports: []}]
                cooperation: [{topic: x, lead: a, form: knowledge-exchange}]
                # projects/hanke.yaml
                partners: [oslo]
                # partners/oslo.yaml
                id: oslo
                """,
                .says("the twin-city agreement signed on 16.9.2019 names no goal that it serves", hint: hint)),
            .passes(
                "a goal, and an agreement that may be older than the decision",
                """
                # partners/tokio.yaml
                id: tokio
                agreements:
                  - {kind: twin-city, signed: 2024-05, supports: [tavoite]}
                  - {kind: twin-city, signed: 2019}
                # priorities/tavoite.yaml
                id: tavoite
                """),
            .passes(
                "the day before the decision, another kind, no date",
                """
                # partners/tokio.yaml
                agreements:
                  - {kind: twin-city, signed: 2019-09-15}
                  - {kind: twin-city, signed: 2019-09}
                  - {kind: memorandum, signed: 2024}
                  - {kind: twin-city}
                # networks/verkosto.yaml
                agreements: [{kind: twin-city, signed: 2024}]
                """),
            .passes(
                "joint work as a form of cooperation, and as a project",
                """
                # partners/tokio.yaml
                agreements: [{kind: twin-city, signed: 2024}]
                cooperation: [{topic: x, lead: a, form: joint-project}]
                # partners/oslo.yaml
                agreements: [{kind: twin-city, signed: 2024}]
                # projects/hanke.yaml
                partners: [tokio, oslo]
                """),
        ]
    ) { context in
        guard let decided = Day(year: 2019, month: 9, day: 16) else { return [] }
        let register = context.register
        let withProject = Set(
            register.records(.project).flatMap { project in
                (project["partners"]?.items ?? []).compactMap { register.record(.partner, named: $0)?.id }
            })
        return register.records(.partner).flatMap { partner -> [Finding] in
            if withProject.contains(partner.id) || partner.hasJointProject { return [] }
            return (partner["agreements"]?.items ?? []).compactMap { agreement in
                guard let kind = agreement["kind"], kind.text == "twin-city",
                    let signed = agreement["signed"]?.date, signed.first >= decided,
                    !(agreement["supports"]?.isFilled ?? false)
                else { return nil }
                return partner.finding(
                    at: kind,
                    Text(
                        en: "the twin-city agreement signed \(signed.phrase) names no goal that it serves",
                        fi:
                            "ystävyyskaupunkisopimus (allekirjoitettu \(signed.words)) ei nimeä tavoitetta, jota se palvelee",
                        sv: "vänortsavtalet (undertecknat \(signed.words)) nämner inget mål som det tjänar"),
                    hint: hint)
            }
        }
    }

    private static let hint = Text(
        en: "add 'supports:' with the strategic goal, or record the joint work under 'cooperation' or as a project",
        fi: "lisää 'supports:' ja strateginen tavoite tai kirjaa yhteinen työ kenttään 'cooperation' tai hankkeeksi",
        sv:
            "lägg till 'supports:' med det strategiska målet, eller anteckna det gemensamma arbetet under 'cooperation' "
            + "eller som ett projekt")
}

extension Record {
    /// Whether the city's cooperation with a partner is joint work.
    fileprivate var hasJointProject: Bool {
        (self["cooperation"]?.items ?? []).contains { $0["form"]?.text == "joint-project" }
    }
}
