/// Who did something, and when.
package struct Signature: Hashable, Sendable {
    /// The name as written in the commit; may be empty.
    package let name: String
    /// The address as written in the commit; may be empty, and need not be one.
    package let email: String
    /// Seconds since 1970-01-01 00:00 UTC; 0 where the commit has no readable time. Clocks go wrong: it may be anything.
    package let seconds: Int64
    /// The writer's clock minus UTC, in minutes.
    package let offsetMinutes: Int

    /// Takes the values as they are; writing a commit checks them.
    package init(name: String, email: String, seconds: Int64, offsetMinutes: Int) {
        self.name = name
        self.email = email
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }

    /// Reads `Name <email> seconds +hhmm`, as lenient as git is: what cannot be read is empty or 0.
    init(line: ArraySlice<UInt8>, decode: (ArraySlice<UInt8>) -> String) {
        let open = line.firstIndex(of: UInt8(ascii: "<")) ?? line.endIndex
        let close = line[open...].firstIndex(of: UInt8(ascii: ">")) ?? line.endIndex
        name = decode(Self.trimmed(line[..<open]))
        email = decode(Self.trimmed(line[min(open + 1, close)..<close]))
        let time = Self.timeFields(of: line)
        seconds = time.first.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0
        offsetMinutes = time.dropFirst().first.flatMap(Self.minutes) ?? 0
    }

    /// The time alone.
    static func seconds(in line: ArraySlice<UInt8>) -> Int64 {
        timeFields(of: line).first.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0
    }

    /// Git looks for the time from the end, so that a ">" inside the address does no harm.
    private static func timeFields(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let start = line.lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? line.endIndex
        return line[start...].split(separator: UInt8(ascii: " "))
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace: (UInt8) -> Bool = { $0 <= UInt8(ascii: " ") }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return bytes[start..<end]
    }

    private static func minutes(_ field: ArraySlice<UInt8>) -> Int? {
        guard let number = Int(String(decoding: field, as: UTF8.self)) else { return nil }
        return number / 100 * 60 + number % 100
    }
}
