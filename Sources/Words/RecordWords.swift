package import Records

/// What the page of a record says.
package protocol RecordWords {
    /// What a partner is: `Tallinna (kaupunki, Viro) on keskeinen kumppani.`
    func partner(_ name: String, importance: String?, kind: String?, country: String?, isOver: Bool) -> String
    /// What a network is: `Eurocities on keskeinen eurooppalainen kaupunkiverkosto.`
    func network(_ name: String, importance: String?, kind: String?, scope: String?, isOver: Bool) -> String
    /// What a goal or priority is, and of which programme.
    func priority(kind: String, programme: String, time: String, isOver: Bool) -> String
    /// In what state a partnership is; `nil` for a word that is not known.
    func partnership(_ status: String, since: PartialDate?) -> String?
    /// What the city is in a network; `nil` for a word that is not known.
    func membership(_ status: String, since: PartialDate?) -> String?
    /// That a partnership or membership began in the time of a programme, where nothing closer is known; `nil` for a word
    /// that is not known.
    func began(_ status: String, during programme: String) -> String?
    /// That something had not begun by the day that is asked about, and when it began where that is known.
    func beginsLater(_ date: PartialDate?) -> String
    /// That something is over.
    var isOver: String { get }
    /// The words before the unit that answers, or answered for what is over; they end with a colon, since a name begins with
    /// a capital.
    func answers(for role: Role?, isOver: Bool) -> String
    /// That who answers is no fact of a source, in brackets behind the unit.
    var inferredOwner: String { get }
    /// The same where a list has no room for a sentence.
    var inferred: String { get }
    /// From when the last source with a date is that tells of something which goes on.
    func lastTold(_ date: PartialDate) -> String
    /// The same behind a status: the year alone.
    func lastToldShort(_ year: String) -> String
    /// That a unit is no more, and when it ended is not known.
    var endUnknown: String { get }
    /// What has replaced a programme, as a heading.
    var replacedBy: String { get }
    /// The units whose work a unit carries on, as a heading.
    var predecessors: String { get }
    /// What a unit answers for: `counts` is `kumppanit 25, verkostot 9`.
    func answersFor(_ counts: String) -> String
    /// That the file of the record cannot be read.
    var unreadableRecord: String { get }
    /// What needs attention, as a heading.
    var attention: String { get }
    /// What is due, before its date.
    func due(_ kind: DueKind) -> String
    /// What was due, before its date.
    func wasDue(_ kind: DueKind) -> String
    /// The word before a date by which something has to be done.
    var due: String { get }
    /// The short facts, as a heading for those who hear it.
    var facts: String { get }
    /// What is over, as a heading.
    var earlier: String { get }
    /// Where a fact comes from.
    var source: String { get }
    /// The sources and notes of a record, as a heading.
    var sources: String { get }
    /// The word before the date of a signature.
    var signed: String { get }
    /// That nobody knows since when.
    var startUnknown: String { get }
    /// What refers to a record, as a heading.
    func referring(_ role: Role?) -> String
    /// The button that shows more of a list.
    func showMore(_ count: Int) -> String
    /// The link to how something is changed.
    var suggestChange: String { get }
    /// The link to the feed of one record.
    var feedOfRecord: String { get }
    /// That some texts are only in another language.
    var notTranslated: String { get }
}

/// What can be due with a record.
package enum DueKind: String, Sendable, CaseIterable {
    case review, event
    case agreementEnds = "agreement"
    case roleEnds = "role"
    case followUp = "follow-up"
    case deadline = "measure"
    /// A year after something was last told of a measure.
    case progress = "measure-progress"
    case materialEnds = "material"
    /// A year after a material was looked through.
    case materialReview = "material-review"
    case itemEnds = "end"
}
