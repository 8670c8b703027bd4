import ArgumentParser
import Words
import Workspace

/// Which state of the register is checked: its files, unless an option says otherwise.
struct CheckedState: ParsableArguments {
    @Flag(help: .of(.staged)) var staged = false

    @Option(help: .of(.checkRev)) var rev: String?

    @Option(help: .of(.checkRange)) var range: String?

    /// Whether it is the files in the work tree.
    var isFiles: Bool { !staged && rev == nil && range == nil }

    /// The state as the library knows it.
    var subject: CheckRequest.Subject {
        range.map { .range($0) } ?? .moment(staged ? .index : rev.map { .revision($0) } ?? .workTree)
    }

    /// Throws where several are named.
    func requireOne(besides paths: [String]) throws {
        guard [staged, rev != nil, range != nil].count(where: { $0 }) > 1 || range != nil && !paths.isEmpty else {
            return
        }
        throw Misuse.severalStates
    }
}
