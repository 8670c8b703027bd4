import Diagnostics
import Differences
import Documents

extension RecordEditor {
    /// Gives a field another key; its value, its place and all comments stay.
    mutating func rename(_ path: FieldPath, to name: String) throws {
        guard let node = document.root.at(path), let (mapping, place) = node.parent, mapping.kind == .mapping else {
            throw noField(path)
        }
        guard mapping[name] == nil else { throw hasField(name) }
        // A mapping of this one key shows how it is written.
        var model = try DocumentEditor(Documents.read(Array("{}\n".utf8), path: document.path).document)
        try model.insert(name, .null, into: model.document.root, after: nil)
        guard let key = model.document.root.entries.first?.key else { throw noField(path) }
        try editor.replace(mapping.entries[place].key, withSourceOf: key)
    }

    private func hasField(_ name: String) -> EditRefusal {
        let record = record
        return EditRefusal(
            Text(
                en: "\(record) has a field '\(name)' already", fi: "tietueessa \(record) on jo kenttä '\(name)'",
                sv: "\(record) har redan ett fält '\(name)'"),
            hint: Text(
                en: "change that field, or remove it first", fi: "muuta sitä kenttää tai poista se ensin",
                sv: "ändra det fältet, eller ta bort det först"))
    }
}
