import Diagnostics

/// A value that is none of those that it may be.
struct Choice {
    /// What the value is called.
    let subject: Text
    /// How it is shown.
    let found: Text
    /// Whether it is null.
    let isNull: Bool
    /// Its text, to find what was meant; `nil` where it is no scalar, or empty.
    let text: String?
    /// How values are written in its file.
    let notation: Notation
    /// What it may be: texts in quotes, other values as they are written, `nil` for null; of very many the first.
    var allowed: [String?]
    /// How many values it may be.
    var count: Int

    /// What is wrong.
    var message: Text {
        let (subject, found) = (subject, found)
        if allowed.isEmpty {
            return Text(
                en: "\(subject.en) can have no value, because the schema allows none",
                fi: "\(subject.fi): mikään arvo ei kelpaa, koska skeema ei salli yhtään",
                sv: "\(subject.sv) kan inte ha något värde, eftersom schemat inte tillåter något")
        }
        let values = Self.inWords(allowed, of: count)
        let isOne = count == 1
        return Text(
            en: "\(subject.en) must be \(isOne ? "" : "one of ")\(values.en), not \(found.en)",
            fi: "\(subject.fi) saa olla vain \(values.fi), ei \(found.fi)",
            sv: "\(subject.sv) måste vara \(values.sv), inte \(found.sv)")
    }

    /// Values in words, of which there are `count`; `nil` stands for null.
    static func inWords(_ values: [String?], of count: Int) -> Text {
        Words.list(values.prefix(10).map { value in value.map { Text(verbatim: $0) } ?? .empty }, of: count)
    }

    /// What was probably meant.
    var hint: Text? {
        if allowed.isEmpty {
            return Text(
                en: "mend the schema: its list of values is empty", fi: "korjaa skeema: sen arvojen luettelo on tyhjä",
                sv: "rätta schemat: dess lista med värden är tom")
        }
        guard let text else { return isNull ? .writeOrDelete : nil }
        if allowed.contains("'\(text)'"), found.en != "'\(text)'" { return .putInQuotes(notation.quoted(text)) }
        let names = allowed.compactMap(\.self).map { $0.hasPrefix("'") ? String($0.dropFirst().dropLast()) : $0 }
        if names.contains(text) { return .writeWithoutQuotes(text) }
        return Spelling.nearest(to: text, among: names).map { .didYouMean(notation.name($0)) }
    }

    /// Adds what it may be by another schema.
    mutating func merge(_ other: Choice) {
        let new = other.allowed.filter { !allowed.contains($0) }
        allowed += new
        count += other.count - (other.allowed.count - new.count)
    }
}
