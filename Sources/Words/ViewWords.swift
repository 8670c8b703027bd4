package import Records

/// What the views across collections say.
package protocol ViewWords {
    /// That a picture is too wide for a narrow screen, and what is told there instead.
    var pictureOnWide: String { get }
    /// The calendar, as a title.
    var calendar: String { get }
    /// What the calendar shows: the kinds of things that it has.
    func calendarLede(_ kinds: [DueKind]) -> String
    /// What is of this year and of no known day, as a heading: it may have been already.
    var thisYearWithoutDay: String { get }
    /// That the exact day is not known, behind a year or month that has begun and is not over.
    var exactDayUnknown: String { get }
    /// The link to subscribe to the calendar.
    var subscribe: String { get }
    /// What is to come, as a heading.
    var upcoming: String { get }
    /// That nothing is to come.
    var nothingUpcoming: String { get }
    /// What is over, as a heading.
    var past: String { get }
    /// What has ended, as a title.
    var whatEnded: String { get }
    /// What the page of it shows.
    var whatEndedLede: String { get }
    /// That nothing has ended.
    var nothingEnded: String { get }
    /// When something ended, at the head of a column.
    var when: String { get }
    /// What ended, at the head of a column.
    var what: String { get }
    /// By which decision or other source it is known, at the head of a column.
    var decisionOrSource: String { get }
    /// Why it ended, at the head of a column.
    var reason: String { get }
    /// Since when it goes on again; `date` is `nil` where nobody knows.
    func again(_ date: String?) -> String
    /// What has no date, as a heading.
    var withoutDate: String { get }
    /// The map, as a title.
    var map: String { get }
    /// What the map shows.
    var mapLede: String { get }
    /// The map of the world for those who hear it.
    var mapOfWorld: String { get }
    /// The map of Europe for those who hear it.
    var mapOfEurope: String { get }
    /// The link to the large map and its table.
    var mapAndTable: String { get }
    /// The partners whose place is not known, as a heading.
    var placeUnknown: String { get }
    /// The timeline, as a title.
    var timeline: String { get }
    /// What the timeline shows and how unknown dates are drawn.
    var timelineLede: String { get }
    /// What a full bar of the timeline means.
    var legendPhase: String { get }
    /// What a bar with a broken edge means.
    var legendUnknown: String { get }
    /// What a bar without filling means: the time since the last source.
    var legendUnconfirmed: String { get }
    /// What a thin bar means.
    var legendRole: String { get }
    /// What the sign of an end means.
    var legendEnd: String { get }
    /// What the dotted line means; `date` is the day that the page looks from.
    func legendToday(_ date: String) -> String
    /// What is at the head of the column of times.
    var time: String { get }
    /// The matrix, as a title.
    var matrix: String { get }
    /// What the matrix shows.
    var matrixLede: String { get }
    /// The heading over goals of which no programme is known.
    var programmeUnknown: String { get }
    /// That nothing serves a goal.
    var gap: String { get }
    /// All together, at the head of a column.
    var total: String { get }
    /// The graph, as a title.
    var graph: String { get }
    /// What the graph shows.
    var graphLede: String { get }
    /// What a full line of the graph means.
    var legendOwner: String { get }
    /// What a broken line means.
    var legendShared: String { get }
    /// The page of the search: how it works.
    var searchLede: String { get }
    /// That the search needs a script, and what there is without.
    var searchWithoutScript: String { get }
    /// The results that are pages of the site and no records, as a heading.
    var pagesOfSite: String { get }
    /// Words that people look for the list of a role by, beside those of its name.
    func searchWords(_ role: Role?) -> String
    /// That nothing was found.
    var noResults: String { get }
    /// How many results there are, with `{count}` for the number.
    var resultsTemplate: String { get }
    /// The four directions of the sky, as a map abbreviates them.
    var north: String { get }
    /// South.
    var south: String { get }
    /// East.
    var east: String { get }
    /// West.
    var west: String { get }
}
