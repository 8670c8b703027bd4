import Records

extension English {
    var pictureOnWide: String { "The picture is shown on a wider screen. The same is listed here." }
    var calendar: String { "Calendar" }
    func calendarLede(_ kinds: [DueKind]) -> String {
        kinds.isEmpty
            ? "Visits, events and deadlines are shown here once the register has any."
            : list(kinds.map(plural)).capitalized1 + "."
    }
    private func plural(_ kind: DueKind) -> String {
        switch kind {
        case .event: "visits and events"
        case .review: "reviews of memberships"
        case .agreementEnds: "agreements that end"
        case .roleEnds: "roles in networks that end"
        case .itemEnds: "programmes and projects that end"
        case .followUp: "follow-ups that are due"
        case .deadline: "measures that are due"
        case .progress: "progress reports on measures"
        case .materialEnds: "materials that expire"
        case .materialReview: "reviews of materials"
        }
    }
    var thisYearWithoutDay: String { "This year, exact day not known" }
    var exactDayUnknown: String { "exact day not known" }
    var subscribe: String { "Subscribe to the calendar (iCalendar)" }
    var upcoming: String { "To come" }
    var nothingUpcoming: String { "The register has no events or deadlines to come." }
    var past: String { "Past" }
    var whatEnded: String { "What has ended" }
    var whatEndedLede: String {
        "Partnerships, memberships, roles, units and whatever else has ended: when, by which decision, and why. What ended last comes first."
    }
    var nothingEnded: String { "Nothing has ended." }
    var when: String { "When" }
    var what: String { "What" }
    var decisionOrSource: String { "Decision or other source" }
    var reason: String { "Reason" }
    func again(_ date: String?) -> String { date.map { "Goes on again since \($0)." } ?? "Goes on again." }
    var withoutDate: String { "Date not known" }
    var map: String { "Map" }
    var mapLede: String { "Partners on the map. The shape and colour of a sign tell where the cooperation stands." }
    var mapOfWorld: String { "Partners on a map of the world" }
    var mapOfEurope: String { "Partners in Europe and around the Baltic Sea" }
    var mapAndTable: String { "A larger map, and the same as a table" }
    var placeUnknown: String { "Not on the map" }
    var timeline: String { "Timeline" }
    var timelineLede: String {
        "Partnerships and memberships year by year. A question mark says that the start is not known. An outline alone is the time after the last dated source. The same is a table below the picture."
    }
    var legendPhase: String { "Partnership or membership" }
    var legendUnknown: String { "The start is not known" }
    var legendUnconfirmed: String { "After the last dated source" }
    var legendRole: String { "Office within a network" }
    var legendEnd: String { "Ended" }
    func legendToday(_ date: String) -> String { "The page is of \(date)" }
    var time: String { "Time" }
    var matrix: String { "Goals and cooperation" }
    var matrixLede: String {
        "How many partners, networks, projects and measures support each goal. Where there is nothing, it says “none”."
    }
    var programmeUnknown: String { "Programme not known" }
    var gap: String { "none" }
    var total: String { "In all" }
    var graph: String { "Who works with whom" }
    var graphLede: String {
        "Units on the left, their partners and networks on the right. The same is a list below the picture."
    }
    var legendOwner: String { "Answers for it" }
    var legendShared: String { "Deals with it" }
    var searchLede: String {
        "The search understands beginnings of words, inflected forms and small typing mistakes. Case and accents do not matter."
    }
    var searchWithoutScript: String {
        "The search works in a browser with JavaScript. Without it, everything is in the lists:"
    }
    var pagesOfSite: String { "Pages" }
    func searchWords(_ role: Role?) -> String {
        switch role {
        case .partner: "partnerships cooperation agreements twin sister cities"
        case .network: "memberships member membership fees organisations"
        case .engagement: "trips guests delegations conferences"
        case .priority: "strategy themes"
        case .programme: "strategies guidelines plans"
        case .measure: "monitoring indicators"
        case .material: "core messages"
        case .unit: "organisation responsibilities owners contacts"
        case .group: "working groups"
        case .decision: "minutes cases"
        case .project: "EU projects funding"
        case .resourceNeed, nil: ""
        }
    }
    var noResults: String { "Nothing was found. Try the beginning of the word, or another word." }
    var resultsTemplate: String { "{count} results" }
    var north: String { "N" }
    var south: String { "S" }
    var east: String { "E" }
    var west: String { "W" }
}
