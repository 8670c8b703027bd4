import ArgumentParser
import Checks
import Diagnostics
import Glibc
import Records

/// The options that every command takes, before or behind the command's name.
struct GlobalOptions: ParsableArguments {
    @Option(name: .customShort("C"), help: ArgumentHelp("Run as if started in this folder.", valueName: "dir"))
    var folder: String?

    @Option(help: ArgumentHelp("Use this register.yaml instead of the one found upwards from here.", valueName: "file"))
    var config: String?

    @Option(
        help: ArgumentHelp("The day that rules look from, such as 2026-01-31; today if not given.", valueName: "date"))
    var on: String?

    @Flag(help: "Compute everything afresh.")
    var noCache = false

    @Option(help: "When to use colours: auto, always, never.")
    var color: ColourChoice = .auto

    @Flag(name: .shortAndLong, help: "Print results only, nothing about the work.")
    var quiet = false

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write the result to this file.", valueName: "file"))
    var output: String?

    /// The day to look from: `--on`, or today.
    func day() throws -> Day {
        guard let on else { return Day.today }
        guard let day = Day(on) else {
            throw Failure("'--on \(on)' is not a day", hint: "write it as year, month and day: 2026-01-31")
        }
        return day
    }

    /// Colours for stdout as asked for; `NO_COLOR` and a pipe turn them off.
    var colour: Colour {
        switch color {
        case .always: Colour(isOn: true)
        case .never: Colour(isOn: false)
        case .auto:
            Colour(isOn: output == nil && isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0[0] == 0 } ?? true))
        }
    }

    /// How many characters a line of a page may have: as many as the terminal shows, but no more than reads well.
    var width: Int {
        let longest = 100
        var size = winsize()
        guard output == nil, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return longest }
        return min(max(Int(size.ws_col), 30), longest)
    }

    /// Moves global options that stand before the command's name behind everything else, where the parser reads them.
    static func movedBehindCommand(_ arguments: [String]) -> [String] {
        let takingValues: Set = ["-C", "--config", "--on", "--color", "-o", "--output"]
        let alone: Set = ["--no-cache", "--quiet", "-q"]
        var i = 0
        while i < arguments.count {
            if takingValues.contains(arguments[i]) {
                i += 2
            } else if alone.contains(arguments[i]) || takingValues.contains(where: { arguments[i].hasPrefix($0 + "=") })
            {
                i += 1
            } else {
                break
            }
        }
        guard i > 0, i < arguments.count else { return arguments }
        let rest = arguments[i...]
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end] + arguments[..<i] + rest[end...])
    }
}

/// When to use colours.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

extension Day {
    /// Today, where this machine is.
    static var today: Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        guard let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else {
            preconditionFailure("the clock tells a day that no calendar has")
        }
        return day
    }
}

extension GlobalOptions {
    /// Where results of checks are kept for a register of git; `nil` for one of a folder, or with `--no-cache`.
    func store(_ location: RegisterLocation) -> (any CacheStore)? { noCache ? nil : location.store }
}
