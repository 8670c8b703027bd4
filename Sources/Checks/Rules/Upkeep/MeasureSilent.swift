import Diagnostics
import Documents
import Records

extension Rule {
    static let measureSilent = Rule(
        "measure-silent", .warning,
        Text(
            en: "Every measure that is planned or underway has told of itself within twelve months.",
            fi:
                "Jokaisesta suunnitellusta tai käynnissä olevasta toimenpiteestä on kerrottu jotain kahdentoista kuukauden sisällä.",
            sv: "Varje åtgärd som är planerad eller pågår har en anteckning från de senaste tolv månaderna."),
        of: .records(.measure),
        why: Text(
            en: """
                The monitoring model asks for measures, successes and lessons to be reported systematically (HEL \
                2019-005840). A measure without an entry for a year is done, dropped or forgotten: its lead knows \
                which.
                """,
            fi: """
                Seurantamallin mukaan toimenpiteistä, onnistumisista ja opeista raportoidaan järjestelmällisesti \
                (HEL 2019-005840). Toimenpide, jolla ei ole merkintää vuoteen, on tehty, lopetettu tai unohtunut: \
                vastuuyksikkö tietää, mikä niistä.
                """,
            sv: """
                Uppföljningsmodellen förutsätter att åtgärder, framgångar och lärdomar rapporteras systematiskt \
                (HEL 2019-005840). En åtgärd utan anteckning på ett år är gjord, avbruten eller glömd: den \
                ansvariga enheten vet vilket.
                """),
        examples: [
            .fails(
                "an entry of 2023",
                """
                # measures/seurantamalli.yaml
                id: seurantamalli
                state: ⟦underway⟧
                log: [{date: 2023-11, kind: progress, text: Aloitettu.}]
                """,
                .says("nothing has been told of 'seurantamalli' since 11/2023", hint: hint)),
            .fails(
                "by one day; the latest of all dates counts; nothing at all",
                """
                # measures/a.yaml
                name: {fi: Malli}
                state: ⟦planned⟧
                since: 2022
                log: [{date: 2024-05-31}, {date: 2024-05-30}]
                indicators: [{readings: [{date: 2024-01}]}]
                # measures/b.yaml
                state: ⟦planned⟧
                """,
                .says("nothing has been told of 'Malli' since 31.5.2024", hint: hint),
                .says("nothing has been told of 'b' yet", hint: hint)),
            .fails(
                "of a year and of a day in it the day is the last that was told",
                """
                # measures/c.yaml
                name: {fi: Malli}
                state: ⟦underway⟧
                log: [{date: 2023}, {date: 2023-12-02}]
                """,
                .says("nothing has been told of 'Malli' since 2.12.2023", hint: hint)),
            .passes(
                "an entry of last autumn, and a measure that is done",
                """
                # measures/seurantamalli.yaml
                id: seurantamalli
                state: underway
                log: [{date: 2024-11, kind: progress, text: Aloitettu.}]
                # measures/valmis.yaml
                id: valmis
                state: done
                """),
            .passes(
                "just in time, by a reading, by its beginning; dropped; without a state",
                """
                # measures/a.yaml
                state: underway
                log: [{date: 2024-06-01}]
                # measures/b.yaml
                state: underway
                indicators: [{readings: [{date: 2024}]}]
                # measures/c.yaml
                state: planned
                since: 2024-06
                # measures/d.yaml
                state: dropped
                # measures/e.yaml
                id: e
                # projects/f.yaml
                state: underway
                """),
        ]
    ) { context in
        let measure = context.record
        guard let state = measure["state"], measure.isSilentMeasure(on: context.day) else { return [] }
        let last = measure.lastTold
        return [
            measure.finding(
                at: state,
                Text(
                    en:
                        "nothing has been told of '\(measure.title(in: "en"))' \(last.map { "since \($0.words)" } ?? "yet")",
                    fi: "toimenpiteestä '\(measure.title())' ei ole "
                        + (last.map { "kerrottu mitään \($0.finnishGenitive) jälkeen" } ?? "vielä kerrottu mitään"),
                    sv: "inget har berättats om '\(measure.title(in: "sv"))' "
                        + (last.map { "sedan \($0.words)" } ?? "ännu")),
                hint: hint)
        ]
    }

    private static let hint = Text(
        en: "add an entry to 'log', or set 'state' to done or dropped",
        fi: "lisää merkintä kenttään 'log' tai aseta tilaksi 'state' done tai dropped",
        sv: "lägg till en anteckning i 'log', eller sätt 'state' till done eller dropped")
}
