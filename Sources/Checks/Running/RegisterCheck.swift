package import Diagnostics
import Documents
import Files
package import Records

/// The whole check of a register, the same for the command line, the hooks, the server and the web form.
package enum RegisterCheck {
    /// Reads a register and asks every rule; throws where the register cannot be read at all.
    ///
    /// With a store, what earlier checks know of sound records is taken from there; the result is the same.
    /// `codeowners` is needed where the register is not at the top of its repository.
    package static func run(
        source: any RecordSource, configuration: RegisterConfiguration, day: Day, rules: [Rule] = Rule.all,
        store: (any CacheStore)? = nil, codeowners: CodeownersPlace? = nil
    ) throws(RegisterError) -> (report: CheckReport, register: Register) {
        // The cache holds what all rules together have said.
        let cache = rules.count == Rule.all.count ? store.map { RecordCache($0, day: day) } : nil
        let loaded = try RegisterLoader(source: source, configuration: configuration).load {
            cache?.load(configuration, $0)
        }
        // Several rules ask for the same contents; whoever comes first would keep the others waiting.
        let waiting = loaded.register.recordsWithRoleStillToRead
        _ = Parallel.map(count: waiting.count, state: {}) { _, i in _ = waiting[i].document }
        try loaded.register.requireAllRead()
        let whole = RuleContext(register: loaded.register, day: day)
        // Of a text with a bracket left open nobody knows what it lacks.
        let legible = loaded.fresh.filter(\.document.isSound)
        let fresh = RuleContext(register: loaded.register, day: day, of: legible)
        let found = Parallel.map(count: rules.count, run: 1, state: {}) { _, i in
            switch rules[i].scope {
            case .record: rules[i].diagnostics(fresh)
            case .names: rules[i].diagnostics(loaded.keepsNames ? fresh : whole)
            case .register: rules[i].diagnostics(whole)
            }
        }
        // Rules may have asked for contents of further records.
        try loaded.register.requireAllRead()
        if let cache {
            let alone = zip(rules, found).filter { $0.0.scope != .register }.flatMap(\.1) + loaded.diagnostics
            cache.save(loaded, unsound: Set(alone.map(\.location.file)))
        }
        var files: [Diagnostic] = []
        if rules.count == Rule.all.count {
            do {
                files = try CodeownersCheck.problems(
                    in: codeowners ?? CodeownersPlace(source: source, folder: ""), loaded.register)
            } catch {
                throw RegisterError(error, hint: "see that the file can be read")
            }
        }
        let report = CheckReport(
            problems: Repetition.removed(from: found.flatMap { $0 }, of: rules, and: loaded.diagnostics) + files,
            files: loaded.files,
            records: loaded.register.count,
            rules: rules.map(\.description) + Explanations.readers + Explanations.files)
        return (report, loaded.register)
    }
}
