import Records

extension PartialDate {
    /// Reads a date as people write it into a form: `2024-05-31` as browsers send it, or `31.5.2024`, `5/2024`, `2024`.
    init?(written text: String) {
        let text = text.split(whereSeparator: \.isWhitespace).joined()
        let parts = text.split { $0 == "." || $0 == "/" }.reversed().map { $0.count == 1 ? "0\($0)" : String($0) }
        self.init(text.contains("-") ? text : parts.joined(separator: "-"))
    }
}
