package import Diagnostics

/// A name that no collection of the register has.
package struct UnknownCollection: ExplainedError {
    /// What name that is.
    package let message: Text
    /// Which one was meant, or which there are.
    package let hint: Text?
}

extension RegisterConfiguration {
    /// The collection with this name, which a person gave.
    package func requireCollection(_ name: String) throws(UnknownCollection) -> CollectionConfiguration {
        if let collection = collection(name) { return collection }
        throw UnknownCollection(
            message: Text(
                en: "there is no collection '\(name)'", fi: "kokoelmaa '\(name)' ei ole",
                sv: "det finns ingen samling '\(name)'"),
            hint: .oneOf(collections.map(\.name), insteadOf: name))
    }
}
