extension Finnish {
    var about: String { "Tietoa rekisteristä" }
    var aboutText: PageText {
        PageText(
            about,
            [
                .init([
                    "Rekisteri kertoo, kenen kanssa kaupunki tekee kansainvälistä yhteistyötä, missä verkostoissa se on mukana, kuka kaupungilla mistäkin vastaa ja mitä tavoitteita yhteistyö palvelee."
                ]),
                .init(
                    "Mistä tiedot tulevat",
                    [
                        "Tiedoilla on lähteet, tavallisesti kaupungin päätökset. Jos mikään lähde ei kerro esimerkiksi omistajaa, se on voitu päätellä: silloin tietue kertoo perustelussa, miten. Muuta ei päätellä, vaan lukee esimerkiksi, että alkamisaika ei ole tiedossa."
                    ]),
                .init(
                    "Kaksi aikaa",
                    [
                        "Rekisteri muistaa sekä sen, milloin jokin oli totta, että sen, milloin se kirjattiin. Muutoshistoriassa ”päätetty” on päätöksen päivä ja ”kirjattu” päivä, jona rekisteri sai tiedon."
                    ]),
                .init(
                    "Henkilötiedot",
                    [
                        "Rekisterissä ei ole henkilötietoja. Ihmiset esiintyvät vain tehtävinä ja yhteisinä postilaatikkoina."
                    ]),
                .init(
                    "Tiedot muuhun käyttöön",
                    [
                        "Jokaisen sivun tiedot saa myös JSON-muodossa, luettelot CSV-taulukkoina, muutokset Atom-syötteinä ja tapahtumat iCalendar-kalenterina."
                    ]),
                .init("Kartta", ["Karttojen ääriviivat: Natural Earth (vapaasti käytettävissä)."]),
            ])
    }

    var accessibility: String { "Saavutettavuusseloste" }
    func accessibilityText(date: String, mailbox: String?) -> PageText {
        PageText(
            accessibility,
            [
                .init([
                    "Tämä saavutettavuusseloste koskee kaupungin kansainvälisten kumppanien ja verkostojen rekisteriä. Verkkopalvelua koskee laki digitaalisten palvelujen tarjoamisesta (306/2019)."
                ]),
                .init(
                    "Miten saavutettava palvelu on",
                    [
                        "Palvelu pyrkii täyttämään WCAG 2.1 -ohjeiston A- ja AA-tason vaatimukset. Sivut on tarkistettu koneellisesti ja kokeiltu pelkällä näppäimistöllä; riippumatonta arviointia ei ole tehty. Selosteen tiedot on päivitetty \(date)."
                    ]),
                .init(
                    "Tunnetut puutteet",
                    [],
                    items: [
                        "Osa teksteistä on vain yhdellä kielellä. Niiden kieli on merkitty, jotta ruudunlukija ääntää ne oikein; muutosten perusteluista kieli päätellään sanojen mukaan, ja se voi jäädä merkitsemättä.",
                        "Kartan, aikajanan ja verkostokuvan tiedot ovat myös taulukkona tai luettelona samalla sivulla.",
                    ]),
                .init(
                    "Huomasitko puutteen?",
                    [
                        mailbox.map { "Kirjoita osoitteeseen \($0)." }
                            ?? "Kerro siitä yksikölle, joka vastaa siitä, mitä sivu koskee: yksikkö on nimetty kunkin tietueen sivun alussa.",
                        "Jos et saa vastausta kahden viikon kuluessa tai vastaus ei tyydytä, voit tehdä kantelun valvontaviranomaiselle, joka on Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta (saavutettavuusvaatimukset.fi).",
                    ]),
            ])
    }

    var feedback: String { "Palaute" }
    func feedbackText(mailbox: String?) -> PageText {
        PageText(
            feedback,
            [
                .init([
                    mailbox.map { "Lähetä palautetta rekisteristä osoitteeseen \($0)." }
                        ?? "Anna palautetta yksikölle, joka vastaa siitä, mitä palaute koskee: yksikkö on nimetty kunkin tietueen sivun alussa.",
                    "Kerro, mitä sivua palaute koskee. Älä kirjoita palautteeseen henkilötietoja.",
                ])
            ])
    }

    var howToChange: String { "Miten tietoja muutetaan" }
    func howToChangeText(mailbox: String?) -> PageText {
        PageText(
            howToChange,
            [
                .init([
                    "Kuka tahansa voi ehdottaa korjausta. Rekisteriä muuttavat ne, joilla on siihen oikeus; jokainen muutos tarkistetaan, ja siitä jää jälki muutoshistoriaan."
                ]),
                .init(
                    "Näin ehdotat korjausta",
                    [
                        mailbox.map { "Kirjoita osoitteeseen \($0)." }
                            ?? "Ota yhteyttä yksikköön, joka vastaa tiedosta: se on nimetty kunkin tietueen sivun alussa."
                    ],
                    items: [
                        "Kerro, mitä sivua korjaus koskee.", "Kerro, mitä pitäisi lukea.",
                        "Kerro lähde: päätös tai verkko-osoite. Ilman lähdettä tietoa ei voi kirjata.",
                    ]),
                .init(
                    "Mitä ei poisteta",
                    [
                        "Päättynyttä kumppanuutta tai jäsenyyttä ei poisteta rekisteristä, vaan siihen kirjataan uusi vaihe. Näin näkyy, mitä on ollut ja miksi se päättyi."
                    ]),
            ])
    }
}
