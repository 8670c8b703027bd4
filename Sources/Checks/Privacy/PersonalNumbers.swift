/// Finds telephone numbers and identity codes.
enum PersonalNumbers {
    /// The first of them, with the position in the text; linear, because each is looked for in a bounded stretch.
    static func first(_ most: Int, in text: FoldedText, isNumberField: Bool) -> [(
        start: Int, trace: PersonalData.Trace
    )] {
        var found: [(start: Int, trace: PersonalData.Trace)] = []
        var addressEnd = 0
        var i = 0
        while i < text.scalars.count, found.count < most {
            if text.scalars[i] == ":", text.at(i + 1) == "/", text.at(i + 2) == "/", i >= addressEnd {
                addressEnd =
                    text.scalars[i...].firstIndex { $0 == " " || $0 == "\n" || $0 == "," } ?? text.scalars.count
            }
            guard text.scalars[i].isASCIIDigit || text.scalars[i] == "+" || text.scalars[i] == "(" else {
                i += 1
                continue
            }
            if let code = IdentityCode.range(at: i, in: text) {
                found.append((i, .init(kind: .identityCode, text: text.original(code))))
                i = code.upperBound
                continue
            }
            guard let run = NumberRun(at: i, in: text) else {
                i += 1
                continue
            }
            // An identity code behind other digits, or in brackets.
            let code = run.groupStarts.lazy.compactMap { IdentityCode.range(at: $0, in: text) }.first
            let isNamed = isNumberField && i == 0 || isNamedTelephone(run, in: text)
            if isNamed || !isPartOfWord(run, in: text) {
                for number in TelephoneNumber.all(in: run, isNamed: isNamed, isInAddress: i < addressEnd, text)
                where number.upperBound <= code?.lowerBound ?? run.end {
                    found.append((number.lowerBound, .init(kind: .telephone, text: text.original(number))))
                }
            }
            if let code { found.append((code.lowerBound, .init(kind: .identityCode, text: text.original(code)))) }
            i = code?.upperBound ?? run.end
        }
        return found
    }

    /// Whether a number touches a letter or a sign that makes it a part of something else.
    private static func isPartOfWord(_ run: NumberRun, in text: FoldedText) -> Bool {
        if let before = text.at(run.start - 1) {
            if before.properties.isAlphabetic || before.isASCIIDigit { return true }
            // A code such as `T 04 03 01 02`.
            if before == " ", run.hasOnlyGroups(of: 2), let letter = text.at(run.start - 2),
                letter.properties.isAlphabetic, !(text.at(run.start - 3)?.properties.isAlphabetic ?? false)
            {
                return true
            }
        }
        if !run.looksLikeMobile, !run.hasPlus, let word = words(before: run.start, in: text).first,
            NumberWords.tellsOfIdentifier(word)
        {
            return true
        }
        guard let after = text.at(run.end) else { return false }
        return after.properties.isAlphabetic && run.count == 1
    }

    /// Whether what stands before a number says that it is one to call.
    private static func isNamedTelephone(_ run: NumberRun, in text: FoldedText) -> Bool {
        let start = run.start
        if text.at(start - 1) == "/" { return text.text(max(0, start - 6)..<start) == "wa.me/" }
        let signs = (max(0, start - 2)..<start).compactMap(text.at)
        if signs.last.map(NumberWords.isTelephoneSign) ?? false
            || signs.last == " " && signs.first.map(NumberWords.isTelephoneSign) ?? false
        {
            return true
        }
        let words = words(before: start, in: text)
        // A page has fewer digits.
        if words.first == "p", run.digitCount >= 7 { return true }
        return words.first { !NumberWords.isGeneral($0) }.map(NumberWords.tellsOfTelephone) ?? false
    }

    /// Whether the name of a field says that it is one for numbers to call: `gsm`, `phoneNumber`, `puhelin-numero`.
    static func isNumberWord(_ key: String) -> Bool {
        var separated = ""
        for character in key {
            if character.isUppercase, separated.last?.isLowercase ?? false { separated.append(" ") }
            separated.append(character)
        }
        let folded = FoldedText(separated.unicodeScalars)
        return folded.text(folded.scalars.indices).split { !$0.isLetter }
            .contains { NumberWords.tellsOfTelephone(String($0)) }
    }

    /// The words before a position, the nearest first: as many as say something only of the next, and one more; three at
    /// most. Each stands behind at most three signs such as `.`, `:` and spaces.
    private static func words(before position: Int, in text: FoldedText) -> [String] {
        var words: [String] = []
        var position = position
        while words.count < 3 {
            var end = position
            while let sign = text.at(end - 1), position - end < 3, " .:=(/-".unicodeScalars.contains(sign) { end -= 1 }
            var start = end
            while let letter = text.at(start - 1), end - start < 24, letter.properties.isAlphabetic { start -= 1 }
            let word = text.text(start..<end)
            words.append(word)
            guard NumberWords.isGeneral(word) else { break }
            position = start
        }
        return words
    }
}
