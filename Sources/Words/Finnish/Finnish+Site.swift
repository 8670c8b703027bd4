extension Finnish {
    var inThisLanguage: String { "Suomeksi" }
    var skip: String { "Siirry sisältöön" }
    var mainMenu: String { "Päävalikko" }
    var menu: String { "Valikko" }
    var languages: String { "Kielet" }
    var copyMessage: String { "Kopioi viesti" }
    var messageCopied: String { "Viesti on kopioitu." }
    var allLists: String { "Kaikki luettelot" }
    var changes: String { "Muutokset" }
    var search: String { "Hae" }
    var searchLabel: String { "Hae kumppania, verkostoa, päätöstä tai aihetta" }
    var frontLede: String {
        "Täältä näet, kenen kanssa kaupunki tekee kansainvälistä yhteistyötä, kuka kaupungilla siitä vastaa ja mitä on sovittu. Tiedoilla on lähteet ja muutoshistoria."
    }
    var numbers: String { "Rekisteri lukuina" }
    var attentionNow: String { "Vaatii huomiota nyt" }
    var nothingDue: String { "Mikään ei vaadi huomiota juuri nyt." }
    func networksWithoutReview(_ count: Int) -> String {
        "Arviointia ei ole merkitty \(count == 1 ? "yhdelle" : "\(count)") verkostolle"
    }
    func whatEndedLink(_ count: Int) -> String {
        "Mikä on päättynyt, milloin ja millä päätöksellä (\(number("\(count)")))"
    }
    var writeTo: String { "Palaute ja korjaukset:" }
    var byUnit: String { "Mistä yksikkösi vastaa" }
    var addedByYear: String { "Rekisteriin lisätyt vuosittain" }
    var year: String { "Vuosi" }
    func asOf(_ date: String) -> String { "Tiedot on koottu rekisteristä \(date)." }
    func andMore(_ count: Int) -> String { "ja \(number("\(count)")) muuta" }
    func running(_ count: Int) -> String { "viimeisimmän tiedon mukaan käynnissä tai voimassa \(count)" }
    var feedOfAll: String { "Kaikkien muutosten syöte (Atom)" }
    var enter: String { "Siirry suomenkieliseen rekisteriin" }

    var id: String { "Tunnus" }
    var name: String { "Nimi" }
    var status: String { "Tila" }
    var filters: String { "Rajaa" }
    var notKnown: String { "Ei tiedossa" }
    func count(_ count: Int) -> String { count == 1 ? "1 tietue" : "\(number("\(count)")) tietuetta" }
    var shownTemplate: String { "Näytetään {shown} / {all}" }
    var showAll: String { "Näytä kaikki" }
    var clearFilters: String { "Poista rajaukset" }
    var nothingHere: String { "Yhtään tietuetta ei löytynyt." }
    func part(_ number: Int, of count: Int) -> String { "osa \(number)/\(count)" }
    var parts: String { "Luettelon osat" }
    var asTable: String { "Pilkuin eroteltuna ohjelmille (CSV)" }
    var asWorkbook: String { "Taulukkona (Excel)" }
    var forOtherPages: String { "Upotettavaksi toiselle sivulle" }
    var openInRegister: String { "Avaa rekisterissä" }
    var chosen: String { "valittu, poista rajaus" }
    var asData: String { "Tietoina ohjelmille (JSON)" }
    var views: String { "Näkymät" }

    var quality: String { "Rekisterin laatu" }
    var qualityLede: String {
        "Rekisteri tarkistetaan joka muutoksen yhteydessä. Tällä sivulla näkyy, mitä tarkistukset huomaavat: mikä on virheellistä, vanhentunutta tai puuttuu."
    }
    var nothingWrong: String { "Tarkistuksissa ei löytynyt huomautettavaa." }
    func rule(_ name: String, count: Int) -> String {
        name == "measure-silent"
            ? "\(count == 1 ? "Yhdestä" : "\(count)") toimenpiteestä ei ole uutta tietoa"
            : "\(Self.rules[name] ?? "Muu huomautus") (\(count))"
    }

    private static let rules = [
        "owner-required": "Omistaja puuttuu", "owner-in-force": "Omistajana lakkautettu yksikkö",
        "supports-something": "Ei tue yhtään tavoitetta",
        "supports-in-force": "Tukee vain päättyneiden ohjelmien tavoitteita",
        "review-overdue": "Jäsenyyden arviointi myöhässä", "agreement-expiring": "Sopimus päättymässä",
        "material-stale": "Materiaali vanhentunut",
        "measure-cannot-be-judged": "Toimenpiteen seurannasta puuttuu tietoja",
        "follow-up-overdue": "Jatkotoimi myöhässä", "translation-missing": "Käännös puuttuu",
        "source-missing": "Lähde puuttuu", "same-partner-overlap": "Päällekkäistä yhteydenpitoa samaan kumppaniin",
        "contradictory-dealing": "Ristiriitaista yhteydenpitoa",
        "possible-duplicate": "Mahdollisesti sama kahteen kertaan",
        "dealing-after-end": "Yhteistyötä päättymisen jälkeen",
        "event-abroad-needs-host": "Tapahtumalta ulkomailla puuttuu paikallinen kumppani",
        "twin-city-needs-goal": "Ystävyyskaupunkisopimukselta puuttuu tavoite",
        "personal-data": "Mahdollisia henkilötietoja", "dates-in-order": "Päivämäärät väärässä järjestyksessä",
        "reference-resolves": "Viittaus ei johda mihinkään", "id-is-file-name": "Tunnus ja tiedoston nimi eroavat",
    ]
}
