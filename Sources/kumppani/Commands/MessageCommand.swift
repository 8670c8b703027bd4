import ArgumentParser
import Programs
import Records
import Reports
import Words
import Workspace

/// `kumppani message RECORD`.
struct MessageCommand: ParsableCommand {
    static let configuration = CommandConfiguration("message", .message)

    @Argument(help: .of(.messageRecord), completion: Completions.records) var record: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let day = try options.day()
        let workspace = try options.workspace()
        let snapshot = try workspace.snapshot(at: .workTree, on: day)
        let material = try snapshot.register().record(named: record, from: workspace.standing(in: snapshot))
        let message = try CoreMessage(of: material, in: .spoken, on: day)
        try options.write(message.text + "\n")
        if let notice = message.notice { options.tell(notice) }
    }
}
