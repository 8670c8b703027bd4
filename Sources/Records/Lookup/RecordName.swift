package import Diagnostics

extension Register {
    /// What a person means by a record's name: `partners/pietari`, `pietari` where that is unique, or the file's path.
    ///
    /// A path counts from the register's top, else from the folder below it where the person stands; one that begins
    /// with `./` or `../` only from there. Throws ``UnknownRecord`` where no record is meant, or more than one.
    package func record(named name: String, from folder: String = "") throws(UnknownRecord) -> Record {
        if let record = record(namedWithCollection: name) { return record }
        // What has the same bytes is meant before what looks the same: a letter has several forms in Unicode.
        let sameBytes = { (a: String, b: String) in a.utf8.elementsEqual(b.utf8) }
        for isSame in [sameBytes, { $0 == $1 }] {
            let found = records(named: name, from: folder, isSame)
            if found.count > 1 { throw UnknownRecord(name, meaning: found) }
            if let record = found.first { return record }
        }
        let candidates = name.contains("/") ? records.map(\.id.description) : records.map(\.id.id)
        throw UnknownRecord(
            message: Text(
                en: "there is no record '\(name)'", fi: "tietuetta '\(name)' ei ole",
                sv: "det finns ingen post '\(name)'"),
            hint: Spelling.nearest(to: name, among: candidates).map { .didYouMean("'\($0)'") }
                ?? Text(
                    en: "'kumppani find WORDS' looks for records by what they say",
                    fi: "'kumppani find SANOJA' etsii tietueita niiden sisällön perusteella",
                    sv: "'kumppani find ORD' söker poster efter vad de innehåller"))
    }

    /// The record that `collection/id` means where nothing else can be meant; no other record is made for it.
    private func record(namedWithCollection name: String) -> Record? {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, !hasSharedNames, configuration.recordID(at: name) == nil,
            let record = self[RecordID(collection: parts[0], id: parts[1])],
            record.id.description.utf8.elementsEqual(name.utf8)
        else { return nil }
        return record
    }

    /// The records that a name may mean, in the first of the three ways to read it in which there are any.
    private func records(named name: String, from folder: String, _ isSame: (String, String) -> Bool) -> [Record] {
        if !PathFromFolder.isMarked(name) {
            let found = records.filter { isSame($0.path, name) || isSame($0.id.description, name) }
            if !found.isEmpty { return found }
        }
        if let path = PathFromFolder.path(name, from: folder) {
            let found = records.filter { isSame($0.path, path) }
            if !found.isEmpty { return found }
        }
        return records.filter { isSame($0.id.id, name) }
    }
}

/// A name that means no record, or more than one.
package struct UnknownRecord: ExplainedError {
    /// What is wrong with the name.
    package let message: Text
    /// What to write instead.
    package let hint: Text?

    /// The answer to a name that means none of the units of a collection, which have these ids.
    package static func unit(_ name: String, among ids: [String], of collection: String) -> UnknownRecord {
        UnknownRecord(
            message: Text(
                en: "there is no unit '\(name)'", fi: "yksikköä '\(name)' ei ole",
                sv: "det finns ingen enhet '\(name)'"),
            hint: Spelling.nearest(to: name, among: ids).map { .didYouMean("'\($0)'") }
                ?? Text(
                    en: "'kumppani list \(collection)' shows what there is",
                    fi: "'kumppani list \(collection)' näyttää, mitä on",
                    sv: "'kumppani list \(collection)' visar vad som finns"))
    }

    /// Makes the answer to such a name.
    package init(message: Text, hint: Text) {
        self.message = message
        self.hint = hint
    }

    /// Makes the answer to a name that several records have.
    fileprivate init(_ name: String, meaning records: [Record]) {
        let ids = Set(records.map(\.id)).map(\.description)
        // Files that share an id are told apart by their paths only.
        let choices = ids.count == records.count ? ids.sorted() : records.map(\.path).sorted()
        self.init(name, meaning: choices)
    }

    /// Makes the answer to a name that means any of several records, which are named so that they can be told apart.
    package init(_ name: String, meaning choices: [String]) {
        let (count, shown) = (choices.count, choices.map { "'\($0)'" }.joined(separator: ", "))
        self.init(
            message: Text(
                en: "'\(name)' names \(count) records", fi: "'\(name)' tarkoittaa \(count) tietuetta",
                sv: "'\(name)' avser \(count) poster"),
            hint: Text(en: "write one of \(shown)", fi: "kirjoita jokin näistä: \(shown)", sv: "skriv en av \(shown)"))
    }
}
