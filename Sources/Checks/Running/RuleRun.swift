import Diagnostics
import Documents
import Files
import Records

/// Runs rules over a register that was read.
struct RuleRun {
    /// The rules.
    let rules: [Rule]
    /// The register.
    let loaded: LoadedRegister
    /// The day on which they are asked to hold.
    let day: Day
    /// The order of fields in schemas, by the names of collections, where records have to be in the one layout; empty otherwise.
    let guides: [String: FieldGuide]

    /// The most that one rule says of one record; more is told as a number.
    static let mostOfRecord = 1000

    /// What the rules say: of records alone, which holds while these and the names of others stay, and of the whole.
    ///
    /// The former is asked of the records only that no earlier check knows to be sound, in linear time. Where a name has
    /// gone since, rules of names look at all records.
    func problems() -> (ofRecords: [Diagnostic], ofRegister: [Diagnostic]) {
        let all = loaded.fresh
        let ofRecords = Parallel.map(count: all.count, state: {}) { [context] _, i in problems(of: all[i], context) }
        // Of a text with a bracket left open nobody knows what it lacks.
        let fresh = all.filter(\.document.isSound)
        let together = Parallel.map(count: rules.count + 1, run: 1, state: {}) { _, i in
            i == 0
                ? problemsOfNames(in: loaded.keepsNames ? fresh : loaded.register.records) : problems(of: rules[i - 1])
        }
        return (ofRecords.flatMap { $0 } + together[0], together.dropFirst().flatMap { $0 })
    }

    private var context: RecordContext.Frame {
        RecordContext.Frame(day: day, configuration: loaded.register.configuration, guides: guides)
    }

    private func problems(of record: Record, _ frame: RecordContext.Frame) -> [Diagnostic] {
        rules.flatMap { rule -> [Diagnostic] in
            guard case .record(let check) = rule.body, rule.readsBrokenRecords || record.document.isSound else {
                return []
            }
            return bounded(check(RecordContext(record: record, frame: frame)), of: rule, in: record)
        }
    }

    /// One record after another: the first hundred unknown names get a suggestion, the same ones in every run.
    private func problemsOfNames(in records: [Record]) -> [Diagnostic] {
        let names = RecordNames(loaded.register)
        return records.flatMap { record in
            rules.flatMap { rule -> [Diagnostic] in
                guard case .names(let check) = rule.body else { return [] }
                return bounded(check(NamesContext(record: record, names: names)), of: rule, in: record)
            }
        }
    }

    private func problems(of rule: Rule) -> [Diagnostic] {
        guard case .register(let check) = rule.body else { return [] }
        return check(RegisterContext(register: loaded.register, day: day)).map(rule.diagnostic)
    }

    /// The first findings of a rule in a record, and how many more there are.
    private func bounded(_ findings: [Finding], of rule: Rule, in record: Record) -> [Diagnostic] {
        guard findings.count > Self.mostOfRecord else { return findings.map(rule.diagnostic) }
        let count = findings.count - Self.mostOfRecord
        let more = record.finding(
            about: "",
            Text(
                en: "\(count) more problems of this kind are in the record",
                fi: "tietueessa on vielä \(count) samanlaista ongelmaa",
                sv: "posten har ytterligare \(count) problem av detta slag"),
            hint: .mendShownFirst)
        return (findings.prefix(Self.mostOfRecord) + [more]).map(rule.diagnostic)
    }
}
