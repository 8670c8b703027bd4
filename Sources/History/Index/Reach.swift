import FoundationEssentials
import GRDB
import Git

/// The commits that one commit leads back to, itself included, by their numbers in the index.
struct Reach: Sendable {
    private var bits: [UInt8]

    /// Whether a commit is among them.
    func contains(_ number: Int) -> Bool {
        number >> 3 < bits.count && bits[number >> 3] & (1 << UInt8(number & 7)) != 0
    }

    /// A commit's number and what is stored of it, or else found; `nil` for a commit that is not in the index.
    static func stored(for tip: ObjectID, in database: Database) throws -> (number: Int, reach: Reach)? {
        let row = try Row.fetchOne(
            database, sql: "SELECT c.number, r.bits FROM commits c LEFT JOIN reach r ON r.id = c.id WHERE c.id = ?",
            arguments: [tip.data])
        guard let row else { return nil }
        let number: Int = row[0]
        guard let bits = row[1] as Data? else { return (number, try Reach(from: number, in: database)) }
        return (number, Reach(bits: Array(bits)))
    }

    /// A commit's number; `nil` for one that is not in the index.
    static func number(of commit: ObjectID, in database: Database) throws -> Int? {
        try Int.fetchOne(database, sql: "SELECT number FROM commits WHERE id = ?", arguments: [commit.data])
    }

    /// Finds them, beginning from what is stored of other commits.
    init(from tip: Int, in database: Database) throws {
        bits = [UInt8](repeating: 0, count: tip / 8 + 1)
        let stored = try Set(
            Int.fetchAll(database, sql: "SELECT c.number FROM reach r JOIN commits c ON c.id = r.id"))
        let find = try database.makeStatement(
            sql: "SELECT bits FROM reach WHERE id = (SELECT id FROM commits WHERE number = ?)")
        insert(tip)
        // Commits that are known to belong here and whose parents are not followed yet. Parents have lower numbers than
        // their children, so that one pass downwards meets them all.
        var waiting = 1
        let cursor = try Row.fetchCursor(
            database, sql: "SELECT number, parents FROM commits WHERE number <= ? ORDER BY number DESC",
            arguments: [tip])
        var passed = Reach(bits: [])
        while waiting > 0, let row = try cursor.next() {
            let number: Int = row[0]
            guard contains(number), !passed.contains(number) else { continue }
            waiting -= 1
            if stored.contains(number), let known = try Data.fetchOne(find, arguments: [number]) {
                // What is stored is complete: nothing in it has to be followed.
                let complete = Reach(bits: Array(known))
                for i in complete.bits.indices {
                    let isNew = complete.bits[i] & ~(i < passed.bits.count ? passed.bits[i] : 0)
                    // Below the present number, those that waited wait no longer.
                    waiting -= (bits[i] & isNew & Self.mask(below: number, byte: i)).nonzeroBitCount
                    bits[i] |= complete.bits[i]
                }
                passed.formUnion(complete)
            } else {
                for parent in PackedNumbers.unpack(row[1]) where !contains(parent) {
                    insert(parent)
                    waiting += 1
                }
            }
        }
    }

    private init(bits: [UInt8]) { self.bits = bits }

    private mutating func formUnion(_ other: Reach) {
        if bits.count < other.bits.count { bits += [UInt8](repeating: 0, count: other.bits.count - bits.count) }
        for i in other.bits.indices { bits[i] |= other.bits[i] }
    }

    /// The bits of a byte that stand for lower numbers than one.
    private static func mask(below number: Int, byte: Int) -> UInt8 {
        let first = byte * 8
        if first + 8 <= number { return 0xFF }
        return first >= number ? 0 : UInt8((1 << (number - first)) - 1)
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
