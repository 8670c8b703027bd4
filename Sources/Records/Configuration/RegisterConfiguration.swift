package import Documents

/// What `register.yaml` says: the title, the languages, the policies and the collections.
package struct RegisterConfiguration: Sendable {
    /// The title by language; one without language is under the empty key.
    package let title: [String: String]
    /// The languages that texts are wanted in, the first being the one that others fall back to.
    package let languages: [String]
    /// What this register's keepers have decided about it.
    package let policies: Policies
    /// The collections, in the order of the file.
    package let collections: [CollectionConfiguration]
    /// `register.yaml` itself.
    package let document: Document

    /// The title in a language, or in the first that there is.
    package func title(in language: String) -> String {
        title[language] ?? title[""] ?? languages.lazy.compactMap { title[$0] }.first ?? "Register"
    }

    /// The collection with this name.
    package func collection(_ name: String) -> CollectionConfiguration? { collections.first { $0.name == name } }
}
