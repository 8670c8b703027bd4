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
            let isNamed = isNumberField && i == 0 || isAfterNumberWord(i, in: text)
            if isNamed || !isPartOfWord(run, in: text) {
                for number in TelephoneNumber.all(in: run, isNamed: isNamed, isInAddress: i < addressEnd, text) {
                    found.append((number.lowerBound, .init(kind: .telephone, text: text.original(number))))
                }
            }
            i = run.end
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
        let word = word(before: run.start, in: text)
        if identifierWords.contains(word) || identifierEndings.contains(where: word.hasSuffix) { return true }
        guard let after = text.at(run.end) else { return false }
        return after.properties.isAlphabetic && run.count == 1
    }

    /// Whether a word before a number says that it is one to call.
    private static func isAfterNumberWord(_ start: Int, in text: FoldedText) -> Bool {
        if text.at(start - 1) == "/" { return text.text(max(0, start - 6)..<start) == "wa.me/" }
        let word = word(before: start, in: text)
        return numberWords.contains(word)
    }

    /// Whether the name of a field says that it is one for numbers to call.
    static func isNumberWord(_ key: String) -> Bool {
        let folded = FoldedText(key.unicodeScalars)
        return folded.text(folded.scalars.indices).split { !$0.isLetter }.contains { numberWords.contains(String($0)) }
    }

    /// The word before a position, behind at most three signs such as `.`, `:` and spaces.
    private static func word(before position: Int, in text: FoldedText) -> String {
        var end = position
        while let sign = text.at(end - 1), position - end < 3, " .:=(/-".unicodeScalars.contains(sign) { end -= 1 }
        var start = end
        while let letter = text.at(start - 1), end - start < 20, letter.properties.isAlphabetic { start -= 1 }
        return text.text(start..<end)
    }

    /// Words, without accents, after which a number is one to call.
    private static let numberWords: Set<String> = [
        "puh", "puhelin", "puhelinnumero", "puhelinnumerosta", "puhelinnumeroon", "puhelimitse", "puhelimella", "tel",
        "telefon", "telefonnummer", "telephone", "phone", "gsm", "mob", "mobil", "mobile", "mobiili", "matkapuhelin",
        "kannykka", "kannykan", "kannykkaan", "kannykasta", "fax", "faksi", "whatsapp", "soita",
        "soittakaa", "sms", "tekstiviesti", "tfn", "tlf", "puhnro",
    ]
    /// Words after which a number is an identifier of another kind.
    private static let identifierWords: Set<String> = [
        "issn", "isbn", "orcid", "iban", "bic", "doi", "ytunnus", "tunnus", "diaari", "dnro", "diaarinumero", "viite",
        "viitenumero", "ref", "id", "oid", "ean", "postinumero", "art", "isni", "viaf", "ovt",
    ]
    /// How words end after which a number is an identifier.
    private static let identifierEndings = ["numero", "numeron", "tunnus", "nummer", "beteckning", "number"]
}
