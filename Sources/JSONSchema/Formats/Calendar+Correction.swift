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

    private static func joined(_ parts: Substring...) -> String {
        parts.map { $0.count < 2 ? "0" + $0 : String($0) }.joined(separator: "-")
    }
}
