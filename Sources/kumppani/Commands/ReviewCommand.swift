import ArgumentParser
import Editing
import Pages
import Programs
import Records
import Reports
import Words

/// `kumppani review RECORD`.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Enter the review of a network: its verdict, why, and when the next one is.",
        discussion: """
            On a terminal it shows what the membership costs, serves and has given, and asks for what is not given; \
            nothing is written before the end. Otherwise it needs --verdict, and --next where the record has no interval.
            The date of the review is --on, else today.
            """)

    @Argument(help: "The network: networks/metrex, metrex, or its path.", completion: Completions.records)
    var record: String

    @Option(help: ArgumentHelp("What follows: continue, deepen or wind-down.", valueName: "verdict"))
    var verdict: String?

    @Option(
        help: ArgumentHelp(
            "When it is reviewed next: a day, month or year; else the interval of the record counts.",
            valueName: "date"))
    var next: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var because: String?

    @OptionGroup var change: ChangeOptions

    func run() throws {
        let options = change.options
        let day = try options.day()
        let date = try PartialDate(options.on ?? "\(day)", of: "--on")
        let next = try next.map { try PartialDate($0, of: "--next") }
        let review = try review(on: date, next: next)
        try change.make(on: .today, because: review.reason, recordsDecision: true) { proposal in
            try proposal.review(proposal.record(named: record), on: date, review)
        }
    }

    /// The review as the options say it, or as the person at the terminal does.
    private func review(on date: PartialDate, next: PartialDate?) throws -> Review {
        let decision = change.commits.decision.first
        if let verdict, next != nil || TerminalConversation(in: .spoken) == nil {
            return Review(verdict: verdict, next: next, reason: because, decision: decision)
        }
        guard let conversation = TerminalConversation(in: .spoken) else { throw Misuse.reviewWithoutVerdict }
        let workspace = try change.options.workspace()
        let facts = try ReviewFacts(named: record, in: workspace, on: date.last)
        try StandardError.write(facts.text(.text, change.options.style))
        return try RegisterEditor(workspace, on: .today).askReview(
            conversation, of: record, on: date, verdict: verdict, next: next, reason: because, decision: decision
        ) { try StandardError.write(ProposalPage($0).text(.text, change.options.style)) }
    }
}
