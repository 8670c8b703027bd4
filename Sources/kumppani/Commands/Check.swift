import ArgumentParser
import Checks
import Diagnostics
import Records

/// `kumppani check [PATH...]`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the register: every record against its schema, and the whole against its rules.",
        discussion:
            "With paths, only what is wrong in these files and folders is shown; the whole register is read all the same."
    )

    @Argument(help: "Files or folders of the register.")
    var paths: [String] = []

    @Option(help: "How to show what is found: \(Renderer.all.map(\.name).joined(separator: ", ")).")
    var format: String = "text"

    @Flag(help: "Count warnings as problems: exit with 1 where there are any.")
    var strict = false

    @Flag(help: "Show what the register holds, collection by collection, and warnings only by number.")
    var overview = false

    @Flag(help: "Check what is staged, as the coming commit will have it, instead of the files.")
    var staged = false

    @Option(help: ArgumentHelp("Check the register as a commit has it.", valueName: "rev"))
    var rev: String?

    @Option(help: ArgumentHelp("Check each commit of a range, oldest first.", valueName: "A..B"))
    var range: String?

    @Option(help: ArgumentHelp("Check only these rules, by name; may be repeated.", valueName: "name"))
    var rule: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let renderer = Renderer.all.first(where: { $0.name == format }) else {
            throw Failure.unknown("format", format, among: Renderer.all.map(\.name))
        }
        guard !overview || renderer.name == "text" else {
            throw Failure("'--overview' is for people, and '--format \(format)' is not", hint: "leave one of them out")
        }
        guard [staged, rev != nil, range != nil].count(where: { $0 }) <= 1 else {
            throw Failure("'--staged', '--rev' and '--range' name different states", hint: "give one of them")
        }
        let day = try options.day()
        let rules = try self.rules()
        if let range {
            try run(range: range, renderer, day, rules)
            return
        }
        let location = try RegisterLocation(
            options, at: staged ? .staged : rev.map { .revision($0) } ?? .workTree
        ).caching(options)
        let wanted = try paths.map { try location.path($0, options) }
        var (report, register) = try RegisterCheck.run(
            source: location.source, configuration: location.configuration, day: day, rules: rules,
            store: options.store(location), codeowners: location.codeowners)
        if !wanted.isEmpty {
            report = report.limited(toFiles: { file in
                wanted.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
            })
        }
        if !rule.isEmpty { report = report.limited(toRules: Set(rule)) }
        var text = renderer.render(renderer.isForForges ? report.seen(from: location.folder) : report, options.colour)
        if options.quiet && renderer.name == "text" && report.problems.isEmpty { text = "" }
        if overview { text = Overview(register, report, day: day).text(options.colour) }
        try Output(options).write(text)
        if !staged, rev == nil, !options.quiet { try SparseCheckout(location, options)?.tell() }
        if report.errors > 0 || strict && report.warnings > 0 { throw ExitCode(1) }
    }

    /// Checks each commit of a range; what a commit shares with the one before it is told once, where it begins.
    private func run(range: String, _ renderer: Renderer, _ day: Day, _ rules: [Rule]) throws {
        guard paths.isEmpty, !overview else {
            throw Failure("'--range' checks whole registers", hint: "leave paths and '--overview' out")
        }
        let repository = try GitPlace(options)
        let range = try RangeCheck(repository, options, day: day, rules: rules).run(range)
        var report = range
        if !rule.isEmpty { report = report.limited(toRules: Set(rule)) }
        if renderer.isForForges { report = report.seen(from: repository.folder) }
        let text = renderer.render(report, options.colour)
        if !(options.quiet && renderer.name == "text" && report.problems.isEmpty) { try Output(options).write(text) }
        if report.errors > 0 || strict && report.warnings > 0 { throw ExitCode(1) }
    }

    private func rules() throws -> [Rule] {
        for name in rule where Explanations.description(of: name) == nil {
            throw Failure.unknown("rule", name, among: Rule.all.map(\.name))
        }
        return rule.isEmpty ? Rule.all : Rule.all.filter { rule.contains($0.name) }
    }
}

extension Failure {
    /// A word that is none of those that an option takes.
    static func unknown(_ what: String, _ word: String, among words: [String]) -> Failure {
        Failure(
            "there is no \(what) '\(word)'",
            hint: Spelling.nearest(to: word, among: words).map { "did you mean '\($0)'?" }
                ?? "it is one of \(words.joined(separator: ", "))")
    }
}
