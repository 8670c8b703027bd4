import Differences
import Documents
import Git
import Records

/// What one commit of the line of first parents changed of a record: a merge all that it brought, as one change.
struct LineChange {
    /// The day from which the register said so.
    let day: Day
    /// The record's path since.
    let path: RepositoryPath
    /// The record since; `nil` where it is gone or cannot be read.
    let after: Document?
    /// The fields that are others.
    let fields: [FieldChange]
    /// The changes that came with it, newest first; never empty.
    private let members: [RecordChange]

    init(day: Day, path: RepositoryPath, after: Document?, fields: [FieldChange], members: [RecordChange]) {
        precondition(!members.isEmpty, "a change of the line has no change that is told")
        self.day = day
        self.path = path
        self.after = after
        self.fields = fields
        self.members = members
    }

    /// The change that set a field: one that a merge brought, else the merge.
    func setter(of field: FieldChange) -> RecordChange {
        members.first { !$0.commit.isMerge && $0.brings(field) } ?? members[0]
    }
}

extension RecordHistories {
    /// What the commits of the line changed of a record, newest first; those that changed nothing are left out. `changes`
    /// are the told ones of the lineage.
    func lineChanges(of lineage: Lineage, _ changes: [RecordChange]) throws -> [LineChange] {
        guard let days = index.days() else { return [] }
        var members: [Int: [RecordChange]] = [:]
        for change in changes {
            if let place = days.place(of: change.indexed.number) {
                members[days.line[place].number, default: []].append(change)
            }
        }
        var found: [LineChange] = []
        var last: Document?
        for moment in lineage.moments {
            let after = try moment.after.flatMap { try document($0.version, path: $0.path) }
            let before = try moment.before.flatMap { try document($0.version, path: $0.path) ?? last }
            last = after ?? last
            guard let members = members[moment.number], let newest = members.first else { continue }
            // What was set while nobody could read it is not told by who made it readable, but is in the register since.
            let isTold = members.count == 1 && !newest.commit.isMerge && !newest.isPartial && newest.problem == nil
            let isUnreadable = moment.after != nil && after == nil
            let path = (moment.after ?? moment.before)?.path ?? newest.path
            found.append(
                LineChange(
                    day: days.day(of: moment.number) ?? newest.day, path: path, after: after,
                    fields: isTold ? newest.fields : isUnreadable ? [] : fields(from: before, to: after, path: path),
                    members: members))
        }
        return found.reversed()
    }
}
