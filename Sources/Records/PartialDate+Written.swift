extension PartialDate {
    /// A date as somebody writes it to a program: as records have it, or as pages show it, `24.2.2022`, `2/2022`; spaces do
    /// not count.
    package init?(written text: String) {
        let text = text.filter { !$0.isWhitespace }
        self.init(Self.recorded(text) ?? text)
    }

    /// The form that records have; `nil` for what is not written as pages show dates.
    private static func recorded(_ text: String) -> String? {
        func digits(_ part: Substring, _ count: ClosedRange<Int>) -> String? {
            guard count.contains(part.utf8.count), part.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            return part.utf8.count == 1 ? "0\(part)" : String(part)
        }
        let (days, months) = (text.split(separator: "."), text.split(separator: "/"))
        if days.count == 3, let day = digits(days[0], 1...2), let month = digits(days[1], 1...2),
            let year = digits(days[2], 4...4)
        {
            return "\(year)-\(month)-\(day)"
        }
        if months.count == 2, let month = digits(months[0], 1...2), let year = digits(months[1], 4...4) {
            return "\(year)-\(month)"
        }
        return nil
    }
}
