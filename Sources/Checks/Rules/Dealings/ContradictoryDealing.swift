import Diagnostics
import Documents
import Records

extension Rule {
    static let contradictoryDealing = Rule(
        "contradictory-dealing", .warning,
        Text(
            en: "One unit leads each topic with a partner, and no active project stands beside a dormant partner.",
            fi:
                "Kutakin aihetta johtaa kumppanin kanssa yksi yksikkö, eikä lepäävän kumppanin rinnalla ole käynnissä olevaa hanketta.",
            sv: "En enhet leder varje ämne med en partner, och inget pågående projekt står bredvid en vilande partner."),
        of: .register,
        why: Text(
            en: """
                The register was asked for so that contradictory dealings with the city's partners shrink (HEL \
                2019-005840): two units leading the same topic, or a project running with a partner that the city \
                treats as dormant.
                """,
            fi: """
                Rekisteriä pyydettiin, jotta ristiriitainen yhteydenpito kaupungin kumppaneihin vähenisi (HEL \
                2019-005840): kaksi yksikköä johtaa samaa aihetta, tai hanke on käynnissä kumppanin kanssa, jonka \
                kaupunki katsoo lepääväksi.
                """,
            sv: """
                Registret efterfrågades för att motstridiga kontakter med stadens partner ska minska (HEL \
                2019-005840): två enheter leder samma ämne, eller ett projekt pågår med en partner som staden \
                betraktar som vilande.
                """),
        examples: [
            .fails(
                "two leads of one topic, and a project with a dormant partner",
                """
                # partners/oslo.yaml
                id: oslo
                phases: [{status: dormant, since: 2020}]
                cooperation:
                  - {topic: liikenne, lead: a}
                  - {topic: Liikenne, lead: ⟦b⟧}
                # projects/hanke.yaml
                id: hanke
                since: 2024
                partners: [⟦oslo⟧]
                """,
                .says("'b' and 'a' both lead 'Liikenne' with 'oslo'", hint: leadHint),
                .says("the project runs with 'oslo', which is dormant", hint: projectHint)),
            .fails(
                "on the last day of the one and the first of the other",
                """
                # partners/oslo.yaml
                name: {fi: Oslo}
                phases: [{status: dormant, since: 2025-06-01}]
                cooperation:
                  - {topic: liikenne, lead: a, until: 2025-06-01}
                  - {topic: liikenne, lead: ⟦b⟧, since: 2025-06-01}
                  - {topic: liikenne, lead: ⟦c⟧}
                # projects/hanke.yaml
                since: 2025-06-01
                until: 2025-06-01
                partners: [⟦oslo⟧]
                """,
                .says("'b' and 'a' both lead 'liikenne' with 'Oslo'", hint: leadHint),
                .says("'c' and 'a' both lead 'liikenne' with 'Oslo'", hint: leadHint),
                .says("the project runs with 'Oslo', which is dormant", hint: projectHint)),
            .passes(
                "one lead after the other, and an active partner",
                """
                # partners/oslo.yaml
                id: oslo
                phases: [{status: active, since: 2020}]
                cooperation:
                  - {topic: liikenne, lead: a, until: 2022}
                  - {topic: liikenne, lead: b, since: 2023}
                # projects/hanke.yaml
                id: hanke
                since: 2024
                partners: [oslo]
                """),
            .passes(
                "over the day before, yet to begin the day after; one lead twice; other topics; no lead",
                """
                # partners/oslo.yaml
                phases: [{status: dormant, since: 2020}]
                cooperation:
                  - {topic: liikenne, lead: a, until: 2025-05-31}
                  - {topic: liikenne, lead: b, since: 2025-06-02}
                  - {topic: liikenne, lead: c}
                  - {topic: liikenne, lead: c}
                  - {topic: kulttuuri, lead: d}
                  - {topic: kulttuuri}
                  - {lead: e}
                # projects/a.yaml
                since: 2024
                until: 2025-05-31
                partners: [oslo]
                # projects/b.yaml
                since: 2025-06-02
                partners: [oslo, nobody]
                # engagements/c.yaml
                since: 2025
                partners: [oslo]
                # partners/bergen.yaml
                phases: [{status: active}, {status: dormant, since: 2025-06-02}]
                # projects/d.yaml
                since: 2024
                partners: [bergen]
                """),
        ]
    ) { context in
        context.register.records(.partner).flatMap { $0.rivalLeads(on: context.day) } + context.projectsBesideDormant()
    }

    fileprivate static let leadHint = Text(
        en: "agree on one lead, or tell the topics apart",
        fi: "sopikaa yhdestä vastuuyksiköstä tai erottakaa aiheet toisistaan",
        sv: "kom överens om en ansvarig enhet, eller håll isär ämnena")
    fileprivate static let projectHint = Text(
        en: "give the partner an 'active' phase, or the project its 'until'",
        fi: "lisää kumppanille vaihe 'active' tai hankkeelle loppupäivä 'until'",
        sv: "ge partnern skedet 'active', eller projektet ett slutdatum 'until'")
}

extension Record {
    /// The current cooperation on a topic that another unit leads already.
    fileprivate func rivalLeads(on day: Day) -> [Finding] {
        var leads: [String: Node] = [:]
        return (self["cooperation"]?.items ?? []).filter { Span($0).mayHold(on: day) }.compactMap { entry in
            guard let topic = entry["topic"]?.text, let lead = entry["lead"] else { return nil }
            guard let first = leads[topic.lowercased()] else {
                leads[topic.lowercased()] = lead
                return nil
            }
            if first.text == lead.text { return nil }
            return finding(
                at: lead,
                Text(
                    en: "'\(lead.text)' and '\(first.text)' both lead '\(topic)' with '\(self.title(in: "en"))'",
                    fi:
                        "'\(lead.text)' ja '\(first.text)' johtavat molemmat aihetta '\(topic)', kumppani '\(self.title())'",
                    sv: "'\(lead.text)' och '\(first.text)' leder båda ämnet '\(topic)' med '\(self.title(in: "sv"))'"),
                hint: Rule.leadHint,
                notes: [
                    .init(
                        Text(en: "the other lead", fi: "toinen vastuuyksikkö", sv: "den andra ansvariga enheten"),
                        at: first.location)
                ])
        }
    }
}

extension RegisterContext {
    fileprivate func projectsBesideDormant() -> [Finding] {
        let dormant = Set(register.records(.partner).filter { $0.phase(on: day)?.status == "dormant" }.map(\.id))
        guard !dormant.isEmpty else { return [] }
        return register.records(.project).filter { $0.span.mayHold(on: day) }.flatMap { project in
            (project["partners"]?.items ?? []).compactMap { reference in
                guard let partner = register.record(.partner, named: reference), dormant.contains(partner.id) else {
                    return nil
                }
                return project.finding(
                    at: reference,
                    Text(
                        en: "the project runs with '\(partner.title(in: "en"))', which is dormant",
                        fi: "hanke on käynnissä, mutta kumppani '\(partner.title())' on lepäävä",
                        sv: "projektet pågår med '\(partner.title(in: "sv"))', som är vilande"),
                    hint: Rule.projectHint)
            }
        }
    }
}
