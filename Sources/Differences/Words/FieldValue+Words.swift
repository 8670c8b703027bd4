package import Diagnostics

extension FieldValue {
    /// The whole value on one line: references by their titles, choices by their labels, codes by what they stand for.
    package func words(
        in language: Language = .en,
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil },
        code: @escaping (_ code: String, _ format: String) -> String? = { _, _ in nil }
    ) -> String {
        ValueWords(language: language, title: title, code: code).text(of: self)
    }
}
