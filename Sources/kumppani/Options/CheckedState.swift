import ArgumentParser
import Words
import Workspace

/// Which state of the register is checked: its files, unless an option says otherwise.
struct CheckedState: ParsableArguments {
    @Flag(help: "Check what is staged, as the coming commit will have it, instead of the files.")
    var staged = false

    @Option(help: ArgumentHelp("Check the register as a commit has it.", valueName: "rev"))
    var rev: String?

    @Option(help: ArgumentHelp("Check each commit of a range, oldest first.", valueName: "A..B"))
    var range: String?

    /// Whether it is the files in the work tree.
    var isFiles: Bool { !staged && rev == nil && range == nil }

    /// The moment, where it is one.
    var moment: Moment { staged ? .index : rev.map { .revision($0) } ?? .workTree }

    /// Throws where several are named.
    func requireOne(besides paths: [String]) throws {
        guard [staged, rev != nil, range != nil].count(where: { $0 }) > 1 || range != nil && !paths.isEmpty else {
            return
        }
        throw Misuse.severalStates
    }
}
