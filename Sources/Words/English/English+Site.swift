import Diagnostics

extension English {
    var inThisLanguage: String { "In English" }
    var skip: String { "Skip to content" }
    var mainMenu: String { "Main menu" }
    var menu: String { "Menu" }
    var languages: String { "Languages" }
    var copyMessage: String { "Copy the message" }
    var messageCopied: String { "The message is copied." }
    var allLists: String { "All lists" }
    var changes: String { "Changes" }
    var search: String { "Search" }
    var searchLabel: String { "Search for a partner, network, decision or topic" }
    var frontLede: String {
        "See whom the city works with internationally, who in the city answers for it, and what has been agreed. The facts have sources and a history of changes."
    }
    var numbers: String { "The register in numbers" }
    var attentionNow: String { "Needs attention now" }
    var nothingDue: String { "Nothing needs attention right now." }
    func networksWithoutReview(_ count: Int) -> String {
        "No review is recorded for \(count == 1 ? "one network" : "\(count) networks")"
    }
    func whatEndedLink(_ count: Int) -> String { "What has ended, when, and by which decision (\(number("\(count)")))" }
    var writeTo: String { "Feedback and corrections:" }
    var byUnit: String { "What your unit answers for" }
    var addedByYear: String { "Added to the register by year" }
    var year: String { "Year" }
    func asOf(_ date: String) -> String { "Taken from the register on \(date)." }
    func andMore(_ count: Int) -> String { "and \(number("\(count)")) more" }
    func running(_ count: Int) -> String { "under way or in force by the last source: \(count)" }
    var feedOfAll: String { "Feed of all changes (Atom)" }
    var enter: String { "Enter the register in English" }

    var id: String { "Id" }
    var name: String { "Name" }
    var status: String { "Status" }
    var filters: String { "Narrow down" }
    var notKnown: String { "Not known" }
    func count(_ count: Int) -> String { count == 1 ? "1 record" : "\(number("\(count)")) records" }
    var shownTemplate: String { "Showing {shown} of {all}" }
    var showAll: String { "Show all" }
    var clearFilters: String { "Clear filters" }
    var nothingHere: String { "No records were found." }
    func part(_ number: Int, of count: Int) -> String { "part \(number) of \(count)" }
    var parts: String { "Parts of the list" }
    var asTable: String { "Comma-separated for programs (CSV)" }
    var asWorkbook: String { "As a table (Excel)" }
    var forOtherPages: String { "To embed in another page" }
    var openInRegister: String { "Open in the register" }
    var chosen: String { "chosen, remove this filter" }
    var asData: String { "As data for programs (JSON)" }
    var views: String { "Views" }

    var quality: String { "Quality of the register" }
    var qualityLede: String {
        "The register is checked with every change. This page shows what the checks see: what is wrong, out of date or missing."
    }
    var nothingWrong: String { "The checks found nothing to remark on." }
    func rule(_ name: String, count: Int) -> String {
        name == "measure-silent"
            ? "Nothing new about \(count.counted("measure", "measures"))"
            : "\(Self.rules[name] ?? "Other remarks") (\(count))"
    }

    private static let rules = [
        "owner-required": "No owner", "owner-in-force": "Owned by a unit that has ended",
        "supports-something": "Supports no goal",
        "supports-in-force": "Supports only goals of programmes that have ended",
        "review-overdue": "Review of the membership overdue", "agreement-expiring": "Agreement about to expire",
        "material-stale": "Material out of date",
        "measure-cannot-be-judged": "A measure that cannot be judged",
        "follow-up-overdue": "Follow-up overdue", "translation-missing": "Translation missing",
        "source-missing": "Source missing", "same-partner-overlap": "Overlapping dealings with one partner",
        "contradictory-dealing": "Contradictory dealings", "possible-duplicate": "Possibly the same twice",
        "dealing-after-end": "Dealings after the end",
        "event-abroad-needs-host": "Event abroad without a local partner",
        "twin-city-needs-goal": "Twin-city agreement without a goal", "personal-data": "Possible personal data",
        "dates-in-order": "Dates out of order", "reference-resolves": "Reference that leads nowhere",
        "id-is-file-name": "Identifier and file name differ",
    ]
}
