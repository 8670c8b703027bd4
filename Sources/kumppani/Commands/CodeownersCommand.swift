import ArgumentParser
import Checks
import Words
import Workspace

/// `kumppani codeowners`.
struct CodeownersCommand: ParsableCommand {
    static let configuration = CommandConfiguration("codeowners", .codeowners)

    @Option(name: .customLong("for"), help: .of(.forge)) var forge: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let forge = Codeowners.Forge(rawValue: forge) else {
            throw Misuse.unknownForge(forge, among: Codeowners.Forge.allCases.map(\.rawValue))
        }
        let snapshot = try options.snapshot()
        let file = try Codeowners.file(of: snapshot.register(), for: forge, folder: snapshot.folder)
        try options.write(file.text)
        for notice in file.notices(for: forge) { options.tell(notice) }
    }
}
