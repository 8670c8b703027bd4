/// Knows personal identity codes, which carry a date and a check character.
enum IdentityCode {
    /// Where a code that begins at a position stands: a Finnish one (131052-308T) or a Swedish one (YYMMDD-NNNN).
    static func range(at start: Int, in text: FoldedText) -> Range<Int>? {
        let before = text.at(start - 1)
        if before?.isASCIIDigit ?? false { return nil }
        if let code = finnish(at: start, in: text) { return code }
        // Only the check character of the Finnish one tells it from a part of a longer word.
        return before?.properties.isAlphabetic ?? false ? nil : swedish(at: start, in: text)
    }

    /// Six digits of a date, a sign for the century, three digits and a check character.
    ///
    /// The signs since 2023 are among them: + for the 19th century, - and U to Y for the 20th, A to F for the 21st. As people
    /// write it also with a slash or a space for the sign, with a space before the check character, and with the whole year.
    private static func finnish(at start: Int, in text: FoldedText) -> Range<Int>? {
        for (date, end) in dates(at: start, in: text) {
            let spaced = skipSpace(end, in: text) ?? end
            let hasSign = text.at(spaced).map { "+-/uvwxyabcdef".unicodeScalars.contains($0) } ?? false
            guard hasSign || spaced > end, let serial = hasSign ? skipSpace(spaced + 1, in: text) : spaced,
                let number = digits(3, at: serial, in: text), let place = skipSpace(serial + 3, in: text),
                let check = text.at(place), isEnd(place + 1, in: text)
            else { continue }
            let checks = Array("0123456789abcdefhjklmnprstuvwxy".unicodeScalars)
            // Without a sign only a letter tells it from other groups of digits.
            guard hasSign && place == serial + 3 || !check.isASCIIDigit else { continue }
            if check == checks[(date * 1000 + number) % 31] { return start..<place + 1 }
        }
        return nil
    }

    /// The dates as DDMMYY that may begin at a position, each with where it ends: `131052`, `13101952`, `13.10.1952`.
    private static func dates(at start: Int, in text: FoldedText) -> [(date: Int, end: Int)] {
        var dates: [(date: Int, end: Int)] = []
        func add(_ dayAndMonth: Int, _ year: Int, _ yearLength: Int, _ end: Int) {
            // Of a whole year the check takes the last two digits.
            guard yearLength == 2 || 18...20 ~= year / 100, isDay(dayAndMonth / 100, month: dayAndMonth % 100) else {
                return
            }
            dates.append((dayAndMonth * 100 + year % 100, end))
        }
        for yearLength in [2, 4] {
            if let whole = digits(4 + yearLength, at: start, in: text) {
                let scale = yearLength == 2 ? 100 : 10_000
                add(whole / scale, whole % scale, yearLength, start + 4 + yearLength)
            }
            if let day = digits(2, at: start, in: text), text.at(start + 2) == ".",
                let month = digits(2, at: start + 3, in: text), text.at(start + 5) == ".",
                let year = digits(yearLength, at: start + 6, in: text)
            {
                add(day * 100 + month, year, yearLength, start + 6 + yearLength)
            }
        }
        return dates
    }

    /// Six or eight digits of a date, a hyphen or plus, and four digits of which the last makes Luhn's sum a ten.
    private static func swedish(at start: Int, in text: FoldedText) -> Range<Int>? {
        for length in [6, 8] {
            guard let date = digits(length, at: start, in: text), let sign = text.at(start + length),
                sign == "-" || sign == "+", let number = digits(4, at: start + length + 1, in: text),
                isEnd(start + length + 5, in: text), isDay(date % 100, month: date / 100 % 100)
            else { continue }
            if length == 8, !(18...20 ~= date / 1_000_000) { continue }
            let all = Array(String(format(date % 1_000_000, 6) + format(number, 4)).utf8.map { Int($0) - 0x30 })
            let sum = all.enumerated().reduce(0) { sum, digit in
                let doubled = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
                return sum + doubled / 10 + doubled % 10
            }
            if sum % 10 == 0 { return start..<start + length + 5 }
        }
        return nil
    }

    private static func format(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private static func isDay(_ day: Int, month: Int) -> Bool { 1...31 ~= day && 1...12 ~= month }

    private static func isEnd(_ position: Int, in text: FoldedText) -> Bool {
        text.at(position).map { !$0.isASCIIDigit && !$0.properties.isAlphabetic } ?? true
    }

    /// The position after at most one space.
    private static func skipSpace(_ position: Int, in text: FoldedText) -> Int? {
        text.at(position) == " " ? position + 1 : position
    }

    /// A number of exactly so many digits; `nil` where fewer or more stand there.
    private static func digits(_ count: Int, at start: Int, in text: FoldedText) -> Int? {
        var number = 0
        for i in start..<start + count {
            guard let digit = text.at(i), digit.isASCIIDigit else { return nil }
            number = number * 10 + Int(digit.value - 0x30)
        }
        return text.at(start + count)?.isASCIIDigit ?? false ? nil : number
    }
}
