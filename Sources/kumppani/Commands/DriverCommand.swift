import ArgumentParser
import Diagnostics
import Drivers
import Files
import Git
import Glibc

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
                try file == "-" ? readToEnd(of: STDIN_FILENO, named: "standard input") : DriverCommand.read(file)
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
            let versions = MergeDriver.Versions(
                base: try DriverCommand.read(base), ours: try DriverCommand.read(ours),
                theirs: try DriverCommand.read(theirs))
            let driver = MergeDriver(path: path, guide: RegisterGuide(top: ".", path: path).guide, markerSize: size)
            switch driver.merge(versions) {
            case .merged(let bytes):
                try replaceFile(at: ours, with: bytes)
            case .conflicts(let bytes, let lines):
                try replaceFile(at: ours, with: bytes)
                for line in lines {
                    Failure.tell(
                        Notice(
                            Text(
                                en: "conflict in \(path) at \(line.en)", fi: "ristiriita: \(path), \(line.fi)",
                                sv: "konflikt i \(path): \(line.sv)")))
                }
                throw ExitCode(1)
            case .lines(let reason):
                Failure.tell(
                    Notice(
                        Text(
                            en: "\(path) is merged line by line: \(reason.en)",
                            fi: "\(path) yhdistetään rivi riviltä: \(reason.fi)",
                            sv: "\(path) slås ihop rad för rad: \(reason.sv)")))
                let run = try GitCommand(in: ".").run([
                    "merge-file", "--marker-size=\(size)", "-L", "ours", "-L", "base", "-L", "theirs", ours, base,
                    theirs,
                ])
                if run.status != 0 { throw ExitCode(min(run.status, 127)) }
            }
        }
    }

    /// The file at a path; a message where there is none.
    private static func read(_ path: String) throws -> [UInt8] {
        guard let bytes = try readFile(at: path, limit: Int.max - 1, followsLink: true) else {
            throw Failure(
                Text(
                    en: "there is no file '\(path)'", fi: "tiedostoa '\(path)' ei ole",
                    sv: "det finns ingen fil '\(path)'"),
                hint: Text(
                    en: "git runs the driver, with files of its own", fi: "git käynnistää tämän omilla tiedostoillaan",
                    sv: "git kör detta med egna filer"))
        }
        return bytes
    }
}
