extension English {
    func shownAsOf(_ date: String) -> String { "You see the register as it was on \(date)." }
    var shownAsOfNote: String { "Later changes are not shown." }
    var backToNow: String { "Show the same page now" }
    var seeAsOf: String { "See the register as it was on" }
    var show: String { "Show" }
    var compare: String { "Compare two days" }
    var compareLede: String { "Choose two days to see what changed in the register between them." }
    var compareFrom: String { "First day" }
    var compareTo: String { "Second day" }
    func differ(_ count: Int, from: String, to: String) -> String {
        switch count {
        case 0: "No record changed between \(from) and \(to)."
        case 1: "1 record changed between \(from) and \(to)."
        default: "\(number("\(count)")) records changed between \(from) and \(to)."
        }
    }
    func onlySome(_ count: Int) -> String {
        "These are the first \(number("\(count)")) of them. Choose days that are closer to each other to see all."
    }
    func registerBegins(_ date: String) -> String { "The register begins on \(date). Choose a later day." }
    func comparedFromBeginning(_ date: String) -> String {
        "The register begins on \(date): it is compared from that day on."
    }
    func noDay(_ text: String) -> String { "“\(text)” is not a day. Write a day like this: 2024-05-31." }
    func results(_ count: Int) -> String { count == 1 ? "1 result" : "\(number("\(count)")) results" }
    func refusal(_ refusal: Refusal) -> (title: String, text: String) {
        switch refusal {
        case .notFound:
            (
                "There is no such page",
                "The address may be wrong, or the record has another name now. Try the search, or begin at the front page."
            )
        case .beforeBeginning(let day): (self.refusal(.notFound).title, registerBegins(date(day)))
        case .badRequest:
            ("The request could not be understood", "Check the address, or begin at the front page.")
        case .notAllowed:
            (
                "The register can only be read here",
                "Go to the front page. How something is changed has a page of its own."
            )
        case .addressTooLong:
            ("The address is too long", "Take fewer words to search for, or begin at the front page.")
        case .bodyRefused:
            ("The server takes no files", "Go to the front page.")
        case .busy:
            ("The server is busy right now", "Wait a moment and load the page again.")
        case .failed:
            ("Something went wrong", "Load the page again. If that does not help, tell whoever keeps the register.")
        }
    }
}
