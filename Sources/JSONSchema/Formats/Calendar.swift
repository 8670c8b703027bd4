/// Dates and times of RFC 3339 and the level 0 of EDTF (ISO 8601-2), in the Gregorian calendar.
enum Calendar {
    /// `full-date`.
    static func isDate(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var scanner = unsafe ByteScanner(bytes)
        return takeDate(&scanner) && scanner.isAtEnd
    }

    /// `full-time`.
    static func isTime(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var scanner = unsafe ByteScanner(bytes)
        return takeTime(&scanner) && scanner.isAtEnd
    }

    /// `date-time`.
    static func isDateTime(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var scanner = unsafe ByteScanner(bytes)
        guard takeDate(&scanner), scanner.take("T") || scanner.take("t") else { return false }
        return takeTime(&scanner) && scanner.isAtEnd
    }

    /// A year, a month or a day: `2022`, `2022-02`, `2022-02-24`.
    static func isEDTF(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if bytes.count == 10 { return unsafe isDate(bytes) }
        var scanner = unsafe ByteScanner(bytes)
        guard scanner.number(digits: 4) != nil else { return false }
        if scanner.isAtEnd { return true }
        guard scanner.take("-"), let month = scanner.number(digits: 2) else { return false }
        return 1...12 ~= month && scanner.isAtEnd
    }

    /// A year from 1000 to 9999, which YAML reads as a number.
    static func isYear(_ bytes: UnsafeRawBufferPointer) -> Bool {
        unsafe bytes.count == 4 && bytes.allSatisfy(ByteScanner.isDigit) && bytes[0] != UInt8(ascii: "0")
    }

    private static func takeDate(_ scanner: inout ByteScanner) -> Bool {
        guard let year = scanner.number(digits: 4), scanner.take("-"), let month = scanner.number(digits: 2),
            scanner.take("-"), let day = scanner.number(digits: 2)
        else { return false }
        return 1...12 ~= month && day >= 1 && day <= days(of: month, in: year)
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func takeTime(_ scanner: inout ByteScanner) -> Bool {
        guard let hour = scanner.number(digits: 2), scanner.take(":"), let minute = scanner.number(digits: 2),
            scanner.take(":"), let second = scanner.number(digits: 2), hour < 24, minute < 60, second <= 60
        else { return false }
        if scanner.take("."), scanner.take(while: ByteScanner.isDigit) == 0 { return false }
        var offset = 0
        if !scanner.take("Z") && !scanner.take("z") {
            let isWest = scanner.take("-")
            guard isWest || scanner.take("+"), let hours = scanner.number(digits: 2), scanner.take(":"),
                let minutes = scanner.number(digits: 2), hours < 24, minutes < 60
            else { return false }
            offset = (hours * 60 + minutes) * (isWest ? -1 : 1)
        }
        // A leap second is added at the end of a day in UTC.
        return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 == 1439
    }
}
