import Diagnostics
import Differences
import Documents
package import Records
import Workspace

extension Proposal {
    /// Adds a record with these fields, in the schema's order.
    ///
    /// Its `id` is written where the collection's records have one. Throws ``EditRefusal`` where there is such a record,
    /// or no place for one, and `UnknownCollection`.
    package mutating func create(_ id: RecordID, _ fields: [FieldEdit]) throws {
        let collection = try base.configuration.requireCollection(id.collection)
        guard register[id] == nil else {
            throw EditRefusal(
                Text(
                    en: "there is a record '\(id)' already", fi: "tietue '\(id)' on jo olemassa",
                    sv: "posten '\(id)' finns redan"),
                hint: Text(
                    en: "choose another id, or change that record",
                    fi: "valitse toinen tunnus tai muuta sitä tietuetta",
                    sv: "välj ett annat id, eller ändra den posten"))
        }
        try id.requirePlain()
        guard let path = base.configuration.path(of: id), base.configuration.recordID(at: path) == id,
            try document(at: path) == nil
        else {
            let pattern = collection.files.text
            throw EditRefusal(
                Text(
                    en: "'\(id.id)' gives no path for a record: files are named by '\(pattern)'",
                    fi: "'\(id.id)' ei anna tietueelle polkua: tiedostot nimetään kaavalla '\(pattern)'",
                    sv: "'\(id.id)' ger ingen sökväg åt en post: filerna heter enligt '\(pattern)'"),
                hint: Text(
                    en: "choose another id, or create the file by hand",
                    fi: "valitse toinen tunnus tai luo tiedosto käsin",
                    sv: "välj ett annat id, eller skapa filen för hand"))
        }
        let shape = try guide(of: id.collection).shape
        var edits = fields
        let hasID = shape.map { $0.field("id") != nil } ?? true
        if hasID, !collection.isIDInPathOnly {
            edits.insert(.set(FieldPath([.field("id")]), .string(id.id)), at: 0)
        }
        let empty = Documents.read(Array("{}\n".utf8), path: path).document
        var editor = try RecordEditor(id, empty, shape: shape)
        for edit in edits { try editor.apply(edit) }
        var formatter = RecordFormatter([id.collection: try guide(of: id.collection)])
        try put(try formatter.format(editor.document.bytes, path: path, collection: id.collection), at: path)
    }

    /// Adds a record of fields that are given as `FIELD=VALUE`; without an id one is made of its name. Throws
    /// ``EditRefusal`` as `create(_:_:)`, and where no id can be made.
    package mutating func create(
        in collection: String, id: String?, _ texts: some Sequence<String>
    ) throws {
        try create(in: collection, id: id, texts.map { try setting($0, in: collection) })
    }

    /// The same with fields that are known already.
    mutating func create(in collection: String, id: String?, _ edits: [FieldEdit]) throws {
        _ = try base.configuration.requireCollection(collection)
        guard let id = id ?? Self.proposedID(edits) else {
            throw EditRefusal(
                Text(
                    en: "the new record has no id, and no name to make one of",
                    fi: "uudella tietueella ei ole tunnusta eikä nimeä, josta sen voisi tehdä",
                    sv: "den nya posten har inget id, och inget namn att göra det av"),
                hint: Text(
                    en: "give an id behind the collection, or a name: name.fi=Turku",
                    fi: "anna tunnus kokoelman jälkeen tai nimi: name.fi=Turku",
                    sv: "ange ett id efter samlingen, eller ett namn: name.fi=Turku"))
        }
        try create(RecordID(collection: collection, id: id), edits)
    }

    /// An id made of the first name that edits give.
    private static func proposedID(_ edits: [FieldEdit]) -> String? {
        edits.lazy.compactMap { edit -> String? in
            guard case .set(let path, let value) = edit, ["name", "title"].contains(path.keys.first),
                case .string(let name) = value.firstText
            else { return nil }
            let id = ProposedID.of(name)
            return id.isEmpty ? nil : id
        }.first
    }
}

extension RecordID {
    /// Throws ``EditRefusal`` for an id that cannot be typed or seen: an empty one, one with control characters, and one
    /// with space at its ends.
    func requirePlain() throws(EditRefusal) {
        let hasSpace = id.first?.isWhitespace ?? true || id.last?.isWhitespace ?? true
        let hasControl = id.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard hasSpace || hasControl else { return }
        let name = id.visible
        throw EditRefusal(
            Text(
                en: "'\(name)' can be no id of a record", fi: "'\(name)' ei käy tietueen tunnukseksi",
                sv: "'\(name)' kan inte vara id för en post"),
            hint: Text(
                en: "write letters, digits and hyphens, without space at the ends",
                fi: "kirjoita kirjaimia, numeroita ja yhdysmerkkejä, ilman välilyöntejä alussa ja lopussa",
                sv: "skriv bokstäver, siffror och bindestreck, utan mellanslag i början och slutet"))
    }
}

extension JSONValue {
    /// The value, or the first of a mapping.
    fileprivate var firstText: JSONValue {
        if case .object(let members) = self, let first = members.first { first.1 } else { self }
    }
}

extension Text {
    /// What may be written instead.
    static func oneOf(_ names: [String]) -> Text {
        let shown = names.joined(separator: ", ")
        return Text(en: "write one of \(shown)", fi: "kirjoita jokin näistä: \(shown)", sv: "skriv en av \(shown)")
    }
}
