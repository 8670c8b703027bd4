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
    @Option(name: .customShort("C"), help: .of(.folder), completion: .directory) var folder: String?

    @Option(help: .of(.config), completion: .file()) var config: String?

    @Option(help: .of(.on)) var on: String?

    @Flag(help: .of(.noCache)) var noCache = false

    @Option(help: .of(.color)) var color: ColourChoice = .auto

    @Option(help: .of(.language)) var language: Language?

    @Flag(name: .shortAndLong, help: .of(.quiet)) var quiet = false

    @Option(name: [.customShort("o"), .long], help: .of(.output)) var output: String?

    /// The register that the command works on, or where it will be looked for.
    func workspace() throws -> Workspace {
        try Workspace(
            start: folder ?? ".", environment: ProcessInfo.processInfo.environment, configuration: config,
            usesCache: !noCache, notify: { [self] notice in tell(notice) })
    }

    /// The register as its files are.
    func snapshot() throws -> RegisterSnapshot { try workspace().snapshot(at: .workTree, on: day()) }

    /// The histories of the register.
    func history() throws -> RegisterHistory { try workspace().history(today: .today) }

    /// Tells the person something beside the result, unless they want the result only.
    func tell(_ notice: @autoclosure () -> Notice) { if !quiet { StandardError.tell(notice(), in: .spoken) } }

    /// Tells of the hooks of this clone that a commit of ours did not run.
    func tell(hooksNotRunBy state: ChangeResult.State) {
        guard case .committed(let landed) = state, !landed.hooksNotRun.isEmpty else { return }
        tell(.hooksNotRun(landed.hooksNotRun))
    }

    /// What text for the terminal, or for the file instead, is made for.
    var style: TextStyle { .terminal(.spoken, color, isFile: output != nil) }

    /// The path of a file that a person names: from the folder of '-C', where there is one.
    func path(_ written: String) -> String {
        guard let folder, !written.hasPrefix("/") else { return written }
        return "\(folder)/\(written)"
    }

    /// Where results go.
    var out: Output { Output(file: output.map(path)) }

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

    /// Divides arguments into global options that stand before the command's name, and the rest.
    static func divided(_ arguments: [String]) -> (global: ArraySlice<String>, rest: ArraySlice<String>) {
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
        return (arguments.prefix(i), arguments.dropFirst(i))
    }
}

extension ColourChoice: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension PageFormat: ExpressibleByArgument {}
extension RecordFormat: ExpressibleByArgument {}
