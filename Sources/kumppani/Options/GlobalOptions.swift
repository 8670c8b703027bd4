import ArgumentParser
import Diagnostics
import Editing
import FoundationEssentials
import Pages
import Programs
import Records
import Words
import Workspace

/// The options that every command takes, before or behind the command's name.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .customShort("C"), help: ArgumentHelp("Run as if started in this folder.", valueName: "dir"),
        completion: .directory)
    var folder: String?

    @Option(
        help: ArgumentHelp("Use this register.yaml instead of the one found upwards from here.", valueName: "file"),
        completion: .file())
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The day that rules look from, such as 2026-01-31, or the last of a month or year.", valueName: "date"))
    var on: String?

    @Flag(help: "Compute everything afresh.")
    var noCache = false

    @Option(help: "When to use colours: auto, always, never.")
    var color: ColourChoice = .auto

    @Option(
        help: ArgumentHelp(
            "The language of what is printed: fi, sv, en; else KUMPPANI_LANGUAGE or the locale says it.",
            valueName: "language"))
    var language: Language?

    @Flag(name: .shortAndLong, help: "Print results only, nothing about the work.")
    var quiet = false

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write the result to this file.", valueName: "file"))
    var output: String?

    /// The register that the command works on, or where it will be looked for.
    func workspace() throws -> Workspace {
        try Workspace(
            start: folder ?? ".", environment: ProcessInfo.processInfo.environment, configuration: config,
            usesCache: !noCache, notify: { [self] notice in tell(notice) })
    }

    /// Tells the person something beside the result, unless they want the result only.
    func tell(_ notice: @autoclosure () -> Notice) { if !quiet { StandardError.tell(notice(), in: .spoken) } }

    /// Tells of the hooks of this clone that a commit of ours did not run.
    func tell(hooksNotRunBy state: ChangeResult.State) {
        guard case .committed(let landed) = state, !landed.hooksNotRun.isEmpty else { return }
        tell(.hooksNotRun(landed.hooksNotRun))
    }

    /// What text for the terminal, or for the file instead, is made for.
    var style: TextStyle { .terminal(.spoken, color, isFile: output != nil) }

    /// Where results go.
    var out: Output { Output(file: output) }

    /// Writes a result, once.
    func write(_ text: String) throws { try out.write(text) }

    /// Writes a view in a form, once.
    func write(_ view: any PageView, _ format: PageFormat) throws { try write(view.text(format, style)) }

    /// Writes lines on what was done, which are nothing but talk to who wants results only.
    func write(lines: [Text]) throws {
        if !quiet { try write(lines.map { $0.text(in: .spoken).visible + "\n" }.joined()) }
    }

    /// The day to look from: `--on`, the last day of the month or year that it names, or today.
    func day() throws -> Day {
        // Of a year or a month its last day: what was true then had come true by its end.
        try on.map { try PartialDate($0, of: "--on").last } ?? .today
    }

    /// Moves global options that stand before the command's name behind everything else, where the parser reads them.
    static func movedBehindCommand(_ arguments: [String]) -> [String] {
        let takingValues: Set = ["-C", "--config", "--on", "--color", "--language", "-o", "--output"]
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

extension ColourChoice: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension PageFormat: ExpressibleByArgument {}
extension RecordFormat: ExpressibleByArgument {}
