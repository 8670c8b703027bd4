import Diagnostics
import Records

/// What the page of the portfolio says.
enum PortfolioPhrases {
    static let title = Text(en: "Network memberships", fi: "Verkostojäsenyydet", sv: "Nätverksmedlemskap")
    static let none = Text(
        en: "The register has no networks.", fi: "Rekisterissä ei ole verkostoja.", sv: "Registret har inga nätverk.")
    static let sums = Text(
        en: "By owner, scope and goal", fi: "Omistajan, laajuuden ja tavoitteen mukaan",
        sv: "Enligt ägare, omfattning och mål")
    static let feesByOwner = Text(
        en: "Known fees a year by owner", fi: "Tiedossa olevat jäsenmaksut vuodessa omistajittain",
        sv: "Kända avgifter per år enligt ägare")
    static let years = Text(en: "Over the years", fi: "Vuosien mittaan", sv: "Genom åren")
    /// What the figures of the years are; of a year that is not over on what day they stand.
    static func yearTitle(until day: Day) -> Text {
        let (year, month, date) = day.parts
        let isOver = month == 12 && date == 31
        return Text(
            en: "Networks at the end of each year, of those whose start is known"
                + (isOver ? "" : " (\(year): on \(day.words))"),
            fi: "Verkostot kunkin vuoden lopussa, niistä joiden alku tiedetään"
                + (isOver ? "" : " (\(year): \(day.words))"),
            sv: "Nätverk i slutet av varje år, av dem vars början är känd"
                + (isOver ? "" : " (\(year): \(day.words))"))
    }
    static let year = Text(en: "Year", fi: "Vuosi", sv: "År")
    static let left = Text(
        en: "Networks that the city has left", fi: "Verkostot, joista kaupunki on eronnut",
        sv: "Nätverk som staden har lämnat")
    static let leftColumns = [
        Text(en: "Network", fi: "Verkosto", sv: "Nätverk"), Text(en: "Left", fi: "Erosi", sv: "Lämnade"),
        Text(en: "Why", fi: "Syy", sv: "Orsak"),
    ]
    static let next = Text(en: "next", fi: "seuraava", sv: "nästa")
    static let late = Text(en: "overdue", fi: "myöhässä", sv: "försenad")
    static let noGoal = Text(en: "No goal in force", fi: "Ei voimassa olevaa tavoitetta", sv: "Inget gällande mål")
    static let several = Text(
        en: "A network may stand in several rows of the goals.", fi: "Verkosto voi olla usealla tavoitteen rivillä.",
        sv: "Ett nätverk kan stå på flera målrader.")
    static let overlaps = Text(
        en: "Networks that overlap", fi: "Päällekkäiset verkostot", sv: "Överlappande nätverk")
    static let noOverlaps = Text(
        en: "No overlaps are recorded.", fi: "Päällekkäisyyksiä ei ole kirjattu.",
        sv: "Inga överlappningar är antecknade.")
    static let lacks = Text(
        en: "What the register does not say", fi: "Mitä rekisteri ei kerro", sv: "Vad registret inte berättar")
    static func all(_ count: Int) -> Text {
        Text(en: "all \(count) networks", fi: "kaikki \(count) verkostoa", sv: "alla \(count) nätverk")
    }
    static let nothingLacks = Text(en: "Nothing is missing.", fi: "Mitään ei puutu.", sv: "Ingenting saknas.")
    static let owner = Text(en: "Owner", fi: "Omistaja", sv: "Ägare")
    static let scope = Text(en: "Scope", fi: "Laajuus", sv: "Omfattning")
    static let goal = Text(en: "Goal in force", fi: "Voimassa oleva tavoite", sv: "Gällande mål")
    static let columns = [
        Text(en: "Network", fi: "Verkosto", sv: "Nätverk"),
        Text(en: "Status and roles", fi: "Tila ja tehtävät", sv: "Status och uppdrag"), owner,
        Text(en: "Fee", fi: "Jäsenmaksu", sv: "Avgift"),
        Text(en: "Goals in force", fi: "Voimassa olevat tavoitteet", sv: "Gällande mål"),
        Text(en: "Review", fi: "Arviointi", sv: "Utvärdering"),
    ]
    static let sumColumns = [
        Text(en: "Networks", fi: "Verkostoja", sv: "Nätverk"),
        Text(en: "Fees a year", fi: "Jäsenmaksut vuodessa", sv: "Avgifter om året"),
        Text(en: "Fee not known", fi: "Maksu ei tiedossa", sv: "Avgift inte känd"),
    ]
}

extension Portfolio.Lack {
    /// That it is not told.
    var words: Text {
        switch self {
        case .start: Text(en: "Start not known", fi: "Alkamisaika ei ole tiedossa", sv: "Början är inte känd")
        case .owner: Text(en: "No owner", fi: "Omistajaa ei ole", sv: "Ägare saknas")
        case .ownerInForce:
            Text(en: "The owner has ended", fi: "Omistaja on lakkautettu", sv: "Ägaren har upphört")
        case .ownerYetToBegin:
            Text(
                en: "The present owner did not exist yet", fi: "Nykyistä omistajayksikköä ei vielä ollut",
                sv: "Den nuvarande ägarenheten fanns inte ännu")
        case .contact:
            Text(
                en: "No role of a contact person", fi: "Yhteyshenkilön roolia ei ole merkitty",
                sv: "Kontaktpersonens roll är inte antecknad")
        case .fee: Text(en: "Fee not known", fi: "Jäsenmaksu ei ole tiedossa", sv: "Avgiften är inte känd")
        case .benefit:
            Text(
                en: "Benefit to the city not told", fi: "Hyötyä kaupungille ei ole kuvattu",
                sv: "Nyttan för staden är inte beskriven")
        case .goals:
            Text(
                en: "Serves no goal that is in force", fi: "Ei tue mitään voimassa olevaa tavoitetta",
                sv: "Stöder inget gällande mål")
        case .review: Text(en: "Not reviewed", fi: "Arviointia ei ole merkitty", sv: "Utvärdering är inte antecknad")
        }
    }
}
