import ArgumentParser
import Editing
import Programs
import Records
import Words

/// `kumppani end RECORD --on DATE --because TEXT`.
struct EndCommand: ParsableCommand {
    static let configuration = CommandConfiguration("end", .end)

    @Argument(help: .of(.record), completion: Completions.records) var record: String

    @Option(help: .of(.endBecause)) var because: String

    @OptionGroup var change: ChangeOptions

    func run() throws {
        guard let on = change.options.on.flatMap(PartialDate.init(written:)) else {
            throw Misuse.endWithoutDate(change.options.on)
        }
        // The date is that of the end; rules look from today.
        var keepsReason = true
        try change.make(on: .today, because: because, showingReferencesTo: record, recordsDecision: true) { proposal in
            keepsReason = try proposal.end(
                proposal.record(named: record), on: on, because: because, decision: change.commits.decision.first)
        }
        if !keepsReason, !change.commits.commit, !change.dryRun { change.options.tell(.unsaidReason) }
    }
}
