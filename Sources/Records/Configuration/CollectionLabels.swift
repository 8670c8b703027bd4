import Documents

/// What people call a collection, by language: one of its records, and several.
package struct CollectionLabels: Sendable, Hashable {
    /// The two forms in one language.
    private struct Forms: Sendable, Hashable {
        let language: String
        let one: String
        let many: String
    }

    /// In the order of `register.yaml`; the first is the one that others fall back to.
    private let forms: [Forms]

    /// Reads the value of `label`: `{fi: {one: kumppani, many: kumppanit}}`; without it there are none.
    init(_ label: Node? = nil) {
        forms = (label?.entries ?? []).compactMap { language, value in
            guard let one = value["one"], let many = value["many"] else { return nil }
            return Forms(language: language.text, one: one.text, many: many.text)
        }
    }

    /// Whether `register.yaml` does not say.
    package var isEmpty: Bool { forms.isEmpty }

    /// What one record is called, in a language or in the first that there is; `nil` where there is none.
    package func one(in language: String) -> String? { forms(in: language)?.one }

    /// What several records are called, in a language or in the first that there is; `nil` where there is none.
    package func many(in language: String) -> String? { forms(in: language)?.many }

    private func forms(in language: String) -> Forms? { forms.first { $0.language == language } ?? forms.first }
}
