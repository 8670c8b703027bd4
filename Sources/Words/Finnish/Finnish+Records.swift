import Diagnostics
import Records

extension Finnish {
    func partner(_ name: String, importance: String?, kind: String?, country: String?, isOver: Bool) -> String {
        let how = importance.map { "\($0.lowercased1) " } ?? ""
        return "\(name)\(inBrackets(kind?.lowercased1, country)) \(isOver ? "oli" : "on") \(how)kumppani."
    }

    func network(_ name: String, importance: String?, kind: String?, scope: String?, isOver: Bool) -> String {
        // Of "kansainvälinen, ei tarkennettu" the first word says what it is; "Itämeren alue" is no adjective.
        let scope = scope?.beforeComma
        let adjective = scope.flatMap { $0.hasSuffix("nen") && !$0.contains(" ") ? $0.lowercased1 : nil }
        let what = [importance?.lowercased1, adjective, kind?.lowercased1 ?? "verkosto"].compactMap(\.self)
        return "\(name) \(isOver ? "oli" : "on") \(what.joined(separator: " "))"
            + "\(inBrackets(adjective == nil ? scope : nil, nil))."
    }

    func priority(kind: String, programme: String, time: String, isOver: Bool) -> String {
        let times = time.isEmpty ? "" : " (\(time))"
        return "\(kind) ohjelmassa \(programme)\(times)." + (isOver ? " Ohjelma ei ole enää voimassa." : "")
    }

    func partnership(_ status: String, since: PartialDate?) -> String? {
        switch status {
        case "active":
            since.map { "Yhteistyö on ollut käynnissä \(self.since($0))." }
                ?? "Yhteistyö on käynnissä; alkamisaika ei ole tiedossa."
        case "exploring": "Yhteistyön mahdollisuuksia tunnustellaan" + (since.map { " \(self.since($0))." } ?? ".")
        case "dormant": "Yhteistyö on ollut hiljaista" + (since.map { " \(self.since($0))." } ?? ".")
        case "suspended": "Yhteistyö on keskeytetty" + (since.map { " \(self.since($0))." } ?? ".")
        case "ended": "Yhteistyö päättyi" + (since.map { " \(at($0))." } ?? "; ajankohta ei ole tiedossa.")
        default: nil
        }
    }

    func membership(_ status: String, since: PartialDate?) -> String? {
        switch status {
        case "member":
            since.map { "Kaupunki on ollut jäsenenä \(self.since($0))." }
                ?? "Kaupunki on jäsenenä; liittymisaika ei ole tiedossa."
        case "taking-part": "Kaupunki on mukana toiminnassa" + (since.map { " \(self.since($0))." } ?? ".")
        case "considering": "Jäsenyyttä harkitaan tai haetaan" + (since.map { " \(self.since($0))." } ?? ".")
        case "leaving": "Kaupunki on eroamassa verkostosta" + (since.map { " \(self.since($0))." } ?? ".")
        case "left": "Kaupunki erosi verkostosta" + (since.map { " \(at($0))." } ?? "; ajankohta ei ole tiedossa.")
        default: nil
        }
    }

    func began(_ status: String, during programme: String) -> String? {
        let what: String
        switch status {
        case "active": what = "Yhteistyö alkoi"
        case "member": what = "Kaupunki liittyi jäseneksi"
        case "taking-part": what = "Kaupunki tuli mukaan toimintaan"
        default: return nil
        }
        return "\(what) kaudella ”\(programme)”; tarkempaa aikaa lähde ei kerro."
    }

    func beginsLater(_ date: PartialDate?) -> String {
        "Tämä ei ollut vielä alkanut" + (date.map { "; alku \(at($0))." } ?? ".")
    }

    var isOver: String { "Ei ole enää voimassa." }

    func answers(for role: Role?, isOver: Bool) -> String {
        let verb = isOver ? "vastasi" : "vastaa"
        return switch role {
        case .partner: "Kumppanuudesta \(verb):"
        case .network: "Verkostosta \(verb):"
        default: "Tästä \(verb):"
        }
    }

    var inferredOwner: String { "päätelty: lähteet eivät nimeä vastuuyksikköä" }
    var inferred: String { "päätelty" }
    func lastTold(_ date: PartialDate) -> String { "Viimeisin päivätty lähde, joka kertoo tästä: \(self.date(date))." }
    func lastToldShort(_ year: String) -> String { "tieto vuodelta \(year)" }
    var endUnknown: String { "Yksikkö ei ole enää toiminnassa; lähteet eivät kerro, milloin se lakkasi." }
    var replacedBy: String { "Mikä tämän on korvannut" }
    var predecessors: String { "Edeltäjät" }
    func answersFor(_ counts: String) -> String { "Vastuulla: \(counts)." }

    var unreadableRecord: String { "Tämän tietueen tiedostoa ei voi lukea kokonaan. Korjattava on lueteltu alla." }
    var attention: String { "Huomioitavaa" }
    func due(_ kind: DueKind) -> String {
        switch kind {
        case .review: "Jäsenyyden arviointi"
        case .agreementEnds: "Sopimus päättyy"
        case .roleEnds: "Tehtävä päättyy"
        case .followUp: "Jatkotoimen määräaika"
        case .deadline: "Määräaika"
        case .materialEnds: "Materiaalin voimassaolo päättyy"
        case .progress: "Väliraportti"
        case .materialReview: "Materiaalin tarkistus"
        case .event: "Tapahtuu"
        case .itemEnds: "Päättyy"
        }
    }
    func wasDue(_ kind: DueKind) -> String {
        switch kind {
        case .review: "Jäsenyyden arviointi myöhässä"
        case .agreementEnds: "Sopimus päättyi, uusimisesta ei kirjausta"
        case .followUp: "Jatkotoimi myöhässä"
        case .deadline: "Määräaika meni"
        case .materialEnds: "Materiaalin voimassaolo päättyi"
        case .progress: "Väliraportti myöhässä"
        case .materialReview: "Materiaalin tarkistus myöhässä"
        case .event: "Toteutumista ei ole kirjattu"
        case .roleEnds, .itemEnds: due(kind)
        }
    }
    var due: String { "määräaika" }
    var facts: String { "Perustiedot" }
    var earlier: String { "Aiemmin" }
    var source: String { "Lähde" }
    var sources: String { "Lähteet ja huomautukset" }
    var signed: String { "allekirjoitettu" }
    var startUnknown: String { "alkamisaika ei tiedossa" }
    func referring(_ role: Role?) -> String {
        switch role {
        case .unit: "Mistä yksikkö vastaa ja missä se on mukana"
        case .priority: "Mikä tätä toteuttaa"
        case .decision: "Mikä tähän päätökseen viittaa"
        case .programme: "Mitä ohjelmaan kuuluu"
        case .partner, .network: "Missä tämä on mukana"
        default: "Mikä tähän viittaa"
        }
    }
    func showMore(_ count: Int) -> String { "Näytä \(count) muuta" }
    var suggestChange: String { "Ehdota korjausta" }
    var feedOfRecord: String { "Seuraa muutoksia (Atom)" }
    var notTranslated: String { "Osa teksteistä on vain toisella kielellä." }

    var history: String { "Muutoshistoria" }
    func historyOf(_ name: String) -> String { "\(name): muutoshistoria" }
    func wholeHistory(_ count: Int) -> String { "Koko muutoshistoria (\(count) muutosta)" }
    func changesOf(_ year: String) -> String { "Muutokset vuonna \(year)" }
    var latestChanges: String { "Viimeksi muuttunut" }
    var allChanges: String { "Kaikki muutokset" }
    var noChanges: String { "Muutoksia ei ole kirjattu." }
    var years: String { "Vuodet" }
    func change(_ kind: String) -> String {
        switch kind {
        case "added": "Lisätty rekisteriin"
        case "renamed": "Nimetty uudelleen"
        case "ended": "Päättynyt"
        case "removed": "Poistettu rekisteristä"
        case "restored": "Palautettu rekisteriin"
        case "layout": "Asettelua muutettu"
        default: "Muutettu"
        }
    }
    func decided(_ date: String, outcome: String?) -> String {
        outcome == "noted" ? "merkitty tiedoksi \(date)" : "päätetty \(date)"
    }
    func recorded(_ date: String) -> String { "kirjattu \(date)" }
    func explanation(in language: Language) -> String {
        switch language {
        case .fi: "Muutoksen selitys suomeksi"
        case .sv: "Muutoksen selitys ruotsiksi"
        case .en: "Muutoksen selitys englanniksi"
        }
    }
    func recordedBy(_ name: String) -> String { "Kirjaaja: \(name)" }
    var decision: String { "Päätös" }
    func renamed(_ former: String) -> String { "Aiempi tunnus: \(former)" }
    var unreadableThen: String { "Tietueen tätä versiota ei voi lukea." }
    var added: String { "lisätty:" }
    var removed: String { "poistettu:" }
    var formerly: String { "ennen:" }
    var now: String { "nyt:" }
}
