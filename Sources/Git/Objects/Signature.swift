/// Who did something, and when.
package struct Signature: Hashable, Sendable {
    /// The name as written in the commit; may be empty.
    package let name: String
    /// The address as written in the commit; may be empty, and need not be one.
    package let email: String
    /// Seconds since 1970-01-01 00:00 UTC, in `possibleSeconds`; 0 where the commit has no readable time.
    ///
    /// Clocks go wrong: it may be any of them.
    package let seconds: Int64
    /// The writer's clock minus UTC, in minutes, less than a day to either side.
    package let offsetMinutes: Int

    /// The times that a commit can have: what lies beyond is taken for the nearest, so that no sum of times overflows and
    /// every day has a year of four digits.
    package static let possibleSeconds: ClosedRange<Int64> = 0...253_402_214_399

    /// Takes the values; a time that no commit can have becomes the nearest, and an offset of a day or more none.
    package init(name: String, email: String, seconds: Int64, offsetMinutes: Int) {
        self.name = name
        self.email = email
        self.seconds = min(max(seconds, Self.possibleSeconds.lowerBound), Self.possibleSeconds.upperBound)
        self.offsetMinutes = (-1_439...1_439).contains(offsetMinutes) ? offsetMinutes : 0
    }

    /// Reads `Name <address> seconds +hhmm` as git does.
    ///
    /// Without an address nothing is known, without a time or a zone it is 1970-01-01 00:00 UTC.
    init(line: ArraySlice<UInt8>, _ encoding: TextEncoding) {
        guard let open = line.firstIndex(of: UInt8(ascii: "<")),
            let close = line[open...].firstIndex(of: UInt8(ascii: ">"))
        else {
            self.init(name: "", email: "", seconds: 0, offsetMinutes: 0)
            return
        }
        let nameEnd = line[..<open].lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? line.startIndex
        let (seconds, zone) = Self.time(in: line)
        self.init(
            name: encoding.text(line[..<nameEnd]), email: encoding.text(line[(open + 1)..<close]),
            seconds: zone == nil ? 0 : seconds, offsetMinutes: zone ?? 0)
    }

    /// The time, 0 where there is none, and the offset in minutes, nil where there is none.
    ///
    /// Git looks for the time from the end, so that a ">" inside the address does no harm.
    static func time(in line: ArraySlice<UInt8>) -> (seconds: Int64, zone: Int?) {
        guard let close = line.lastIndex(of: UInt8(ascii: ">")) else { return (0, nil) }
        var rest = line[(close + 1)...].drop(while: isSpace)
        guard rest.first.map(isDigit) ?? false else { return (0, nil) }
        let seconds = min(number(rest.prefix(while: isDigit)) ?? 0, possibleSeconds.upperBound)
        rest = rest.drop(while: isDigit).drop(while: isSpace)
        guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            rest.dropFirst().first.map(isDigit) ?? false
        else { return (seconds, nil) }
        // Hours and minutes; more than four digits are no zone.
        guard let zone = number(rest.dropFirst().prefix(while: isDigit)), zone <= 9_999 else { return (seconds, 0) }
        let minutes = Int(zone) / 100 * 60 + Int(zone) % 100
        return (seconds, sign == UInt8(ascii: "-") ? -minutes : minutes)
    }

    /// The number that digits write; nil where it is too large, which git takes for no time at all.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        Int64(String(decoding: digits, as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isSpace(_ byte: UInt8) -> Bool { Substring.UTF8View.isSpace(byte) }
}
