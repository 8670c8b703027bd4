import Diagnostics
import Differences
import Documents
package import Records
import Workspace

extension Proposal {
    /// Gives a record another id: its file moves, its own `id` and every reference to it follow.
    ///
    /// Throws ``EditRefusal`` where the id is taken or gives no path. Linear in all references of the register.
    package mutating func rename(_ record: Record, to name: String) throws {
        let id = RecordID(collection: record.id.collection, id: name)
        guard name != record.id.id else {
            throw EditRefusal(
                Text(
                    en: "\(record.id) has that id already", fi: "tietueella \(record.id) on jo tämä tunnus",
                    sv: "\(record.id) har redan det id:t"))
        }
        guard register[id] == nil else {
            throw EditRefusal(
                Text(
                    en: "there is a record '\(id)' already", fi: "tietue '\(id)' on jo olemassa",
                    sv: "posten '\(id)' finns redan"),
                hint: Text(
                    en: "choose another id; two records of one thing are merged, not renamed",
                    fi: "valitse toinen tunnus; saman asian kaksi tietuetta yhdistetään, ei nimetä uudelleen",
                    sv: "välj ett annat id; två poster om samma sak slås ihop, de får inte nytt namn"))
        }
        try id.requirePlain()
        guard let path = base.configuration.path(renaming: record.path, to: id), try document(at: path) == nil
        else {
            throw EditRefusal(
                Text(
                    en: "'\(name)' gives no path for \(record.id)",
                    fi: "'\(name)' ei anna polkua tietueelle \(record.id)",
                    sv: "'\(name)' ger ingen sökväg åt \(record.id)"),
                hint: Text(
                    en: "ids are parts of file names: leave out slashes",
                    fi: "tunnus on osa tiedoston nimeä: jätä vinoviivat pois",
                    sv: "ett id är en del av filnamnet: utelämna snedstreck"))
        }
        try replaceReferences(to: record.id, by: id)
        guard let document = try document(at: record.path) else { return }
        try put(document.bytes, at: path)
        try put(nil, at: record.path)
        if let collection = base.configuration.collection(id.collection), !collection.isIDInPathOnly,
            document.root["id"] != nil
        {
            try edit(id, at: path, [.set(FieldPath([.field("id")]), .string(name))])
        }
        renames[record.id] = id
    }

    /// Writes another name in every reference to a record. In a list that names both, the entry goes.
    mutating func replaceReferences(to old: RecordID, by new: RecordID) throws {
        let referring = register.references(to: old).map(\.record.path)
        // A file that this proposal changes may refer to it only now.
        for path in Set(referring).union(files.keys).sorted() {
            guard let document = try document(at: path), let id = base.configuration.recordID(at: path) else {
                continue
            }
            let notes = try guide(of: id.collection).notes(on: document)
            var editor: DocumentEditor?
            // From the end, so that entries that go leave the places of those before them.
            for index in document.slots.indices.reversed() {
                let value = Node(document: document, index: index)
                let collections = value.isScalar ? notes.references(of: value) : []
                guard Reference.target(value.text, in: collections) == old else { continue }
                var edited = try editor ?? DocumentEditor(document)
                guard let node = edited.document.root.at(value.pointer) else { continue }
                let text = collections.count == 1 ? new.id : "\(new)"
                if let (list, place) = node.parent, list.kind == .sequence,
                    list.items.contains(where: { $0.string == text })
                {
                    try edited.remove(at: place, from: list)
                } else {
                    try edited.replace(node, with: .string(text))
                }
                editor = edited
            }
            if let editor { try put(editor.document.bytes, at: path) }
        }
    }
}

extension RegisterConfiguration {
    /// The path of a record under another id: the same but for the id; `nil` where that is no path of such a record.
    fileprivate func path(renaming path: String, to id: RecordID) -> String? {
        if let only = self.path(of: id), recordID(at: only) == id { return only }
        guard let old = recordID(at: path), let range = path.ranges(of: old.id).last else { return nil }
        let renamed = path.replacingCharacters(in: range, by: id.id)
        return recordID(at: renamed) == id ? renamed : nil
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, by text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
