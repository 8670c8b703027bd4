/// Groups of digits that stand side by side, with at most three signs such as spaces, dashes and brackets between two.
///
/// It looks at sixteen groups at most, whatever follows; ``dropping(_:)`` leads to the next.
struct NumberRun {
    /// Where what stands before the first group begins: a `+` or a bracket, or the first digit.
    let start: Int
    /// The position behind the last digit of all groups.
    let end: Int
    private let all: [Range<Int>]
    private let first: Int
    private let text: FoldedText

    /// The run that begins at a position; `nil` where none does. Linear in the run.
    init?(at start: Int, in text: FoldedText) {
        var i = start
        while let sign = text.at(i), i - start < 3, sign == "+" || sign == "(" || (i > start && sign == " ") { i += 1 }
        guard text.at(i)?.isASCIIDigit ?? false else { return nil }
        var groups: [Range<Int>] = []
        var end = i
        while true {
            let begin = i
            while text.at(i)?.isASCIIDigit ?? false { i += 1 }
            groups.append(begin..<i)
            end = i
            let isMobile = begin == groups[0].lowerBound && Self.isMobileArea(text.text(begin..<min(i, begin + 4)))
            while let sign = text.at(i), i - end < 3, Self.isBetweenGroups(sign) || isMobile && sign == "," { i += 1 }
            guard i > end, text.at(i)?.isASCIIDigit ?? false else { break }
        }
        self.start = start
        self.end = end
        self.text = text
        all = groups
        first = 0
    }

    private init(_ run: NumberRun, first: Int) {
        (text, all, end, self.first) = (run.text, run.all, run.end, first)
        let begin = run.all[first].lowerBound
        start = run.text.at(begin - 1) == "(" ? begin - 1 : begin
    }

    private static func isBetweenGroups(_ sign: Unicode.Scalar) -> Bool {
        switch sign {
        case " ", "-", ".", "/", "(", ")", "_": true
        default: false
        }
    }

    /// Whether three digits are those that numbers of mobiles begin with in Finland.
    private static func isMobileArea(_ digits: String) -> Bool {
        digits.utf8.count == 3 && (digits.hasPrefix("04") || digits == "050")
    }

    /// Where the digits of each group begin, of more than sixteen too.
    var groupStarts: [Int] { all[first...].map(\.lowerBound) }

    /// Whether it is written as people write the number of a mobile: `040 123 4567`.
    var looksLikeMobile: Bool { count >= 2 && Self.isMobileArea(text(0)) && 9...11 ~= digitCount }

    /// How many groups there are, sixteen at most.
    var count: Int { min(16, all.count - first) }
    /// Where the digits of a group stand.
    func group(_ i: Int) -> Range<Int> { all[first + i] }
    /// How many digits a group has.
    func length(_ i: Int) -> Int { group(i).count }
    /// How many digits the groups have together.
    var digitCount: Int { (0..<count).reduce(0) { $0 + length($1) } }
    /// Whether all groups have this many digits.
    func hasOnlyGroups(of length: Int) -> Bool { (0..<count).allSatisfy { self.length($0) == length } }
    /// Whether it begins with a plus sign.
    var hasPlus: Bool { text.scalars[start..<group(0).lowerBound].contains("+") }
    /// The first digits of a group.
    func text(_ i: Int, prefix: Int = 9) -> String { text.text(group(i).prefix(prefix)) }
    /// The digits of a group as a number; a group of more than nine counts for none.
    func number(_ i: Int) -> Int? { length(i) > 9 ? nil : Int(text(i)) }

    /// The first three digits, whatever groups they stand in.
    var prefix: String {
        var digits = ""
        for i in 0..<count where digits.utf8.count < 3 { digits += text(i, prefix: 3 - digits.utf8.count) }
        return digits
    }

    /// What stands between a group and the one before it; empty for the first.
    func separator(before i: Int) -> String {
        i == 0 ? "" : text.text(group(i - 1).upperBound..<group(i).lowerBound)
    }

    /// What stands before the first group; `nil` where it is the first of all.
    var separatorBeforeFirst: String? {
        first == 0 ? nil : text.text(all[first - 1].upperBound..<all[first].lowerBound)
    }

    /// The run without its first groups; `nil` where nothing is left.
    func dropping(_ count: Int) -> NumberRun? {
        first + count < all.count ? NumberRun(self, first: first + count) : nil
    }
}

extension NumberRun {
    /// How many of the first groups are a date, a time, or an identifier of another kind; zero where they are none.
    var harmlessGroups: Int {
        for count in [4, 3, 2] where self.count >= count {
            let lengths = (0..<count).map(length)
            guard lengths.max() ?? 0 <= 7 else { continue }
            let separators = (1..<count).map(separator)
            if isIdentifier(lengths, separators) || isDate(lengths, separators) { return count }
        }
        return timesAndDays
    }

    /// ISSN, business identity code, ORCID and the like, by their lengths.
    private func isIdentifier(_ lengths: [Int], _ separators: [String]) -> Bool {
        guard separators.allSatisfy({ $0 == "-" }) else { return false }
        let isWhole = lengths.count == count
        switch lengths {
        // ISSN and ORCID; their last character may be an x.
        case [4, 4], [4, 4, 4, 4]: return isWhole
        case [4, 3], [4, 4, 4, 3]: return isWhole && text.at(end) == "x"
        // Business identity code.
        case [7, 1]: return isWhole
        default: return false
        }
    }

    /// Whether the first groups are a day, or a month, of the calendar.
    private func isDate(_ lengths: [Int], _ separators: [String]) -> Bool {
        guard let separator = separators.first, separators.allSatisfy({ $0 == separator }) else { return false }
        let numbers = lengths.indices.map { number($0) ?? -1 }
        let isYear = { (i: Int) in lengths[i] == 4 && 1500...2199 ~= numbers[i] }
        let isPart = { (i: Int, most: Int) in lengths[i] <= 2 && 1...most ~= numbers[i] }
        switch lengths.count {
        case 3 where [".", "-", "/", " ", ". "].contains(separator):
            return isYear(2) && (isPart(0, 31) && isPart(1, 12) || isPart(0, 12) && isPart(1, 31))
                || isYear(0) && isPart(1, 12) && isPart(2, 31)
        case 2 where ["-", "/", ".", " - "].contains(separator):
            return isYear(1) && (isPart(0, 12) || isYear(0)) || isYear(0) && isPart(1, 12)
        default: return false
        }
    }

    /// How many of the first groups are times of day or days without a year: `09.00-16.30`, `01.01.-31.12.2025`.
    private var timesAndDays: Int {
        var count = 0
        while count < min(5, self.count), length(count) <= 2, number(count) ?? 99 <= 59 {
            let separator = separator(before: count)
            if count > 0, separator == " " || separator.contains("(") || separator.contains(")") { break }
            count += 1
        }
        guard count >= 2, count <= 4 else { return 0 }
        guard count < self.count, [".", "-", "/"].contains(separator(before: count)) else { return count }
        // A year may follow; other digits belong to a longer number.
        return length(count) == 4 && 1500...2199 ~= (number(count) ?? 0) ? count + 1 : 0
    }
}
