/// What a person calls a decision: its id, with or without its collection, or its case number. What follows a space, such as
/// `§ 12`, is not part of an id.
package struct DecisionName: Sendable {
    /// The ids that may be meant.
    package let ids: Set<String>
    private let lowercased: String

    /// Takes what somebody has written.
    package init(_ text: String) {
        ids = Set([text, text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? text])
        lowercased = text.lowercased()
    }

    /// Whether it begins with a case number, in any case of the letters.
    package func means(caseNumber number: String) -> Bool {
        !number.isEmpty && lowercased.hasPrefix(number.lowercased())
    }
}
