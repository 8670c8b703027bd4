package import Diagnostics
import Records

extension Explanations {
    /// The name of the rule that records are ended, not deleted.
    package static let recordRemoved = "record-removed"
    /// The name of the rule that a `Decision:` trailer names a decision.
    package static let decisionExists = "decision-exists"

    /// The name of the rule that CODEOWNERS says what the records say.
    package static let codeownersCurrent = "codeowners-current"

    /// What is said of files that are no records.
    package static let files: [RuleDescription] = [
        RuleDescription(
            name: RegisterLoader.registerEmpty, severity: .warning,
            invariant: Text(
                en: "A register has records.",
                fi: "Rekisterissä on tietueita.",
                sv: "Ett register har poster."),
            why: Text(
                en: """
                    A check that finds nothing wrong because it has found nothing looks like a success. Usually \
                    a folder is misspelt, or the register was looked for in another folder than its own.
                    """,
                fi: """
                    Tarkistus, joka ei löydä vikaa, koska se ei ole löytänyt mitään, näyttää onnistuneelta. \
                    Yleensä kansion nimi on kirjoitettu väärin tai rekisteriä on etsitty väärästä kansiosta.
                    """,
                sv: """
                    En kontroll som inte hittar fel för att den inte hittat något ser ut som en framgång. Oftast \
                    är en mapp felstavad, eller så har registret sökts i en annan mapp än sin egen.
                    """)),
        RuleDescription(
            name: codeownersCurrent, severity: .warning,
            invariant: Text(
                en: "A CODEOWNERS file that was generated says what the records say.",
                fi: "Luotu CODEOWNERS-tiedosto kertoo saman kuin tietueet.",
                sv: "En genererad CODEOWNERS-fil säger detsamma som posterna."),
            why: Text(
                en: """
                    Forges ask the owners in CODEOWNERS to review changes. Who owns a record is said in the \
                    record; a file that lags behind asks units that no longer answer for it. Files that were \
                    written by hand are left alone.
                    """,
                fi: """
                    Palvelut pyytävät CODEOWNERS-tiedostossa nimettyjä omistajia tarkastamaan muutokset. \
                    Tietueen omistaja on sanottu tietueessa; vanhentunut tiedosto kysyy yksiköiltä, jotka eivät \
                    enää vastaa siitä. Käsin kirjoitettuihin tiedostoihin ei kosketa.
                    """,
                sv: """
                    Tjänsterna ber ägarna i CODEOWNERS att granska ändringar. Vem som äger en post står i \
                    posten; en föråldrad fil frågar enheter som inte längre ansvarar för den. Filer som skrivits \
                    för hand lämnas i fred.
                    """)),
    ]

    /// The rules of commits, which the hooks hold: they need what was before, or the message.
    package static let commits: [RuleDescription] = [
        RuleDescription(
            name: recordRemoved, severity: .error,
            invariant: Text(
                en: "A record is ended, not deleted.",
                fi: "Tietue päätetään, sitä ei poisteta.",
                sv: "En post avslutas, den raderas inte."),
            why: Text(
                en: """
                    What the city had with a partner stays true after it has ended, and whoever meets the name \
                    later finds the record or finds nothing. What was entered by mistake may go: a commit that \
                    deletes a record says so in a trailer of its message, 'Removes: <collection>/<id> \
                    (<reason>)'. A record that goes on under another id of its collection was renamed; where the \
                    two texts have too little in common to tell, the trailer 'Renames: <old id> -> <new id>' \
                    does. The hooks commit-msg and pre-receive hold this rule.
                    """,
                fi: """
                    Se, mitä kaupungilla oli kumppanin kanssa, on totta myös yhteistyön päätyttyä, ja joka \
                    kohtaa nimen myöhemmin, löytää tietueen tai ei mitään. Vahingossa kirjatun voi poistaa: \
                    tietueen poistava muutos kertoo sen viestinsä lisärivillä 'Removes: <kokoelma>/<tunnus> \
                    (<syy>)'. Tietue, joka jatkaa kokoelmassaan toisella tunnuksella, on nimetty uudelleen; jos \
                    teksteissä on liian vähän yhteistä sen päättelemiseksi, sen kertoo lisärivi 'Renames: <vanha \
                    tunnus> -> <uusi tunnus>'. Koukut commit-msg ja pre-receive valvovat tätä sääntöä.
                    """,
                sv: """
                    Det staden hade med en partner är sant också efter att det avslutats, och den som senare \
                    möter namnet hittar posten eller ingenting. Det som förts in av misstag får tas bort: en \
                    ändring som raderar en post säger det på en tilläggsrad i meddelandet, 'Removes: \
                    <samling>/<id> (<orsak>)'. En post som fortsätter med ett annat id i sin samling har bytt \
                    namn; där texterna har för lite gemensamt för att det ska synas säger raden 'Renames: \
                    <gammalt id> -> <nytt id>' det. Krokarna commit-msg och pre-receive upprätthåller regeln.
                    """)),
        RuleDescription(
            name: decisionExists, severity: .error,
            invariant: Text(
                en: "A 'Decision:' trailer names a decision that the commit's register holds.",
                fi: "Lisärivi 'Decision:' nimeää päätöksen, joka on muutoksen rekisterissä.",
                sv: "Tilläggsraden 'Decision:' nämner ett beslut som finns i ändringens register."),
            why: Text(
                en: """
                    The history of a record tells which decision each change came from. A trailer is an id \
                    (hel-2019-005840) or a case number (HEL 2019-005840); the hooks commit-msg and pre-receive \
                    look it up.
                    """,
                fi: """
                    Tietueen historia kertoo, mistä päätöksestä kukin muutos johtuu. Lisärivillä on tunnus \
                    (hel-2019-005840) tai asianumero (HEL 2019-005840); koukut commit-msg ja pre-receive \
                    tarkistavat sen.
                    """,
                sv: """
                    En posts historik berättar vilket beslut varje ändring kommer från. Raden innehåller ett id \
                    (hel-2019-005840) eller ett ärendenummer (HEL 2019-005840); krokarna commit-msg och \
                    pre-receive slår upp det.
                    """)),
    ]

    /// Examples of what is said of files that are no records, and of commits.
    static let otherExamples: [String: [RuleExample]] = [
        RegisterLoader.registerEmpty: [
            .fails(
                "a misspelt folder",
                "# register.yaml\ncollections: {examples: {files: \"records/example/{id}.yaml\"}}\n"
                    + "# records/examples/oslo.yaml\nid: oslo\n"
            ),
            .passes(
                "its own folder",
                "# register.yaml\ncollections: {examples: {files: \"records/examples/{id}.yaml\"}}\n"
                    + "# records/examples/oslo.yaml\nid: oslo\n"
            ),
        ],
        codeownersCurrent: [
            .fails(
                "the owner has changed",
                """
                # CODEOWNERS
                \(Codeowners.mark(.github))
                # Who owns a record is said in the record; change it there.
                ⟦⟧/records/examples/c40.yaml @city/old
                # register.yaml
                policies: {codeowners: "@city/{id}"}
                collections: {examples: {files: "records/examples/{id}.yaml"}}
                # records/examples/c40.yaml
                owner: new
                """),
            .passes(
                "the file follows the record",
                """
                # CODEOWNERS
                \(Codeowners.mark(.github))
                # Who owns a record is said in the record; change it there.
                /records/examples/c40.yaml @city/new
                # register.yaml
                policies: {codeowners: "@city/{id}"}
                collections: {examples: {files: "records/examples/{id}.yaml"}}
                # records/examples/c40.yaml
                owner: new
                """),
        ],
        recordRemoved: [
            .fails("a deletion without a reason", "# message.txt\nRemove records/partners/pietari.yaml\n"),
            .passes(
                "a deletion with its reason",
                """
                # message.txt
                Remove records/partners/pietari.yaml

                Removes: partners/pietari (entered twice)
                """),
        ],
        decisionExists: [
            .fails("a case that there is not", "# message.txt\nEnd the cooperation\n\nDecision: HEL 2024-999999\n"),
            .passes("a case of a decision", "# message.txt\nEnd the cooperation\n\nDecision: HEL 2024-015391\n"),
        ],
    ]
}
