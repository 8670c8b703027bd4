import ArgumentParser
import Diagnostics
import Documents
import Drivers
import Glibc
import Records

/// `kumppani driver`: what git runs, not people.
struct DriverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "driver", abstract: "What git runs to compare and merge records.", shouldDisplay: false,
        subcommands: [Text.self, Merge.self])

    /// `kumppani driver text FILE`, git's `textconv`.
    struct Text: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "text", abstract: "Write a record as lines that git compares.", shouldDisplay: false)

        @Option(help: "The register's folder.")
        var register = "."

        @Option(help: "The collection that the record is in.")
        var collection = ""

        @Argument(help: "The file; - reads standard input.")
        var file: String

        func run() throws {
            let bytes = try DriverCommand.read(file == "-" ? "/dev/stdin" : file)
            let register = RegisterGuide(root: register, collection: collection)
            try DriverCommand.write(TextDriver.text(of: bytes, path: file, register: register), to: "/dev/stdout")
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
                try DriverCommand.write(bytes, to: ours)
            case .conflicts(let bytes, let lines):
                try DriverCommand.write(bytes, to: ours)
                for line in lines { DriverCommand.say("conflict in \(path) at \(line)") }
                throw ExitCode(1)
            case .lines(let reason):
                DriverCommand.say("\(path) is merged line by line: \(reason)")
                let run = try GitCommand(in: ".").run([
                    "merge-file", "--marker-size=\(size)", "-L", "ours", "-L", "base", "-L", "theirs", ours, base,
                    theirs,
                ])
                if run.status != 0 { throw ExitCode(min(run.status, 127)) }
            }
        }
    }

    private static func say(_ text: String) {
        let line = "kumppani: \(text.visible)\n"
        // There is nobody to tell when git cannot be told.
        _ = line.utf8CString.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("reading", path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure("reading", path) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        let isOutput = path == "/dev/stdout"
        let descriptor = isOutput ? STDOUT_FILENO : open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("writing", path) }
        defer { if !isOutput { close(descriptor) } }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("writing", path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func failure(_ attempt: String, _ path: String) -> Failure {
        Failure("\(attempt) '\(path)' failed: \(String(cString: strerror(errno)))")
    }
}
