import Documents
import Git
import History
import Records

extension HistoryPlace {
    /// The record at a path of the repository, as it is now or last was.
    func document(at path: String) -> Document? { names.document(at: path) }

    /// What `register.yaml` said as of a commit; what it says now where that commit has none that can be followed.
    func configuration(at commit: ObjectID) throws -> RegisterConfiguration {
        do {
            return try RegisterConfiguration.read(from: source(at: commit))
        } catch is RegisterError {
            return configuration
        }
    }

    /// The record that a person means, as it was called in another state of the register.
    func record(named name: String, in register: Register, asOf moment: String) throws -> Record {
        do {
            return try register.record(named: name, from: standing)
        } catch {
            guard let path = try? names.path(named: name) else { throw error }
            let latest = try histories.latestPath(from: path)
            for change in try histories.changes(ofPath: latest, isAll: true) {
                for former in [change.path, change.formerly ?? change.path] {
                    let path = histories.paths.registerPath(former)
                    let found = register.records.first { $0.path == path || $0.id.description == former }
                    if let found { return found }
                }
            }
            throw Failure(
                "the register had no record '\(name)' as of '\(moment)'",
                hint: "'kumppani history \(histories.name(of: latest))' shows since when it has it")
        }
    }

    /// The period that `--since` and `--until` name.
    func period(since: String?, until: String?) throws -> Period {
        var start: Period.Start?
        if let since {
            if let date = PartialDate(since) {
                start = .day(date.first)
            } else if let commit = try commit(at: since) {
                start = .commit(commit)
            }
        }
        let end = try until.map { text in
            guard let date = PartialDate(text) else {
                throw Failure("'--until \(text)' is not a date", hint: "write 2024, 2024-05 or 2024-05-31")
            }
            return date.last
        }
        return Period(since: start, until: end)
    }
}
