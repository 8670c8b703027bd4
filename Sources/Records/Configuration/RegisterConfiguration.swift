package import Documents

/// What `register.yaml` says: the title, the languages, the policies and the collections.
package struct RegisterConfiguration: Sendable {
    /// The title by language; one without language is under the empty key.
    package let title: [String: String]
    /// The languages that texts are wanted in, the first being the one that others fall back to.
    package let languages: [String]
    /// The mailbox of a role that readers of the pages write to; `nil` where there is none.
    package let feedback: String?
    /// What this register's keepers have decided about it.
    package let policies: Policies
    /// The collections, in the order of the file.
    package let collections: [CollectionConfiguration]
    /// `register.yaml` itself.
    package let document: Document
    /// Finds the collection of a path.
    let finder: CollectionFinder
    /// The numbers of the collections by name.
    private let numbers: [String: Int]

    /// Takes what was read.
    init(
        title: [String: String], languages: [String], feedback: String?, policies: Policies,
        collections: [CollectionConfiguration], document: Document
    ) {
        self.title = title
        self.languages = languages
        self.feedback = feedback
        self.policies = policies
        self.collections = collections
        self.document = document
        finder = CollectionFinder(collections)
        numbers = Dictionary(
            collections.indices.map { (collections[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The title in a language, or in the first that there is.
    package func title(in language: String) -> String {
        title[language] ?? title[""] ?? languages.lazy.compactMap { title[$0] }.first ?? "Register"
    }

    /// The collection with this name.
    package func collection(_ name: String) -> CollectionConfiguration? { number(of: name).map { collections[$0] } }

    /// The position of the collection with this name among all.
    func number(of name: String) -> Int? { numbers[name] }

    /// The record that a path of the register is, if there is a file: the one answer to which path is which record.
    ///
    /// `nil` for a path that no collection's pattern matches, that is excepted, and for what is no record whatever a
    /// pattern says: `register.yaml`, a schema that it names, a leftover of an editor.
    package func recordID(at path: String) -> RecordID? {
        finder.place(of: path).map { place in
            RecordID(
                collection: collections[place.collection].name,
                id: String(decoding: Array(path.utf8)[place.id], as: UTF8.self))
        }
    }

    /// Whether records may lie in a folder of the register or below it.
    package func mayHoldRecords(below folder: String) -> Bool { finder.mayHoldRecords(below: folder) }

    /// The path of a record; `nil` where its collection's pattern leaves several, and for what can be no record's name.
    package func path(of id: RecordID) -> String? { collection(id.collection)?.files.path(for: id.id) }
}
