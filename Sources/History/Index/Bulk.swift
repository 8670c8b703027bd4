import GRDB
import GRDBSQLite
import Git

/// One statement that is run for many rows, bound without the detours that single queries can afford.
struct Bulk: ~Copyable {
    private let statement: Statement
    private let database: Database

    init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
    }

    /// Binds one value to a parameter, which count from 1.
    func bind(_ number: Int, _ parameter: Int32) {
        sqlite3_bind_int64(statement.sqliteStatement, parameter, Int64(number))
    }

    /// Binds bytes; they are copied.
    func bind(_ bytes: [UInt8], _ parameter: Int32) {
        _ = bytes.withUnsafeBytes { buffer in
            sqlite3_bind_blob(
                statement.sqliteStatement, parameter, buffer.baseAddress, Int32(buffer.count), Self.copied)
        }
    }

    /// Binds the bytes of an id, or nothing.
    func bind(_ id: ObjectID?, _ parameter: Int32) {
        guard let id else {
            sqlite3_bind_null(statement.sqliteStatement, parameter)
            return
        }
        let words = (id.high.bigEndian, id.middle.bigEndian, id.low.bigEndian)
        _ = withUnsafeBytes(of: words) { buffer in
            sqlite3_bind_blob(statement.sqliteStatement, parameter, buffer.baseAddress, 20, Self.copied)
        }
    }

    /// Runs the statement with what was bound.
    func run() throws {
        let code = sqlite3_step(statement.sqliteStatement)
        let reset = sqlite3_reset(statement.sqliteStatement)
        guard code == SQLITE_DONE, reset == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
        }
    }

    /// SQLite's mark for bytes that it must copy: its macro does not reach Swift.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
