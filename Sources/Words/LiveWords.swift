package import Records

/// What the pages of a server say beside what those in files say.
package protocol LiveWords {
    /// That the register is shown as it was on a day.
    func shownAsOf(_ date: String) -> String
    /// What that means: nothing of what came later.
    var shownAsOfNote: String { get }
    /// The link from there to the same page as it is now.
    var backToNow: String { get }
    /// The field for a day to see the register as of.
    var seeAsOf: String { get }
    /// The button that shows what was chosen.
    var show: String { get }
    /// Two days side by side, as a title.
    var compare: String { get }
    /// What that page does.
    var compareLede: String { get }
    /// The field for the first of the two days.
    var compareFrom: String { get }
    /// The field for the second one.
    var compareTo: String { get }
    /// How many records differ between two days.
    func differ(_ count: Int, from: String, to: String) -> String
    /// That not all of them are shown.
    func onlySome(_ count: Int) -> String
    /// That nothing is known from before the day on which the register begins.
    func registerBegins(_ date: String) -> String
    /// That two days are compared from the first day of the register, since it begins later than the first one.
    func comparedFromBeginning(_ date: String) -> String
    /// That a text names no day.
    func noDay(_ text: String) -> String
    /// How many results a search has.
    func results(_ count: Int) -> String
    /// Why there is no page, in a title and a sentence that says what to do.
    func refusal(_ refusal: Refusal) -> (title: String, text: String)
}

/// Why a server answers with another page than the one asked for.
package enum Refusal: Sendable, Hashable {
    /// There is no such page.
    case notFound
    /// The register begins later than the day asked about: on this day.
    case beforeBeginning(Day)
    /// The request makes no sense.
    case badRequest
    /// The server only shows pages, it takes nothing.
    case notAllowed
    /// The address is too long.
    case addressTooLong
    /// Nothing is taken that is sent with a request.
    case bodyRefused
    /// Too many ask at once for something that takes long.
    case busy
    /// The server failed.
    case failed
}
