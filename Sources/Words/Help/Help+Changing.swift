import Diagnostics

extension CommandHelp {
    /// `new`.
    package static let new = CommandHelp(
        Text(
            en: "Add a record to a collection.", fi: "Lisää tietue kokoelmaan.",
            sv: "Lägg till en post i en samling."),
        discussion: Text(
            en: """
                Without an id one is made of the name: new partners name.fi=Turku kind=city ...
                On a terminal, without fields, it asks for them one by one; nothing is written \
                before the end.
                """,
            fi: """
                Ilman tunnusta se tehdään nimestä: new partners name.fi=Turku kind=city ...
                Päätteellä, ilman kenttiä, komento kysyy ne yksi kerrallaan; mitään ei \
                kirjoiteta ennen loppua.
                """,
            sv: """
                Utan id görs ett av namnet: new partners name.fi=Turku kind=city ...
                På en terminal, utan fält, frågar kommandot efter dem ett i taget; inget skrivs \
                före slutet.
                """))

    /// `set`.
    package static let set = CommandHelp(
        Text(
            en: "Give fields of a record other values.", fi: "Anna tietueen kentille uusia arvoja.",
            sv: "Ge fält i en post andra värden."),
        discussion: Text(
            en: """
                A field is written as owner, review.next or roles[role=board].until, or as \
                'history' prints it.
                A list or mapping is written in brackets: supports='[a, b]'.
                On a terminal, without fields, it asks which ones to change; nothing is written \
                before the end.
                """,
            fi: """
                Kenttä kirjoitetaan owner, review.next tai roles[role=board].until tai niin kuin \
                'history' sen tulostaa.
                Luettelo tai rakenne kirjoitetaan sulkeisiin: supports='[a, b]'.
                Päätteellä, ilman kenttiä, komento kysyy, mitä niistä muutetaan; mitään ei \
                kirjoiteta ennen loppua.
                """,
            sv: """
                Ett fält skrivs som owner, review.next eller roles[role=board].until, eller som \
                'history' skriver ut det.
                En lista eller struktur skrivs inom parentes: supports='[a, b]'.
                På en terminal, utan fält, frågar kommandot vilka som ska ändras; inget skrivs \
                före slutet.
                """))

    /// `add`.
    package static let add = CommandHelp(
        Text(
            en: "Add an entry to a list of a record.", fi: "Lisää kohta tietueen luetteloon.",
            sv: "Lägg till en punkt i en lista i en post."),
        discussion: Text(
            en: """
                An entry with fields: add eurocities roles role=chair since=2026-06-14
                Plain values, each an entry: add eurocities supports eu-rahoitus
                """,
            fi: """
                Kohta, jolla on kenttiä: add eurocities roles role=chair since=2026-06-14
                Pelkkiä arvoja, kukin oma kohtansa: add eurocities supports eu-rahoitus
                """,
            sv: """
                En punkt med fält: add eurocities roles role=chair since=2026-06-14
                Enbart värden, vart och ett en punkt: add eurocities supports eu-rahoitus
                """))

    /// `remove`.
    package static let remove = CommandHelp(
        Text(
            en: "Take fields, or entries of lists, out of a record.",
            fi: "Poista tietueesta kenttiä tai luettelon kohtia.",
            sv: "Ta bort fält, eller punkter i listor, ur en post."),
        discussion: Text(
            en: """
                An entry is named by what tells it apart: supports[eu-rahoitus], \
                roles[role=board], or by its place: roles[#2].
                Whole records are not removed but ended: see 'end'.
                """,
            fi: """
                Kohta nimetään sen mukaan, mikä erottaa sen muista: supports[eu-rahoitus], \
                roles[role=board], tai paikan mukaan: roles[#2].
                Kokonaisia tietueita ei poisteta vaan päätetään: katso 'end'.
                """,
            sv: """
                En punkt anges med det som skiljer den från andra: supports[eu-rahoitus], \
                roles[role=board], eller med sin plats: roles[#2].
                Hela poster tas inte bort utan avslutas: se 'end'.
                """))

    /// `rename`.
    package static let rename = CommandHelp(
        Text(
            en: "Give a record another id; every reference to it follows.",
            fi: "Anna tietueelle uusi tunnus; kaikki viittaukset siihen seuraavat.",
            sv: "Ge en post ett annat id; alla hänvisningar till den följer med."))
}
