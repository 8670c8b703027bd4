package import Diagnostics

extension FieldValue {
    /// The whole value on one line: references by their titles, choices by their labels.
    package func words(
        in language: Language = .en,
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil }
    ) -> String {
        ValueWords(language: language, title: title).text(of: self)
    }
}
