/// Knows how telephone numbers are written: with a plus or two zeros and a country, or with a trunk zero.
enum TelephoneNumber {
    /// The telephone numbers among groups of digits that stand side by side.
    ///
    /// `isNamed`: a word before them says that they are one; `isInAddress`: they are part of a web address.
    static func all(
        in run: NumberRun, isNamed: Bool, isInAddress: Bool, _ text: FoldedText
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var rest: NumberRun? = run
        var isNamed = isNamed
        while let run = rest {
            let harmless = run.hasPlus ? 0 : run.harmlessGroups
            if harmless > 0 {
                rest = run.dropping(harmless)
                isNamed = false
                continue
            }
            if let count = groups(of: run, isNamed: isNamed, isInAddress: isInAddress, text) {
                found.append(run.start..<run.group(count - 1).upperBound)
                rest = run.dropping(count)
            } else {
                rest = next(after: run)
            }
            isNamed = false
        }
        return found
    }

    /// What is left from the next group on that may begin a number of its own.
    private static func next(after run: NumberRun) -> NumberRun? {
        var rest = run.dropping(1)
        while let next = rest, let before = next.separatorBeforeFirst {
            if before.contains(where: { " (/".contains($0) }), next.prefix.hasPrefix("0") { return next }
            rest = next.dropping(1)
        }
        return nil
    }

    /// How many groups make a telephone number; `nil` where the first does not begin one.
    private static func groups(of run: NumberRun, isNamed: Bool, isInAddress: Bool, _ text: FoldedText) -> Int? {
        if run.hasPlus { return international(run) }
        let prefix = run.prefix
        if run.text(0, prefix: 2) == "00" { return prefix == "000" ? nil : withTwoZeros(run) }
        if isService(run, prefix) { return nil }
        if isNamed, let count = longest(run, 5...15), !isYears(run) { return count }
        if prefix == "358" { return finnishWithoutPlus(run) }
        return prefix.first == "0" ? national(run, prefix, isInAddress: isInAddress) : nil
    }

    /// `+358 40 123 4567`: seven to fifteen digits (E.164).
    private static func international(_ run: NumberRun) -> Int? {
        // A coordinate such as +60.169900 (ISO 6709), or an amount such as +1 200 000.
        if run.count > 1, run.separator(before: 1) == ".", run.number(0) ?? 999 <= 180, run.length(1) >= 4 {
            return nil
        }
        let isAmount = run.count > 1 && run.digitCount <= 9 && (1..<run.count).allSatisfy { run.length($0) == 3 }
        return isAmount || run.prefix.first == "0" ? nil : longest(run, 7...15)
    }

    /// `358 40 123 4567`: the country, a mobile or an area, and together eleven or twelve digits.
    private static func finnishWithoutPlus(_ run: NumberRun) -> Int? {
        guard let count = longest(run, 11...12) else { return nil }
        var digits = ""
        for i in 0..<count { digits += run.text(i, prefix: 12) }
        return ["4", "50", "9"].contains { digits.dropFirst(3).hasPrefix($0) } ? count : nil
    }

    /// `00358 40 123 4567`.
    private static func withTwoZeros(_ run: NumberRun) -> Int? {
        // A Finnish postcode ends with 0, or is 00099.
        let isPostcode = run.length(0) == 5 && run.text(0).last == "0" && run.digitCount < 12
        return isPostcode ? nil : longest(run, 11...17)
    }

    /// `040 123 4567`, `(09) 310 1234`: an area and at least five digits.
    private static func national(_ run: NumberRun, _ prefix: String, isInAddress: Bool) -> Int? {
        let area = run.length(0)
        if area >= 7 {
            // Without spaces only the length tells, and in a web address that it is one of a mobile.
            let isMobile = prefix.hasPrefix("04") || prefix == "050"
            return 9...11 ~= area && (!isInAddress || isMobile && area == 10) ? 1 : nil
        }
        if isInAddress { return nil }
        // Five pairs are a mobile's, and the zero may stand in brackets: `04 01 23 45 67`, `(0)40 123 4567`.
        let isFivePairs =
            run.count == 5 && (0..<5).allSatisfy { run.length($0) == 2 } && ["04", "05"].contains(prefix.prefix(2))
        let isBracketed = area == 1 && run.count > 1 && run.separator(before: 1).hasPrefix(")")
        let isArea =
            area == 2
            ? isFivePairs || ["02", "03", "05", "06", "08", "09"].contains(prefix.prefix(2))
            : 3...6 ~= area || isBracketed
        let least = isBracketed ? 8 : area + 5
        guard isArea, let count = longest(run, least...11) else { return nil }
        // A classification such as 04 03 01 02.
        let isPairs = (0..<count).allSatisfy { run.length($0) == 2 }
        return isPairs && count < 5 ? nil : count
    }

    /// The numbers of services and companies: nobody's own. Swedish mobiles begin like some and have ten digits.
    private static func isService(_ run: NumberRun, _ prefix: String) -> Bool {
        let areas = ["010", "020", "029", "030", "039", "060", "070", "071", "073", "075", "080"]
        guard areas.contains(prefix) else { return false }
        return !(["070", "073"].contains(prefix) && run.digitCount == 10)
    }

    /// Whether all groups are years.
    private static func isYears(_ run: NumberRun) -> Bool {
        (0..<run.count).allSatisfy { run.length($0) == 4 && 1500...2199 ~= (run.number($0) ?? 0) }
    }

    /// The most groups from the first on that have together so many digits; `nil` where none have.
    ///
    /// It ends before a group that begins a number of its own.
    private static func longest(_ run: NumberRun, _ allowed: ClosedRange<Int>) -> Int? {
        var sum = 0
        var best: Int?
        for i in 0..<run.count {
            if best != nil, sum >= 9, run.length(i) >= 2, run.text(i, prefix: 1) == "0" { break }
            sum += run.length(i)
            if sum > allowed.upperBound { break }
            if allowed.contains(sum) { best = i + 1 }
        }
        return best
    }
}
