import ArgumentParser
import Editing
import Pages
import Programs
import Records
import Reports
import Words

/// `kumppani review RECORD`.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration("review", .review)

    @Argument(help: .of(.reviewRecord), completion: Completions.records) var record: String

    @Option(help: .of(.verdict)) var verdict: String?

    @Option(help: .of(.next)) var next: String?

    @Option(help: .of(.reviewBecause)) var because: String?

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
        let (decision, conversation) = (change.commits.decision.first, TerminalConversation(in: .spoken))
        if let verdict, next != nil || conversation == nil {
            return Review(verdict: verdict, next: next, reason: because, decision: decision)
        }
        guard let conversation else { throw Misuse.reviewWithoutVerdict }
        let workspace = try change.options.workspace()
        let facts = try ReviewFacts(named: record, in: workspace, on: date.last)
        try StandardError.write(facts.text(.text, change.options.style))
        return try RegisterEditor(workspace, on: .today).askReview(
            conversation, of: record, on: date, verdict: verdict, next: next, reason: because, decision: decision
        ) { try StandardError.write(ProposalPage($0).text(.text, change.options.style)) }
    }
}
