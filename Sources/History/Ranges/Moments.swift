import FoundationEssentials
import GRDB
package import Git
package import Records

extension HistoryIndex {
    /// The commit that a revision or a date names; `nil` for a date before the first commit.
    ///
    /// A date, as precisely as it is given, is the last state that the register had on its last day: the newest commit
    /// of the line of first parents, by the calendar of who committed. Throws as `Repository.commitID`.
    package func commit(at moment: String) throws -> ObjectID? {
        if let date = PartialDate(moment), try !isBranch(moment) { return try commit(onOrBefore: date.last) }
        return try repository.commitID(moment)
    }

    /// The newest commit of the line of first parents that was committed on a day or before it.
    package func commit(onOrBefore day: Day) throws -> ObjectID? {
        guard let tip = try repositoryTip() else { return nil }
        // No calendar is more than a day ahead of another.
        let latest = Int64(day.number + 2) * 86_400
        let candidates = try read { database in
            var wanted = tip
            var found: [ObjectID] = []
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT number, parents, seconds, id FROM commits WHERE number <= ? ORDER BY number DESC",
                arguments: [tip])
            while let row = try rows.next() {
                guard row[0] as Int == wanted else { continue }
                let seconds: Int64 = row[2]
                if seconds < latest, let id = ObjectID(row[3] as Data) { found.append(id) }
                // One that is certainly early enough ends the search.
                guard seconds >= latest - 4 * 86_400, let parent = PackedNumbers.unpack(row[1]).first else { break }
                wanted = parent
            }
            return found
        }
        return try candidates.first { try repository.commit($0).committer.day <= day }
    }

    /// A branch or tag may be called like a year.
    private func isBranch(_ name: String) throws -> Bool {
        try ["refs/heads/", "refs/tags/"].contains { try repository.reference($0 + name) != nil }
    }
}
