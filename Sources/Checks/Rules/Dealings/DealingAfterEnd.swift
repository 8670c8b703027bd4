import Diagnostics
import Documents
import Records

extension Rule {
    static let dealingAfterEnd = Rule(
        "dealing-after-end", .error,
        Text(
            en: "Nobody deals with a partner after the city suspended or ended the cooperation.",
            fi: "Kumppanin kanssa ei toimita sen jälkeen, kun kaupunki on keskeyttänyt tai päättänyt yhteistyön.",
            sv: "Ingen samarbetar med en partner efter att staden har avbrutit eller avslutat samarbetet."),
        of: .register,
        why: Text(
            en: """
                In February 2022 all cooperation with Russian cities was ended at once (HEL 2024-015391). Such a \
                decision binds the whole city, and the register is where a unit that did not hear of it learns it.
                """,
            fi: """
                Helmikuussa 2022 kaikki yhteistyö Venäjän kaupunkien kanssa päätettiin heti (HEL 2024-015391). \
                Tällainen päätös sitoo koko kaupunkia, ja rekisteristä sen saa tietää yksikkö, joka ei siitä \
                kuullut.
                """,
            sv: """
                I februari 2022 avslutades allt samarbete med ryska städer genast (HEL 2024-015391). Ett sådant \
                beslut binder hela staden, och i registret får en enhet veta det som inte hörde om det.
                """),
        examples: [
            .fails(
                "dates after the end, and cooperation that goes on",
                """
                # partners/pietari.yaml
                id: pietari
                phases: [{status: active}, {status: ended, since: 2022-02}]
                cooperation:
                  - {topic: liikenne, since: ⟦2023⟧, until: 2024}
                  - {topic: ⟦kulttuuri⟧}
                # engagements/vierailu.yaml
                id: vierailu
                since: 2022-05-10
                partners: [⟦pietari⟧]
                # projects/hanke.yaml
                id: hanke
                since: 2021
                until: 2023
                partners: [⟦pietari⟧]
                """,
                .says("cooperation with 'pietari', which is ended since 2/2022", hint: cooperationHint),
                .says("cooperation with 'pietari', which is ended since 2/2022", hint: cooperationHint),
                .says("a dealing with 'pietari', which is ended since 2/2022", hint: dealingHint),
                .says("a dealing with 'pietari', which is ended since 2/2022", hint: dealingHint)),
            .fails(
                "the day after a suspension",
                """
                # partners/moskova.yaml
                name: {fi: Moskova}
                phases: [{status: suspended, since: 2022-02-28}]
                # engagements/kokous.yaml
                since: 2022-03-01
                partners: [⟦moskova⟧]
                """,
                .says("a dealing with 'Moskova', which is suspended since 28.2.2022", hint: dealingHint)),
            .fails(
                "the day before it goes on",
                """
                # partners/kiova.yaml
                phases: [{status: suspended, since: 2022}, {status: active, since: 2024-05-10}]
                # engagements/a.yaml
                since: 2024-05-09
                partners: [⟦kiova⟧]
                # engagements/b.yaml
                since: 2024-05-10
                partners: [kiova]
                """,
                .says("a dealing with 'kiova', which is suspended since 2022", hint: dealingHint)),
            .fails(
                "an end whose date is not known, and cooperation without an end",
                """
                # partners/minsk.yaml
                phases: [{status: ended}]
                cooperation: [{topic: ⟦kulttuuri⟧}]
                """,
                .says("cooperation with 'minsk', which is ended", hint: cooperationHint)),
            .fails(
                "a project without an end goes on",
                """
                # partners/pietari.yaml
                phases: [{status: active}, {status: ended, since: 2022-02}]
                # projects/hanke.yaml
                since: 2021
                partners: [⟦pietari⟧]
                # projects/tuleva.yaml
                since: 2021
                until: 2022-01
                partners: [pietari]
                """,
                .says("a dealing with 'pietari', which is ended since 2/2022", hint: dealingHint)),
            .passes(
                "what ended with the partner, or was cancelled or declined",
                """
                # partners/pietari.yaml
                id: pietari
                phases: [{status: active}, {status: ended, since: 2022-02}]
                cooperation:
                  - {topic: liikenne, until: 2022-02}
                # engagements/vierailu.yaml
                id: vierailu
                since: 2022-02
                partners: [pietari]
                # engagements/peruttu.yaml
                id: peruttu
                state: cancelled
                since: 2022-05-10
                partners: [pietari]
                # engagements/pyynto.yaml
                id: pyynto
                state: declined
                since: 2022-05-10
                partners: [pietari]
                """),
            .passes(
                "the day of the end, a year that may be before it, an end that is yet to come, other partners",
                """
                # partners/moskova.yaml
                phases: [{status: active}, {status: suspended, since: 2022-02-28}]
                # partners/oslo.yaml
                phases: [{status: dormant, since: 2020}, {status: ended, since: 2025-06-02}]
                cooperation: [{topic: kulttuuri}]
                # engagements/a.yaml
                since: 2022-02-28
                partners: [moskova]
                # engagements/b.yaml
                since: 2022
                partners: [moskova, nobody]
                # engagements/c.yaml
                since: 2024
                partners: [oslo]
                # engagements/d.yaml
                partners: [moskova]
                """),
        ]
    ) { context in
        let register = context.register
        let cooperation = register.records(.partner).flatMap { partner -> [Finding] in
            let phases = partner.phases
            return (partner["cooperation"]?.items ?? []).compactMap { entry in
                guard
                    let (place, phase) = partner.openEnd(of: entry, on: context.day)
                        ?? phases.firstEnd(reachedBy: entry)
                else { return nil }
                return partner.finding(
                    at: place,
                    Text(
                        en: "cooperation with '\(partner.title(in: "en"))', \(phase.words.en)",
                        fi: "yhteistyötä, vaikka yhteistyö kumppanin '\(partner.title())' kanssa \(phase.words.fi)",
                        sv: "samarbete med '\(partner.title(in: "sv"))', fast samarbetet \(phase.words.sv)"),
                    hint: cooperationHint)
            }
        }
        var known: [RecordID: (all: [Phase], current: Phase?)] = [:]
        let dealings = [Role.engagement, .project].flatMap(register.records).filter { !$0.isCalledOff }
        return cooperation
            + dealings.flatMap { dealing in
                let goesOn =
                    dealing.role == .project && dealing["until"] == nil && dealing.span.mayHold(on: context.day)
                return (dealing["partners"]?.items ?? []).compactMap { reference -> Finding? in
                    guard let partner = register.record(.partner, named: reference) else { return nil }
                    let phases = known[partner.id] ?? (partner.phases, partner.phase(on: context.day))
                    known[partner.id] = phases
                    let current = goesOn && phases.current?.isEnd ?? false ? phases.current : nil
                    guard let phase = phases.all.firstEnd(reachedBy: dealing.root)?.phase ?? current else { return nil }
                    return dealing.finding(
                        at: reference,
                        Text(
                            en: "a dealing with '\(partner.title(in: "en"))', \(phase.words.en)",
                            fi:
                                "yhteydenpitoa, vaikka yhteistyö kumppanin '\(partner.title())' kanssa \(phase.words.fi)",
                            sv: "kontakt med '\(partner.title(in: "sv"))', fast samarbetet \(phase.words.sv)"),
                        hint: dealingHint,
                        notes: [
                            .init(
                                Text(en: "ended here", fi: "päättyi tässä", sv: "avslutades här"),
                                at: phase.node.location)
                        ])
                }
            }
    }

    private static let cooperationHint = Text(
        en: "give the cooperation an 'until', or the partner a new phase with its decision",
        fi: "lisää yhteistyölle loppu 'until' tai kumppanille uusi vaihe ja sen päätös",
        sv: "ge samarbetet ett slut 'until', eller partnern ett nytt skede med dess beslut")
    private static let dealingHint = Text(
        en: "cancel it, take the partner out, or give the partner a new phase with its decision",
        fi: "peruuta se, poista kumppani siitä tai lisää kumppanille uusi vaihe ja sen päätös",
        sv: "ställ in det, ta bort partnern, eller ge partnern ett nytt skede med dess beslut")
}

extension Record {
    /// The topic of a cooperation that has no end though the partner's present phase is one.
    fileprivate func openEnd(of cooperation: Node, on day: Day) -> (place: Node, phase: Phase)? {
        guard cooperation["until"] == nil, let phase = phase(on: day), phase.isEnd, let topic = cooperation["topic"]
        else {
            return nil
        }
        return (topic, phase)
    }
}

extension [Phase] {
    /// The first of a dealing's dates that certainly lies within an ended or suspended phase, with that phase.
    fileprivate func firstEnd(reachedBy dealing: Node) -> (place: Node, phase: Phase)? {
        for field in ["since", "until"] {
            if let place = dealing[field], let date = place.date, let phase = ended(at: date) { return (place, phase) }
        }
        return nil
    }

    /// The ended or suspended phase within which a date certainly falls.
    private func ended(at date: PartialDate) -> Phase? {
        for (i, phase) in enumerated() where phase.isEnd {
            let isAfterStart = phase.since.map { $0.isBefore(date) } ?? false
            let next = i + 1 < count ? self[i + 1].since : nil
            if isAfterStart, next.map({ date.isBefore($0) }) ?? true { return phase }
        }
        return nil
    }
}

extension Phase {
    /// That it ended: `which is ended since 2/2022`, of the cooperation `päättyi helmikuussa 2022`, `avslutades 2/2022`.
    fileprivate var words: Text {
        let isSuspended = status == "suspended"
        return Text(
            en: "which is \(status)" + (since.map { " since \($0.words)" } ?? ""),
            fi: since.map { (isSuspended ? "keskeytettiin" : "päättyi") + " \($0.finnishAt)" }
                ?? (isSuspended ? "on keskeytetty" : "on päättynyt"),
            sv: since.map { (isSuspended ? "avbröts" : "avslutades") + " \($0.words)" }
                ?? (isSuspended ? "är avbrutet" : "är avslutat"))
    }
}
