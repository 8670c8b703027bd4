import Records

extension Finnish {
    var pictureOnWide: String { "Kuva näkyy leveämmällä näytöllä. Samat tiedot ovat tässä luettelona." }
    var calendar: String { "Kalenteri" }
    func calendarLede(_ kinds: [DueKind]) -> String {
        kinds.isEmpty
            ? "Tähän tulevat vierailut, tapahtumat ja määräajat, kun niitä on rekisterissä."
            : list(kinds.map(plural)).capitalized1 + "."
    }
    private func plural(_ kind: DueKind) -> String {
        switch kind {
        case .event: "vierailut ja tapahtumat"
        case .review: "jäsenyyksien arvioinnit"
        case .agreementEnds: "päättyvät sopimukset"
        case .roleEnds: "päättyvät tehtävät verkostoissa"
        case .itemEnds: "päättyvät ohjelmat ja hankkeet"
        case .followUp: "jatkotoimien määräajat"
        case .deadline: "toimenpiteiden määräajat"
        case .progress: "toimenpiteiden väliraportit"
        case .materialEnds: "vanhentuvat materiaalit"
        case .materialReview: "materiaalien tarkistukset"
        }
    }
    var thisYearWithoutDay: String { "Tänä vuonna, tarkka päivä ei tiedossa" }
    var exactDayUnknown: String { "tarkka päivä ei tiedossa" }
    var subscribe: String { "Tilaa kalenteri (iCalendar)" }
    var upcoming: String { "Tulossa" }
    var nothingUpcoming: String { "Rekisterissä ei ole tulevia tapahtumia tai määräaikoja." }
    var past: String { "Menneet" }
    var whatEnded: String { "Mikä on päättynyt" }
    var whatEndedLede: String {
        "Kumppanuudet, jäsenyydet, tehtävät, yksiköt ja muu, joka on päättynyt: milloin, millä päätöksellä ja miksi. Viimeksi päättyneet ovat ylimpinä."
    }
    var nothingEnded: String { "Mikään ei ole päättynyt." }
    var when: String { "Milloin" }
    var what: String { "Mikä" }
    var decisionOrSource: String { "Päätös tai muu lähde" }
    var reason: String { "Syy" }
    func again(_ date: String?) -> String { date.map { "Jatkuu taas \($0) alkaen." } ?? "Jatkuu taas." }
    var withoutDate: String { "Ajankohta ei tiedossa" }
    var map: String { "Kartta" }
    var mapLede: String { "Kumppanit kartalla. Merkin muoto ja väri kertovat, missä vaiheessa yhteistyö on." }
    var mapOfWorld: String { "Kumppanit maailmankartalla" }
    var mapOfEurope: String { "Kumppanit Euroopassa ja Itämeren alueella" }
    var mapAndTable: String { "Suuri kartta ja sama taulukkona" }
    var placeUnknown: String { "Ei kartalla" }
    var timeline: String { "Aikajana" }
    var timelineLede: String {
        "Kumppanuudet ja jäsenyydet vuosittain. Kysymysmerkki kertoo, ettei alkamisaika ole tiedossa. Pelkkä ääriviiva alkaa siitä, mihin viimeisin päivätty lähde päättyy. Sama on taulukkona kuvan alla."
    }
    var legendPhase: String { "Kumppanuus tai jäsenyys" }
    var legendUnknown: String { "Alkamisaika ei ole tiedossa" }
    var legendUnconfirmed: String { "Viimeisimmän päivätyn lähteen jälkeen" }
    var legendRole: String { "Tehtävä verkostossa" }
    var legendEnd: String { "Päättynyt" }
    func legendToday(_ date: String) -> String { "Sivu on tehty \(date)" }
    var time: String { "Aika" }
    var matrix: String { "Tavoitteet ja yhteistyö" }
    var matrixLede: String {
        "Kuinka monta kumppania, verkostoa, hanketta ja toimenpidettä tukee kutakin tavoitetta. Rivillä, jolla ei ole mitään, lukee ”ei mitään”."
    }
    var programmeUnknown: String { "Ohjelma ei tiedossa" }
    var gap: String { "ei mitään" }
    var total: String { "Yhteensä" }
    var graph: String { "Kuka tekee kenen kanssa" }
    var graphLede: String {
        "Yksiköt vasemmalla, niiden kumppanit ja verkostot oikealla. Sama on luettelona kuvan alla."
    }
    var legendOwner: String { "Vastaa" }
    var legendShared: String { "Pitää yhteyttä" }
    var searchLede: String {
        "Haku ymmärtää sanan alun, taivutetut muodot ja pienet kirjoitusvirheet. Isot ja pienet kirjaimet ja tarkkeet saa jättää huomiotta."
    }
    var searchWithoutScript: String {
        "Haku toimii selaimessa, jossa JavaScript on käytössä. Ilman sitä löydät kaiken luetteloista:"
    }
    var pagesOfSite: String { "Sivut" }
    func searchWords(_ role: Role?) -> String {
        switch role {
        case .partner: "kumppanuudet yhteistyö sopimukset ystävyyskaupungit kaksoiskaupunki kaupungit"
        case .network: "jäsenyydet jäsen jäsenmaksut järjestöt"
        case .engagement: "matkat vieraat delegaatiot konferenssit"
        case .priority: "strategia teemat"
        case .programme: "strategiat linjaukset suunnitelmat"
        case .measure: "seuranta mittarit"
        case .material: "ydinviestit viestit"
        case .unit: "organisaatio vastuut omistajat yhteystiedot"
        case .group: "työryhmät"
        case .decision: "pöytäkirjat asiat"
        case .project: "EU-hankkeet rahoitus"
        case .resourceNeed, nil: ""
        }
    }
    var noResults: String { "Haulla ei löytynyt mitään. Kokeile sanan alkua tai toista sanaa." }
    var resultsTemplate: String { "{count} tulosta" }
    var north: String { "P" }
    var south: String { "E" }
    var east: String { "I" }
    var west: String { "L" }
}
