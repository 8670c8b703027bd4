extension SchemaView {
    /// The date, as the schema wants it here, that alone can be meant by a text in another order: for `1.2.2024` it is
    /// `2024-02-01`.
    ///
    /// `nil` where the schema wants no date, or where the text may mean another one.
    package func date(meantBy text: String) -> String? {
        guard let date = Calendar.onlyCorrection(text) else { return nil }
        let formats = keywords.compactMap { ($0 as? FormatKeyword)?.format }
        if let format = formats.first {
            return Self.dateFormats.contains(format.name) && format.fits(date) ? date : nil
        }
        let patterns = keywords.compactMap { ($0 as? PatternKeyword)?.pattern }
        return patterns.contains { Self.isOfDates($0, date) } ? date : nil
    }

    private static let dateFormats: Set = ["date", "edtf"]

    /// Whether a pattern takes a date, and neither its parts in another order nor with other signs between them.
    private static func isOfDates(_ pattern: Pattern, _ date: String) -> Bool {
        let parts = date.split(separator: "-")
        let reversed = parts.reversed().joined(separator: "-")
        let others = [reversed] + ["", ".", "/"].map { parts.joined(separator: $0) }
        let memory = MatchMemory()
        func takes(_ text: String) -> Bool {
            if case .matches = unsafe Array(text.utf8).withUnsafeBytes({ unsafe pattern.search($0, memory) }) {
                true
            } else {
                false
            }
        }
        return takes(date) && !others.contains { $0 != date && takes($0) }
    }
}
