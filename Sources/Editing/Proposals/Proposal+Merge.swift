import Diagnostics
package import Differences
import Documents
package import Records

/// Which of two records keeps its value of a field when they become one.
package struct KeptField: Sendable {
    /// The field.
    package let path: FieldPath
    /// Whether it is the record that goes whose value stays.
    package let isOfRemoved: Bool

    /// Makes a choice.
    package init(_ path: FieldPath, isOfRemoved: Bool) {
        self.path = path
        self.isOfRemoved = isOfRemoved
    }
}

extension Proposal {
    /// Makes one record out of two that are about one thing: what only one says stays, lists are joined, references to
    /// the first lead to the second, and the first is gone.
    ///
    /// Throws ``UndecidedFields`` where both have a value of their own for a field that `kept` does not decide, and
    /// ``EditRefusal`` for records of two collections; then nothing is changed.
    package mutating func merge(_ removed: Record, into record: Record, keeping kept: [KeptField]) throws {
        guard removed.id != record.id else {
            throw EditRefusal(
                Text(
                    en: "\(record.id) is named twice", fi: "\(record.id) on nimetty kahdesti",
                    sv: "\(record.id) anges två gånger"),
                hint: Text(
                    en: "name the record that goes, and another one that stays",
                    fi: "nimeä poistuva tietue ja toinen, joka jää",
                    sv: "ange posten som försvinner, och en annan som blir kvar"))
        }
        guard removed.id.collection == record.id.collection else {
            throw EditRefusal(
                Text(
                    en: "\(removed.id) and \(record.id) are not two records of one collection",
                    fi: "\(removed.id) ja \(record.id) eivät ole saman kokoelman kaksi tietuetta",
                    sv: "\(removed.id) och \(record.id) är inte två poster i samma samling"),
                hint: Text(
                    en: "name two records of one collection that are about the same thing",
                    fi: "nimeä saman kokoelman kaksi tietuetta, jotka kertovat samasta asiasta",
                    sv: "ange två poster i samma samling som handlar om samma sak"))
        }
        let guide = try guide(of: record.id.collection)
        var own = try RecordEditor(record.id, record.document, shape: guide.shape)
        var other = try RecordEditor(removed.id, removed.document, shape: guide.shape)
        // The record stays the one that it is.
        let identity = FieldPath([.field("id")])
        try refuseIdleChoices(kept, removed, record)
        try own.removeReferences(to: removed.id, guide)
        try other.removeReferences(to: record.id, guide)
        for choice in kept + [KeptField(identity, isOfRemoved: false)] {
            let (from, path) = (choice.isOfRemoved ? other : own, choice.path)
            let edit: FieldEdit? = from.document.root.at(path).map { .set(path, $0.json()) }
            if choice.isOfRemoved { try own.takeOver(edit, path) } else { try other.takeOver(edit, path) }
        }
        let result = try Differences.merge(base: nil, ours: own.document, theirs: other.document, guide: guide)
        guard result.conflicts.isEmpty else {
            let (staying, going) = (record.id, removed.id)
            throw UndecidedFields(
                words(result.conflicts, ours: own.document, theirs: other.document, guide),
                Text(
                    en: "\(staying) and \(going) say different things",
                    fi: "\(staying) ja \(going) sanovat eri asioita",
                    sv: "\(staying) och \(going) säger olika saker"),
                hint: Text(
                    en: "choose for each line the first value, of \(staying.id), or the second, of \(going.id)",
                    fi:
                        "valitse joka riville tietueen \(staying.id) arvo (ensimmäinen) tai tietueen \(going.id) arvo (toinen)",
                    sv: "välj för varje rad det första värdet, i \(staying.id), eller det andra, i \(going.id)"))
        }
        try put(result.bytes, at: record.path)
        try replaceReferences(to: removed.id, by: record.id)
        try put(nil, at: removed.path)
        merged[removed.id] = record.id
    }

    /// Throws ``EditRefusal`` where a field is in neither record, or the values of both were to stay.
    private func refuseIdleChoices(_ kept: [KeptField], _ removed: Record, _ record: Record) throws(EditRefusal) {
        for (place, choice) in kept.enumerated() {
            let path = choice.path.written
            guard removed.root.at(choice.path) != nil || record.root.at(choice.path) != nil else {
                throw EditRefusal(
                    Text(
                        en: "neither \(removed.id) nor \(record.id) has a field '\(path)'",
                        fi: "tietueissa \(removed.id) ja \(record.id) ei ole kenttää '\(path)'",
                        sv: "varken \(removed.id) eller \(record.id) har ett fält '\(path)'"),
                    hint: Text(
                        en: "look at the spelling; where nothing is chosen the fields that differ are shown",
                        fi: "tarkista kirjoitusasu; jos mitään ei valita, eroavat kentät näytetään",
                        sv: "kontrollera stavningen; där inget väljs visas de fält som skiljer sig"))
            }
            guard !kept[..<place].contains(where: { $0.path == choice.path && $0.isOfRemoved != choice.isOfRemoved })
            else {
                throw EditRefusal(
                    Text(
                        en: "of '\(path)' the values of both records are to stay",
                        fi: "kentän '\(path)' arvoista on valittu molempien tietueiden arvo",
                        sv: "för '\(path)' har värdena i båda posterna valts"),
                    hint: Text(
                        en: "choose one of them",
                        fi: "valitse toinen niistä",
                        sv: "välj ett av dem"))
            }
        }
    }
}

extension RecordEditor {
    /// Takes every reference to a record out, with the entry that cannot do without it.
    fileprivate mutating func removeReferences(to target: RecordID, _ guide: FieldGuide) throws {
        // From the end, so that what goes leaves the places of what stands before.
        for index in document.slots.indices.reversed() where index < document.slots.count {
            let value = Node(document: document, index: index)
            guard value.isScalar,
                Reference.target(value.text, in: guide.notes(on: document).references(of: value)) == target
            else { continue }
            try removeNeeded(value)
        }
    }
}

extension RecordEditor {
    /// Makes a field the same as that of another record, which may lack it.
    fileprivate mutating func takeOver(_ edit: FieldEdit?, _ path: FieldPath) throws {
        if let edit { return try apply(edit) }
        if document.root.at(path) != nil { try apply(.remove(path)) }
    }
}
