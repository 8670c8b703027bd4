extension Calendar {
    /// A date that people have written in another order: `24.5.2019`, `5/2019`, `05-2019`, `2019.5`, `20190524` or with a time.
    ///
    /// Day and month are told apart as in Finland and Sweden, the day first; a date of which both could be meant in another
    /// country is not guessed where it is written with `/`.
    @Sendable
    static func correction(_ text: String) -> String? {
        let date = text.split(whereSeparator: { "Tt ".contains($0) }).first.map(String.init) ?? ""
        guard date.utf8.count <= 10, date.allSatisfy({ $0.isASCII }) else { return nil }
        let parts = date.split(whereSeparator: { "-./".contains($0) })
        guard parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
        // A year has four digits, a day or a month one or two, and all three together eight.
        let shape = parts.map { $0.count == 4 ? "y" : $0.count <= 2 ? "n" : $0.count == 8 ? "ynn" : "?" }
        switch (shape.joined(), parts.count) {
        case ("ynn", 1): return joined(parts[0].prefix(4), parts[0].dropFirst(4).prefix(2), parts[0].suffix(2))
        case ("ynn", 3): return joined(parts[0], parts[1], parts[2])
        case ("yn", 2): return joined(parts[0], parts[1])
        case ("ny", 2): return joined(parts[1], parts[0])
        case ("nny", 3):
            let isAmbiguous = date.contains("/") && (Int(parts[0]) ?? 0) <= 12 && parts[0] != parts[1]
            return isAmbiguous ? nil : joined(parts[2], parts[1], parts[0])
        default: return nil
        }
    }

    /// The same where no other date can be meant, for who writes it without asking.
    ///
    /// `05-06-2019` is another day in another country, `2011/12` may be a winter, and a time would be lost.
    static func onlyCorrection(_ text: String) -> String? {
        let signs = text.filter { !$0.isNumber }
        guard let date = correction(text), date != text, Set(signs).count <= 1 else { return nil }
        let parts = text.split { "-./".contains($0) }
        guard parts.count == signs.count + 1 else { return nil }
        if signs.first == "." { return date }
        let numbers = parts.compactMap { Int($0) }
        switch (parts.count, parts[0].count == 4) {
        case (2, true): return nil
        case (3, false): return numbers[0] > 12 || numbers[0] == numbers[1] ? date : nil
        default: return date
        }
    }

    private static func joined(_ parts: Substring...) -> String {
        parts.map { $0.count < 2 ? "0" + $0 : String($0) }.joined(separator: "-")
    }
}
