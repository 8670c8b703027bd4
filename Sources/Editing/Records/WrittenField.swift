import Diagnostics
package import Differences
import Documents
package import Records

extension Proposal {
    /// The field of a record that a person has written. Throws ``EditRefusal`` for what is none, and for what may mean
    /// several entries of a list.
    package func field(_ text: String, of record: Record) throws -> FieldPath {
        let path = try FieldPath(field: text)
        guard var node = try document(at: record.path)?.root else { return path }
        for (place, step) in path.steps.enumerated() {
            guard case .entry(let name) = step else {
                guard let next = node.at(FieldPath([step])) else { return path }
                node = next
                continue
            }
            let fitting = name.places(in: node)
            let list = FieldPath(Array(path.steps[..<place]))
            guard fitting.count < 2 else { throw severalEntries(text, list, fitting.map { ($0, node.items[$0]) }) }
            guard let next = node.at(FieldPath([step])) else { return path }
            node = next
        }
        return path
    }

    /// Throws ``EditRefusal`` where a list has an entry already that nothing tells apart from another one: by the properties that
    /// the schema names (`x-key`), or as a whole.
    mutating func refuseRepetition(of value: JSONValue, at path: FieldPath, in record: Record) throws {
        guard let document = try document(at: record.path), let list = document.root.at(path) else { return }
        let key = try guide(of: record.id.collection).notes(on: document).key(of: list)
        func identity(_ value: JSONValue) -> String {
            guard let key, case .object(let members) = value else { return value.compactText }
            return key.map { name in members.first { $0.0 == name }?.1.compactText ?? "" }.joined(separator: "\n")
        }
        guard let place = list.items.firstIndex(where: { identity($0.json()) == identity(value) }) else { return }
        let (name, entry) = ("\(path.written)[#\(place + 1)]", list.items[place].briefly)
        throw EditRefusal(
            Text(
                en: "such an entry is there already: \(entry)", fi: "sellainen kohta on jo: \(entry)",
                sv: "en sådan punkt finns redan: \(entry)"),
            hint: Text(
                en: "change it with 'set', by the name \(name)", fi: "muuta sitä komennolla 'set' nimellä \(name)",
                sv: "ändra den med 'set', under namnet \(name)"))
    }

    private func severalEntries(
        _ text: String, _ list: FieldPath, _ entries: [(place: Int, entry: Node)]
    ) -> EditRefusal {
        let count = entries.count
        let choices = entries.map { "\n  \(list.written)[#\($0.place + 1)]: \($0.entry.briefly)" }.joined()
        return EditRefusal(
            Text(
                en: "'\(text)' may mean \(count) entries of the list",
                fi: "'\(text)' voi tarkoittaa \(count) luettelon kohtaa",
                sv: "'\(text)' kan betyda \(count) punkter i listan"),
            hint: Text(
                en: "name one of them by its place:\(choices)", fi: "nimeä yksi niistä paikan mukaan:\(choices)",
                sv: "ange en av dem efter dess plats:\(choices)"))
    }
}

extension Node {
    /// An entry of a list in a few words.
    var briefly: String {
        let values = isScalar ? [text] : entries.filter(\.value.isScalar).map { "\($0.key.text): \($0.value.text)" }
        let words = values.joined(separator: ", ")
        return words.unicodeScalars.count > 60 ? String(words.unicodeScalars.prefix(60)) + "…" : words
    }
}
