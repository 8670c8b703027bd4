import ArgumentParser
import Drivers
import Programs
import Words

/// `kumppani driver`: what git runs, not people.
struct DriverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "driver", .driver, shouldDisplay: false, subcommands: [TextCommand.self, Merge.self])

    /// `kumppani driver text FILE`, git's `textconv`.
    struct TextCommand: ParsableCommand {
        static let configuration = CommandConfiguration("text", .driverText, shouldDisplay: false)

        @Option(help: .of(.driverRegister)) var register = "."

        @Option(help: .of(.driverCollection)) var collection = ""

        @Argument(help: .of(.driverFile)) var file: String

        func run() throws {
            let text = try TextDriver.text(
                ofFile: file, register: register, collection: collection, in: .spoken)
            try Output(file: nil).write(text)
        }
    }

    /// `kumppani driver merge BASE OURS THEIRS PATH SIZE`, git's merge driver; the result replaces OURS.
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration("merge", .driverMerge, shouldDisplay: false)

        @Argument(help: .of(.driverBase)) var base: String

        @Argument(help: .of(.ours)) var ours: String

        @Argument(help: .of(.theirs)) var theirs: String

        @Argument(help: .of(.driverPath)) var path: String

        @Argument(help: .of(.driverSize)) var size = 7

        func run() throws {
            let merge = FileMerge(base: base, ours: ours, theirs: theirs, path: path, markerSize: size)
            let status = try merge.run { StandardError.tell($0, in: .spoken) }
            if status != 0 { throw ExitCode(status) }
        }
    }
}
