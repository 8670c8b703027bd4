extension Finnish {
    func shownAsOf(_ date: String) -> String { "Näet rekisterin sellaisena kuin se oli \(date)." }
    var shownAsOfNote: String { "Myöhemmät muutokset eivät näy." }
    var backToNow: String { "Näytä sama sivu nyt" }
    var seeAsOf: String { "Katso rekisteriä sellaisena kuin se oli" }
    var show: String { "Näytä" }
    var compare: String { "Vertaa kahta päivää" }
    var compareLede: String { "Valitse kaksi päivää, niin näet, mitä rekisterissä muuttui niiden välillä." }
    var compareFrom: String { "Ensimmäinen päivä" }
    var compareTo: String { "Toinen päivä" }
    func differ(_ count: Int, from: String, to: String) -> String {
        switch count {
        case 0: "Mikään tietue ei muuttunut \(from)–\(to)."
        case 1: "1 tietue muuttui \(from)–\(to)."
        default: "\(number("\(count)")) tietuetta muuttui \(from)–\(to)."
        }
    }
    func onlySome(_ count: Int) -> String {
        "Tässä niistä \(number("\(count)")) ensimmäistä. Valitse lähempänä toisiaan olevat päivät, niin näet kaikki."
    }
    func registerBegins(_ date: String) -> String { "Rekisteri alkaa \(date). Valitse myöhempi päivä." }
    func comparedFromBeginning(_ date: String) -> String {
        "Rekisteri alkaa \(date), joten vertailu alkaa siitä päivästä."
    }
    func noDay(_ text: String) -> String { "”\(text)” ei ole päivä. Kirjoita päivä näin: 2024-05-31." }
    func results(_ count: Int) -> String { count == 1 ? "1 tulos" : "\(number("\(count)")) tulosta" }
    func refusal(_ refusal: Refusal) -> (title: String, text: String) {
        switch refusal {
        case .notFound:
            (
                "Sivua ei löytynyt",
                "Osoitteessa voi olla virhe, tai tietueella on nyt toinen nimi. Kokeile hakua tai aloita etusivulta."
            )
        case .beforeBeginning(let day): (self.refusal(.notFound).title, registerBegins(date(day)))
        case .badRequest:
            ("Pyyntöä ei ymmärretty", "Tarkista osoite tai aloita etusivulta.")
        case .notAllowed:
            ("Rekisteriä voi täällä vain lukea", "Palaa etusivulle. Muutoksista kerrotaan sivulla Näin muutat tietoja.")
        case .addressTooLong:
            ("Osoite on liian pitkä", "Lyhennä hakusanoja tai aloita etusivulta.")
        case .bodyRefused:
            ("Palvelin ei ota vastaan tiedostoja", "Palaa etusivulle.")
        case .busy:
            ("Palvelin on juuri nyt varattu", "Odota hetki ja lataa sivu uudelleen.")
        case .failed:
            ("Jokin meni vikaan", "Lataa sivu uudelleen. Jos se ei auta, kerro siitä rekisterin ylläpitäjälle.")
        }
    }
}
