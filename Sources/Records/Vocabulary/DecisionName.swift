import Documents

/// What a person calls a decision: its id, with or without its collection, or its case number. What follows a space, such as
/// `§ 12`, is not part of an id.
package struct DecisionName: Sendable {
    /// The ids that may be meant.
    private let ids: Set<String>
    private let lowercased: String

    /// Takes what somebody has written.
    package init(_ text: String) {
        ids = Set([text, text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? text])
        lowercased = text.lowercased()
    }

    /// The records of a collection that it may be the id of.
    package func ids(in collection: String) -> [RecordID] {
        ids.sorted().map { id in
            RecordID(
                collection: collection,
                id: id.hasPrefix(collection + "/") ? String(id.dropFirst(collection.count + 1)) : id)
        }
    }

    /// Whether it is the id of a record.
    package func means(_ id: RecordID) -> Bool { ids.contains(id.id) || ids.contains(id.description) }

    /// Whether it begins with a case number, in any case of the letters, and goes on with another word if at all.
    package func means(caseNumber number: String) -> Bool {
        guard !number.isEmpty, lowercased.hasPrefix(number.lowercased()) else { return false }
        // A longer number is another case.
        return lowercased.dropFirst(number.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
}

extension Register {
    /// The decision that somebody has named; an id is meant before a case number. `nil` where there is none.
    package func decision(_ name: DecisionName) -> Record? {
        let decisions = configuration.collections.filter { $0.role == .decision }.flatMap { records(of: $0.name) }
        return decisions.first { name.means($0.id) }
            ?? decisions.first { decision in decision["case"].map { name.means(caseNumber: $0.text) } ?? false }
    }
}
