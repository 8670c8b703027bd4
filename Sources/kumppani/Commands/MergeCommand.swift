import ArgumentParser
import Differences
import Editing
import Programs
import Records
import Words

/// `kumppani merge A --into B`.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration("merge", .merge)

    @Argument(help: .of(.mergeRecord), completion: Completions.records) var record: String

    @Option(help: .of(.into), completion: Completions.records) var into: String

    @Option(parsing: .upToNextOption, help: .of(.keep)) var keep: [String] = []

    @OptionGroup var change: ChangeOptions

    func run() throws {
        guard keep.count.isMultiple(of: 2) else { throw Misuse.keepWithoutField }
        try change.make { proposal in
            let (removed, record) = (try proposal.record(named: record), try proposal.record(named: into))
            let kept = try stride(from: 0, to: keep.count, by: 2).map { place in
                let kept = try proposal.record(named: keep[place]).id
                guard kept == removed.id || kept == record.id else { throw Misuse.keepOfNeither("\(kept)") }
                return KeptField(try FieldPath(field: keep[place + 1]), isOfRemoved: kept == removed.id)
            }
            do {
                try proposal.merge(removed, into: record, keeping: kept)
            } catch let undecided as UndecidedFields {
                guard let conversation = TerminalConversation(in: .spoken) else {
                    throw Misuse.mergeUndecided(undecided, staying: record.id.id, going: removed.id.id)
                }
                try proposal.merge(removed, into: record, keeping: kept + undecided.asked(of: conversation))
            }
        }
    }
}
