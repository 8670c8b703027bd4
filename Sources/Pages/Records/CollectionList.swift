package import Diagnostics
import Records
package import Workspace

/// The collections of a register: for people with what they are called and how many records there are, for programs as
/// `register.yaml` has them.
package struct CollectionList {
    private let snapshot: RegisterSnapshot

    /// Takes the register.
    package init(of snapshot: RegisterSnapshot) { self.snapshot = snapshot }

    /// The list in a form. Throws as `RegisterSnapshot.recordIDs()`.
    package func text(_ format: RecordFormat, _ style: TextStyle) throws -> String {
        let collections = snapshot.configuration.collections
        guard format == .text else {
            return Table(
                header: ["collection", "role", "files"],
                rows: collections.map { [$0.name, $0.role?.rawValue ?? "", $0.files.text] }
            ).text(format, style)
        }
        let counts = Dictionary(grouping: try snapshot.recordIDs(), by: \.collection).mapValues(\.count)
        return Table(
            header: Self.header.map { $0.text(in: style.language) },
            rows: collections.map { collection in
                [
                    collection.name, collection.pluralLabel(in: style.language.rawValue),
                    "\(counts[collection.name] ?? 0)",
                ]
            }
        ).text(format, style)
    }

    private static let header = [
        Text(en: "Collection", fi: "Kokoelma", sv: "Samling"), Text(en: "Name", fi: "Nimi", sv: "Namn"),
        Text(en: "Records", fi: "Tietueita", sv: "Poster"),
    ]
}
