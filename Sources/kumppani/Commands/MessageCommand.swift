import ArgumentParser
import Diagnostics
import Pages
import Programs
import Records
import Reports
import Workspace

/// `kumppani message RECORD`.
struct MessageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "Print the text of one core message and nothing else, to be copied or piped.",
        discussion: """
            The language is that of --language. 'report materials' lists the messages.
            A message that has expired or should be looked through is printed, and standard error says so.
            """)

    @Argument(help: "The material: materials/ydinviesti-muotoilu, or its id.", completion: Completions.records)
    var record: String

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
