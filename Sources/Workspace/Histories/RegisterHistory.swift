import Diagnostics
import Differences
package import Documents
package import Git
import GitRecords
package import History
package import Records

/// What happened to a register's records, with the register as it is now to call things by their names.
package final class RegisterHistory {
    /// What `register.yaml` says, now.
    package let configuration: RegisterConfiguration
    /// What happened to records.
    package let histories: RecordHistories
    /// What records are called.
    package let names: RecordNames
    /// The records as they are now.
    let source: any RecordSource
    /// The register's folder in the repository; empty for the top.
    let folder: String
    /// The folder of the register where the person stands; empty for the top.
    let standing: String
    private let shared: SharedRepository
    private let notify: @Sendable (Notice) -> Void

    init(
        _ snapshot: RegisterSnapshot, _ index: HistoryIndex, _ shared: SharedRepository, folder: String,
        standing: String, start: String, notify: @escaping @Sendable (Notice) -> Void
    ) throws {
        configuration = snapshot.configuration
        source = snapshot.source
        self.folder = folder
        self.standing = standing
        self.shared = shared
        self.notify = notify
        let guides = FieldGuides(snapshot, notify: notify) {
            try index.tipCommit.map { try TreeSource(shared, commit: $0, folder: folder) }
        }
        histories = try RecordHistories(index, RecordPaths(configuration, folder: folder), guide: guides.guide)
        names = RecordNames(histories, source: source, folder: start, notify: notify)
    }

    /// The path in the repository where the record lies, or last lay, that a person means. Throws `UnknownRecord`.
    package func path(named name: String) throws -> RepositoryPath {
        try histories.latestPath(from: names.path(named: name))
    }

    /// The record at a path of the repository, as it is now or last was.
    package func document(at path: RepositoryPath) -> Document? { names.document(at: path) }

    /// The commit of a revision, or of what the register said at the end of a date; `nil` for the time before its first
    /// commit. Throws `unknownMoment`.
    package func commit(at moment: String) throws -> ObjectID? {
        do {
            return try histories.index.commit(at: PartialDate(written: moment)?.description ?? moment)
        } catch let error as GitError where error.reason == .notFound {
            throw WorkspaceError(
                .unknownMoment,
                Text(
                    en: "'\(moment)' is neither a commit nor a date",
                    fi: "'\(moment)' ei ole muutos (commit) eikä päivämäärä",
                    sv: "'\(moment)' är varken en commit eller ett datum"),
                hint: Text(
                    en: "write a revision such as HEAD~3, or a date: 2024, 2024-05 or 2024-05-31",
                    fi: "kirjoita versio, esimerkiksi HEAD~3, tai päivämäärä: 2024, 2024-05 tai 2024-05-31",
                    sv: "skriv en version såsom HEAD~3, eller ett datum: 2024, 2024-05 eller 2024-05-31"))
        }
    }

    /// The register as it knew itself by a revision or at the end of a date.
    func snapshot(asKnown moment: String, on day: Day) throws -> RegisterSnapshot {
        guard let commit = try commit(at: moment) else {
            let beginning = histories.index.days()?.first?.words
            throw WorkspaceError(
                .noCommit,
                beginning.map { day in
                    Text(
                        en: "the register begins on \(day): it knows nothing as of \(moment)",
                        fi: "rekisteri alkaa \(day): ajankohdasta \(moment) se ei tiedä mitään",
                        sv: "registret börjar \(day): om \(moment) vet det ingenting")
                }
                    ?? Text(
                        en: "the register had no commit yet as of \(moment)",
                        fi: "rekisterissä ei ollut vielä muutoksia ajankohtana \(moment)",
                        sv: "registret hade ingen commit ännu vid \(moment)"),
                hint: .validInstead)
        }
        let source = try TreeSource(shared, commit: commit, folder: folder)
        return RegisterSnapshot(
            source: source, configuration: try configuration(of: source), folder: folder, day: day, store: nil,
            codeowners: nil)
    }

    /// What `register.yaml` said in another state; what it says now where that one cannot be followed.
    private func configuration(of source: TreeSource) throws -> RegisterConfiguration {
        do {
            return try RegisterConfiguration.read(from: source)
        } catch {
            if error.isDamage { throw error }
            return configuration
        }
    }

    /// The record that a person means, as it was called in another state of the register. Throws `UnknownRecord`.
    package func record(named name: String, in register: Register, asOf moment: String) throws -> Record {
        do {
            return try register.record(named: name, from: standing)
        } catch {
            let latest: RepositoryPath
            do {
                latest = try path(named: name)
            } catch is UnknownRecord {
                throw error
            }
            for change in try histories.changes(ofPath: latest, isAll: true) {
                for former in [change.path] + (change.formerly.map { [RepositoryPath($0)] } ?? []) {
                    let path = histories.paths.registerPath(former)
                    let found = register.records.first {
                        $0.path.utf8.elementsEqual(path.utf8) || $0.id.description.utf8.elementsEqual(former.bytes)
                    }
                    if let found { return found }
                }
            }
            let present = histories.name(of: latest)
            throw UnknownRecord(
                message: Text(
                    en: "the register had no record '\(name)' as of '\(moment)'",
                    fi: "rekisterissä ei ollut tietuetta '\(name)' ajankohtana '\(moment)'",
                    sv: "registret hade ingen post '\(name)' vid '\(moment)'"),
                hint: Text(
                    en: "the history of '\(present)' tells since when it has it",
                    fi: "tietueen '\(present)' historia kertoo, mistä lähtien se on ollut",
                    sv: "historiken för '\(present)' berättar sedan när den finns"))
        }
    }

    /// The commit of a revision or date as `commit(at:)` has it, with a notice where that is the time before the first one.
    package func state(at moment: String) throws -> ObjectID? {
        let commit = try commit(at: moment)
        if commit == nil, let first = histories.index.days()?.first { noticeBeginning(first) }
        return commit
    }

    /// The day on which the history begins; `nil` where it has no commit.
    package var firstDay: Day? { histories.index.days()?.first }

    private func noticeBeginning(_ first: Day) {
        let day = first.words
        notify(
            Notice(
                Text(
                    en: "the history of this register begins on \(day): it tells nothing from before",
                    fi: "tämän rekisterin historia alkaa \(day): se ei kerro aiemmasta",
                    sv: "registrets historik börjar \(day): den berättar inget från tiden före"),
                hint: .validInstead))
    }

    /// A period between days, months or years; its beginning may be a revision. Says by a notice where the history begins
    /// later. Throws `unknownMoment`, also where it ends before it begins.
    package func period(since: String?, until: String?) throws -> Period {
        var start: Period.Start?
        if let since {
            if let date = PartialDate(written: since) {
                start = .day(date.first)
                if let first = histories.index.days()?.first, date.isBefore(first) { noticeBeginning(first) }
            } else if let commit = try commit(at: since) {
                start = .commit(commit)
            }
        }
        let end = try until.map { text in
            guard let date = PartialDate(written: text) else {
                throw WorkspaceError(
                    .unknownMoment,
                    Text(
                        en: "'\(text)' is not a date", fi: "'\(text)' ei ole päivämäärä", sv: "'\(text)' är inget datum"
                    ),
                    hint: Text(
                        en: "write 2024, 2024-05 or 2024-05-31", fi: "kirjoita 2024, 2024-05 tai 2024-05-31",
                        sv: "skriv 2024, 2024-05 eller 2024-05-31"))
            }
            return date.last
        }
        if case .day(let first) = start, let end, end < first { throw Self.backwards(since ?? "", until ?? "") }
        return Period(since: start, until: end)
    }

    private static func backwards(_ since: String, _ until: String) -> WorkspaceError {
        WorkspaceError(
            .unknownMoment,
            Text(
                en: "the period from '\(since)' to '\(until)' ends before it begins",
                fi: "jakso \(since)–\(until) päättyy ennen kuin alkaa",
                sv: "perioden \(since)–\(until) slutar innan den börjar"),
            hint: Text(
                en: "exchange the two dates", fi: "vaihda päivät keskenään", sv: "byt plats på datumen"))
    }
}

extension Text {
    /// Where to look for what was true before the register began.
    fileprivate static let validInstead = Text(
        en: "what was true before is told by the records' own dates",
        fi: "tietueiden omat päivämäärät kertovat, mitä oli aiemmin",
        sv: "vad som gällde före det framgår av posternas egna datum")
}
