import FoundationEssentials
import GRDB

/// The commits that one commit leads back to, itself included, by their numbers in the index.
struct Reach: Sendable {
    private var bits: [UInt8]

    /// Whether a commit is among them.
    func contains(_ number: Int) -> Bool {
        number >> 3 < bits.count && bits[number >> 3] & (1 << UInt8(number & 7)) != 0
    }

    /// Finds them, beginning from what is stored of other commits.
    init(from tip: Int, in database: Database) throws {
        bits = [UInt8](repeating: 0, count: tip / 8 + 1)
        let find = try database.makeStatement(
            sql: "SELECT parents, (SELECT bits FROM reach WHERE reach.id = commits.id) FROM commits WHERE number = ?")
        // Parents have lower numbers than their children: a few of the highest are waiting at any time.
        var waiting: Set<Int> = [tip]
        insert(tip)
        while let number = waiting.popMax() {
            guard let row = try Row.fetchOne(find, arguments: [number]) else { continue }
            if let stored = row[1] as Data? {
                for (i, byte) in stored.enumerated() { bits[i] |= byte }
                // What is stored is complete: it waits for nothing.
                waiting = waiting.filter { $0 >> 3 >= stored.count || stored[$0 >> 3] & (1 << UInt8($0 & 7)) == 0 }
            } else {
                for parent in PackedNumbers.unpack(row[0]) where !contains(parent) {
                    insert(parent)
                    waiting.insert(parent)
                }
            }
        }
    }

    private mutating func insert(_ number: Int) { bits[number >> 3] |= 1 << UInt8(number & 7) }

    /// Keeps it for the next one who asks; of many that were kept, the others go.
    func store(for tip: Int, in database: Database) throws {
        if try Int.fetchOne(database, sql: "SELECT count(*) FROM reach") ?? 0 >= 32 {
            try database.execute(sql: "DELETE FROM reach")
        }
        try database.execute(
            sql: "INSERT OR REPLACE INTO reach (id, bits) SELECT id, ? FROM commits WHERE number = ?",
            arguments: [Data(bits), tip])
    }
}

extension Set<Int> {
    /// Takes the largest out.
    fileprivate mutating func popMax() -> Int? {
        guard let largest = self.max() else { return nil }
        remove(largest)
        return largest
    }
}
