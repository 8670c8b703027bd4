import Records

extension Swedish {
    var pictureOnWide: String { "Bilden visas på en bredare skärm. Samma uppgifter finns här som en lista." }
    var calendar: String { "Kalender" }
    func calendarLede(_ kinds: [DueKind]) -> String {
        kinds.isEmpty
            ? "Här visas besök, evenemang och tidsfrister när registret har sådana."
            : list(kinds.map(plural)).capitalized1 + "."
    }
    private func plural(_ kind: DueKind) -> String {
        switch kind {
        case .event: "besök och evenemang"
        case .review: "utvärderingar av medlemskap"
        case .agreementEnds: "avtal som löper ut"
        case .roleEnds: "uppdrag i nätverk som upphör"
        case .itemEnds: "program och projekt som upphör"
        case .followUp: "tidsfrister för uppföljning"
        case .deadline: "tidsfrister för åtgärder"
        case .progress: "lägesrapporter om åtgärder"
        case .materialEnds: "material som föråldras"
        case .materialReview: "granskningar av material"
        }
    }
    var thisYearWithoutDay: String { "I år, exakt dag är inte känd" }
    var exactDayUnknown: String { "exakt dag är inte känd" }
    var subscribe: String { "Prenumerera på kalendern (iCalendar)" }
    var upcoming: String { "Kommande" }
    var nothingUpcoming: String { "Registret har inga kommande evenemang eller tidsfrister." }
    var past: String { "Tidigare" }
    var whatEnded: String { "Vad som har upphört" }
    var whatEndedLede: String {
        "Partnerskap, medlemskap, uppdrag, enheter och annat som har upphört: när, genom vilket beslut och varför. Det som upphörde senast står överst."
    }
    var nothingEnded: String { "Ingenting har upphört." }
    var when: String { "När" }
    var what: String { "Vad" }
    var decisionOrSource: String { "Beslut eller annan källa" }
    var reason: String { "Orsak" }
    func again(_ date: String?) -> String { date.map { "Pågår igen från \($0)." } ?? "Pågår igen." }
    var withoutDate: String { "Tidpunkten är inte känd" }
    var map: String { "Karta" }
    var mapLede: String { "Partner på kartan. Tecknets form och färg visar i vilket skede samarbetet är." }
    var mapOfWorld: String { "Partner på världskartan" }
    var mapOfEurope: String { "Partner i Europa och Östersjöområdet" }
    var mapAndTable: String { "Stor karta och samma uppgifter i en tabell" }
    var placeUnknown: String { "Inte på kartan" }
    var timeline: String { "Tidslinje" }
    var timelineLede: String {
        "Partnerskap och medlemskap år för år. Ett frågetecken visar att början inte är känd. Bara en kontur visar tiden efter den senaste daterade källan. Samma uppgifter finns i en tabell under bilden."
    }
    var legendPhase: String { "Partnerskap eller medlemskap" }
    var legendUnknown: String { "Början är inte känd" }
    var legendUnconfirmed: String { "Efter den senaste daterade källan" }
    var legendRole: String { "Uppdrag i ett nätverk" }
    var legendEnd: String { "Upphörde" }
    func legendToday(_ date: String) -> String { "Sidan är gjord \(date)" }
    var time: String { "Tid" }
    var matrix: String { "Mål och samarbete" }
    var matrixLede: String {
        "Hur många partner, nätverk, projekt och åtgärder som stöder varje mål. Där det inte finns något står det ”inget”."
    }
    var programmeUnknown: String { "Programmet är inte känt" }
    var gap: String { "inget" }
    var total: String { "Sammanlagt" }
    var graph: String { "Vem arbetar med vem" }
    var graphLede: String {
        "Enheterna till vänster, deras partner och nätverk till höger. Samma uppgifter finns i en förteckning under bilden."
    }
    var legendOwner: String { "Ansvarar" }
    var legendShared: String { "Har kontakt" }
    var searchLede: String {
        "Sökningen förstår början av ord, böjda former och små skrivfel. Stora och små bokstäver och accenter spelar ingen roll."
    }
    var searchWithoutScript: String {
        "Sökningen fungerar i en webbläsare där JavaScript är på. Utan det hittar du allt i förteckningarna:"
    }
    var pagesOfSite: String { "Sidor" }
    func searchWords(_ role: Role?) -> String {
        switch role {
        case .partner: "partnerskap samarbete avtal vänorter tvillingstad städer"
        case .network: "medlemskap medlem medlemsavgifter organisationer"
        case .engagement: "resor gäster delegationer konferenser"
        case .priority: "strategi teman"
        case .programme: "strategier riktlinjer planer"
        case .measure: "uppföljning mätare"
        case .material: "kärnbudskap budskap"
        case .unit: "organisation ansvar ägare kontaktuppgifter"
        case .group: "arbetsgrupper"
        case .decision: "protokoll ärenden"
        case .project: "EU-projekt finansiering"
        case .resourceNeed, nil: ""
        }
    }
    var noResults: String { "Sökningen gav inga träffar. Försök med början av ordet eller ett annat ord." }
    var resultsTemplate: String { "{count} träffar" }
    var north: String { "N" }
    var south: String { "S" }
    var east: String { "O" }
    var west: String { "V" }
}
