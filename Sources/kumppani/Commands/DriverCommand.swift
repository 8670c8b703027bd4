import ArgumentParser
import Drivers
import Files
import Glibc
import Programs

/// `kumppani driver`: what git runs, not people.
struct DriverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "driver", abstract: "What git runs to compare and merge records.", shouldDisplay: false,
        subcommands: [TextCommand.self, Merge.self])

    /// `kumppani driver text FILE`, git's `textconv`.
    struct TextCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "text", abstract: "Write a record as lines that git compares.", shouldDisplay: false)

        @Option(help: "The register's folder.")
        var register = "."

        @Option(help: "The collection that the record is in.")
        var collection = ""

        @Argument(help: "The file; - reads standard input.")
        var file: String

        func run() throws {
            let bytes =
                try file == "-"
                ? readToEnd(of: STDIN_FILENO, named: "standard input") : DriverFile.read(file)
            let register = RegisterGuide(root: register, collection: collection)
            try writeAll(
                TextDriver.text(of: bytes, path: file, register: register, in: .spoken), to: STDOUT_FILENO,
                named: "standard output")
        }
    }

    /// `kumppani driver merge BASE OURS THEIRS PATH SIZE`, git's merge driver; the result replaces OURS.
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge", abstract: "Merge three versions of a record into the second.", shouldDisplay: false)

        @Argument(help: "The version that both sides began from.")
        var base: String

        @Argument(help: "Our version, which is overwritten.")
        var ours: String

        @Argument(help: "Their version.")
        var theirs: String

        @Argument(help: "The path of the record in the repository.")
        var path: String

        @Argument(help: "How many characters a conflict marker has.")
        var size = 7

        func run() throws {
            let merge = FileMerge(base: base, ours: ours, theirs: theirs, path: path, markerSize: size)
            let status = try merge.run { StandardError.tell($0, in: .spoken) }
            if status != 0 { throw ExitCode(status) }
        }
    }
}
