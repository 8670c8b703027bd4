package import Diagnostics
import Files
package import Records

/// The whole check of a register, the same for the command line, the hooks, the server and the web form.
package enum RegisterCheck {
    /// The most problems of a register that are kept; how many more there are is told.
    static let mostProblems = 100_000

    /// Reads a register and asks its rules; throws where the register cannot be read at all.
    ///
    /// With a store, what earlier checks know of sound records is taken from there; the result is the same.
    /// `codeowners` is needed where the register is not at the top of its repository. Checks that share a `budget` share its
    /// time.
    package static func run(
        source: any RecordSource, configuration: RegisterConfiguration, day: Day, rules selection: RuleSelection = .all,
        store: (any CacheStore)? = nil, codeowners: CodeownersPlace? = nil, budget: LoadBudget = LoadBudget()
    ) throws(RegisterError) -> (report: CheckReport, register: Register) {
        // The cache holds what all rules together have said.
        let cache = selection == .all ? store.map { RecordCache($0, day: day) } : nil
        let loaded = try RegisterLoader(source: source, configuration: configuration, budget: budget).load {
            cache?.load(configuration, $0)
        }
        // Several rules ask for the same contents; whoever comes first would keep the others waiting.
        let waiting = loaded.register.recordsWithRoleStillToRead
        _ = Parallel.map(count: waiting.count, state: {}) { _, i in _ = waiting[i].document }
        try loaded.register.requireAllRead()
        let rules = selection.rules
        let guides =
            configuration.policies.requiresLayout
            ? try FieldGuide.orders(source: source, configuration: configuration) : [:]
        let found = RuleRun(rules: rules, loaded: loaded, day: day, guides: guides).problems()
        // Rules may have asked for contents of further records.
        try loaded.register.requireAllRead()
        cache?.save(loaded, unsound: Set((found.ofRecords + loaded.diagnostics).map(\.location.file)))
        var problems = found.ofRecords + found.ofRegister
        if selection == .all {
            problems = Repetition.removed(from: problems, of: rules, and: loaded.diagnostics)
            problems += try files(
                codeowners ?? CodeownersPlace(source: source, folder: ""), loaded.register, in: source)
        } else {
            problems += loaded.diagnostics
        }
        let report = CheckReport(
            problems: bounded(problems), files: loaded.files, records: loaded.register.count,
            rules: rules.map(\.description) + Explanations.readers + Explanations.files)
        return (report, loaded.register)
    }

    /// Reads a register without asking its rules, and of what earlier checks know of sound records only what is asked for:
    /// `Register.requireAllRead` tells what could not be read then. Throws where the register cannot be read at all.
    package static func registerReadWhenAsked(
        source: any RecordSource, configuration: RegisterConfiguration, day: Day, store: (any CacheStore)?,
        budget: LoadBudget = LoadBudget()
    ) throws(RegisterError) -> Register {
        let cache = store.map { RecordCache($0, day: day) }
        return try RegisterLoader(source: source, configuration: configuration, budget: budget).load {
            cache?.load(configuration, $0)
        }.register
    }

    /// What is wrong with files that are no records.
    private static func files(
        _ place: CodeownersPlace, _ register: Register, in source: any RecordSource
    ) throws(RegisterError) -> [Diagnostic] {
        do {
            return try CodeownersCheck.problems(in: place, register)
                + FeedbackCheck.problems(in: source, register.configuration)
        } catch {
            throw RegisterError(
                error,
                hint: Text(
                    en: "see that the file can be read", fi: "varmista, että tiedoston voi lukea",
                    sv: "se till att filen går att läsa"))
        }
    }

    /// The first problems in order, and how many more there are.
    private static func bounded(_ problems: [Diagnostic]) -> [Diagnostic] {
        guard problems.count > mostProblems else { return problems }
        let count = problems.count - mostProblems
        let more = Diagnostic(
            rule: Explanations.problemsBounded,
            message: Text(
                en: "\(count) more problems are not shown", fi: "\(count) muuta ongelmaa jätetään näyttämättä",
                sv: "ytterligare \(count) problem visas inte"),
            location: Location(file: RegisterConfiguration.fileName), hint: .mendShownFirst)
        return problems.sorted().prefix(mostProblems) + [more]
    }
}
