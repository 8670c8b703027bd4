import FoundationEssentials
import GRDB
import Records

/// The commits of an index in memory: the parents of each and its day, by number. Parents have lower numbers than
/// their children.
struct CommitGraph: Sendable {
    /// By commit its first parent; -1 for a commit without one.
    private var firstParents: [Int32] = []
    /// By merge its other parents.
    private var otherParents: [Int: [Int]] = [:]
    /// By commit the committer's day, in days since 1970.
    private var days: [Int32] = []

    /// How many commits it has; their numbers begin at 0.
    var count: Int { firstParents.count }

    /// Whether any commit has several parents.
    var hasMerges: Bool { !otherParents.isEmpty }

    /// The first parent; `nil` for a commit without one.
    func firstParent(of number: Int) -> Int? {
        let parent = firstParents[number]
        return parent < 0 ? nil : Int(parent)
    }

    /// The parents in the commit's order.
    func parents(of number: Int) -> [Int] {
        (firstParent(of: number).map { [$0] } ?? []) + (otherParents[number] ?? [])
    }

    /// The committer's day.
    func day(of number: Int) -> Day { Day(number: Int(days[number])) }

    /// Adds the commit with the next number.
    mutating func append(parents: [Int], day: Day) {
        firstParents.append(parents.first.map { Int32($0) } ?? -1)
        if parents.count > 1 { otherParents[count - 1] = Array(parents.dropFirst()) }
        days.append(Int32(clamping: day.number))
    }

    /// The commits that some lead back to, these included. Goes with the highest number.
    func ancestors(of numbers: [Int]) -> Reach {
        var reach = Reach(count: (numbers.max() ?? -1) + 1)
        for number in numbers { reach.insert(number) }
        for number in stride(from: (numbers.max() ?? -1), through: 0, by: -1) where reach.contains(number) {
            if firstParents[number] >= 0 { reach.insert(Int(firstParents[number])) }
            for parent in otherParents[number] ?? [] { reach.insert(parent) }
        }
        return reach
    }
}

extension CommitGraph {
    /// So many commits stand in one row before the next begins.
    private static let rowLength = 4_096

    /// Reads what an index holds.
    init(_ database: Database) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT parents, merges, days FROM graph ORDER BY first")
        while let row = try rows.next() {
            firstParents += PackedNumbers.unpack(row[0])
            days += PackedNumbers.unpack(row[2])
            let merges = PackedNumbers.unpack(row[1])
            for i in stride(from: 0, to: merges.count - 1, by: 2) {
                otherParents[Int(merges[i]), default: []].append(Int(merges[i + 1]))
            }
        }
    }

    /// Stores the commits from a number on; rows that are not full are written anew.
    func store(from first: Int, in database: Database) throws {
        let begin = first / Self.rowLength * Self.rowLength
        try database.execute(sql: "DELETE FROM graph WHERE first >= ?", arguments: [begin])
        for start in stride(from: begin, to: count, by: Self.rowLength) {
            let row = start..<min(start + Self.rowLength, count)
            let merges = row.flatMap { number in
                (otherParents[number] ?? []).flatMap { [Int32(number), Int32($0)] }
            }
            try database.execute(
                sql: "INSERT INTO graph VALUES (?, ?, ?, ?)",
                arguments: [
                    start, PackedNumbers.pack(firstParents[row]), PackedNumbers.pack(merges),
                    PackedNumbers.pack(days[row]),
                ])
        }
    }
}
