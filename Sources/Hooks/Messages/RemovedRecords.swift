import Checks
import Diagnostics
import Git
import GitRecords
import History
import Records
import Workspace

/// Finds the records that a commit deletes without saying so: the rule `record-removed`.
///
/// A record whose id is at another path now has moved. One that histories will follow under another name was renamed
/// (`RenameSearch`). All others need a trailer `Removes:`.
struct RemovedRecords {
    /// What says which files were records before the commit; the first that knows a file counts.
    let before: [RegisterConfiguration]
    /// What says which files are records after it.
    let after: [RegisterConfiguration]
    /// The commit's message.
    let message: CommitMessage
    /// Where the files of both states are read.
    let repository: RegisterRepository
    /// The commit has several parents: its message may repeat trailers of what it brings together.
    let isMerge: Bool

    /// A problem for each record that the changes remove and the message does not answer for, and for each
    /// `Renames:` trailer that histories will not follow.
    func problems(_ changes: [FileChange]) throws -> [Diagnostic] {
        let removed = changes.filter { $0.new == nil }.compactMap { end(of: $0.old, in: before) }
        let added = changes.filter { $0.old == nil }.compactMap { end(of: $0.new, in: after) }
        let kept = Set(added.compactMap(\.record))
        var problems: [Diagnostic] = []
        var open: [(id: RecordID, end: RenameEnd)] = []
        for end in removed {
            guard let id = end.record, !kept.contains(id) else { continue }
            switch RemovesTrailer(of: end, in: message.trailers) {
            case .answered: break
            case .withoutReason(let trailer): problems.append(withoutReason(id, trailer))
            case .none: open.append((id, end))
            }
        }
        guard !open.isEmpty || message.hasTrailer("Renames") else { return problems }
        return problems + (try problemsOfRenames(open, added: added, removed: removed))
    }

    /// A problem for each record that does not go on elsewhere.
    private func problemsOfRenames(
        _ open: [(id: RecordID, end: RenameEnd)], added: [RenameEnd], removed: [RenameEnd]
    ) throws -> [Diagnostic] {
        var search = RenameSearch(added: added, removed: removed, trailers: message.trailers)
        let unfollowed = search.follow(RenamesTrailer.all(in: message.trailers))
        search.pairWithoutReading()
        var renamed = Set(search.formerPaths.values)
        if open.contains(where: { !renamed.contains($0.end.path) }) {
            try search.pairSimilar { blob, limit in
                try repository.shared.with { repository throws(GitError) in try repository.blob(blob, atMost: limit) }
            }
            renamed = Set(search.formerPaths.values)
        }
        let records = Dictionary(added.map { ($0.path, $0.record) }) { first, _ in first }
        // What goes on as a file of no collection is a record no more.
        let followed = Set(search.formerPaths.filter { records[$0.key] != .some(nil) }.values)
        let unmatched = added.filter { search.formerPaths[$0.path] == nil }.compactMap(\.record)
        let unsaid = open.map(\.end).filter { !followed.contains($0.path) }
        let lines = RemovesLines(in: message, removed: removed, unsaid: unsaid)
        let removals = open.compactMap { id, end -> Diagnostic? in
            if let trailer = unfollowed.first(where: { $0.begins(at: end) }) { return renamedToNothing(id, trailer) }
            guard !followed.contains(end.path) else { return nil }
            if let line = lines.line(for: end, isMerge: isMerge) {
                return notUnderstood(id, line, isAnswer: RemovesTrailer.reason(for: end, in: String(line.value)) != nil)
            }
            return deleted(
                id, end, mayBe: unmatched.filter { $0.collection == id.collection }, isTooLarge: search.isTooLarge)
        }
        guard !isMerge else { return removals }
        return removals
            + unfollowed.filter { trailer in !open.contains { trailer.begins(at: $0.end) } }.map(renamesNothing)
    }

    /// One end of what may be a rename, as the first of some configurations that knows the file has it.
    private func end(of file: SourceFile?, in configurations: [RegisterConfiguration]) -> RenameEnd? {
        guard let file, file.kind == .regular, let content = file.content else { return nil }
        let path = RepositoryPath(repository.repositoryPath(file.path))
        let record = configurations.lazy.compactMap { $0.recordID(at: file.path) }.first
        guard record != nil || RenameEnd.mayBeRecord(path) else { return nil }
        return RenameEnd(path: path, registerPath: file.path, blob: ObjectID(content), record: record)
    }

    private func deleted(
        _ id: RecordID, _ end: RenameEnd, mayBe added: [RecordID], isTooLarge: Bool
    ) -> Diagnostic {
        let renaming: Text? = added.isEmpty ? nil : .renames(id, to: added.count == 1 ? added[0] : nil)
        let unread: Text? = isTooLarge ? .textsNotCompared : nil
        let advice = Text.giveAnEnd(id)
        return Diagnostic(
            rule: Explanations.recordRemoved,
            message: Text(
                en: "the record '\(id)' is deleted, not ended", fi: "tietue '\(id)' on poistettu, ei päätetty",
                sv: "posten '\(id)' har raderats, inte avslutats"),
            location: Location(file: repository.registerPath(end.path) ?? end.path.description), record: id.description,
            hint: Text(
                en: "\(advice.en)\(renaming?.en ?? "")\(unread?.en ?? "")",
                fi: "\(advice.fi)\(renaming?.fi ?? "")\(unread?.fi ?? "")",
                sv: "\(advice.sv)\(renaming?.sv ?? "")\(unread?.sv ?? "")"))
    }

    private func withoutReason(_ id: RecordID, _ trailer: Trailer) -> Diagnostic {
        Diagnostic(
            rule: Explanations.recordRemoved,
            message: Text(
                en: "the trailer does not say why the record '\(id)' is deleted",
                fi: "lisärivi ei kerro, miksi tietue '\(id)' poistetaan",
                sv: "tilläggsraden säger inte varför posten '\(id)' raderas"),
            location: message.location(of: trailer), record: id.description,
            hint: Text(
                en: "say it in brackets: 'Removes: \(id) (entered twice)'",
                fi: "kerro se suluissa: 'Removes: \(id) (kirjattu kahdesti)'",
                sv: "säg det inom parentes: 'Removes: \(id) (införd två gånger)'"))
    }

    /// A line is there that seems to answer for the record; `isAnswer` where only its place is wrong.
    private func notUnderstood(_ id: RecordID, _ line: RemovesLines.Line, isAnswer: Bool) -> Diagnostic {
        let form = "Removes: \(id)"
        return Diagnostic(
            rule: Explanations.recordRemoved,
            message: Text(
                en: "the record '\(id)' is deleted, and this line does not answer for it",
                fi: "tietue '\(id)' on poistettu, eikä tämä rivi vastaa siitä",
                sv: "posten '\(id)' har raderats, och den här raden svarar inte för den"),
            location: line.location, record: id.description,
            hint: isAnswer
                ? Text(
                    en: "put the line into the last paragraph of the message, which holds nothing but such lines",
                    fi: "siirrä rivi viestin viimeiseen kappaleeseen, jossa on vain tällaisia rivejä",
                    sv: "flytta raden till meddelandets sista stycke, där det bara finns sådana rader")
                : Text(
                    en: "write it so, with the reason in brackets and a line for each record: '\(form) (<reason>)'",
                    fi: "kirjoita se näin, syy suluissa ja rivi kutakin tietuetta kohti: '\(form) (<syy>)'",
                    sv: "skriv den så här, med orsaken inom parentes och en rad för varje post: '\(form) (<orsak>)'"))
    }

    private func renamesNothing(_ trailer: RenamesTrailer) -> Diagnostic {
        let value = trailer.trailer.value
        return Diagnostic(
            rule: Explanations.recordRemoved,
            message: Text(
                en: "the commit does not take away and add what the trailer '\(value)' names",
                fi: "muutos ei poista ja lisää sitä, mitä lisärivi '\(value)' nimeää",
                sv: "ändringen tar inte bort och lägger inte till det som tilläggsraden '\(value)' nämner"),
            location: message.location(of: trailer.trailer),
            hint:
                Text(
                    en:
                        "write 'Renames: <old name> -> <new name>' of a record that this commit renames, or leave the line out",
                    fi:
                        "kirjoita 'Renames: <vanha nimi> -> <uusi nimi>' tietueesta, jonka tämä muutos nimeää uudelleen, tai jätä rivi pois",
                    sv:
                        "skriv 'Renames: <gammalt namn> -> <nytt namn>' om en post som får ett nytt namn här, eller utelämna raden"
                ))
    }

    private func renamedToNothing(_ id: RecordID, _ trailer: RenamesTrailer) -> Diagnostic {
        let newName = trailer.newName ?? ""
        return Diagnostic(
            rule: Explanations.recordRemoved,
            message: Text(
                en: "the commit adds no record '\(newName)' that '\(id)' could go on as",
                fi: "muutos ei lisää tietuetta '\(newName)', jona '\(id)' voisi jatkua",
                sv: "ändringen lägger inte till någon post '\(newName)' som '\(id)' kan fortsätta som"),
            location: message.location(of: trailer.trailer), record: id.description,
            hint: Text(
                en: "correct the name, or say why the record is deleted: 'Removes: \(id) (<reason>)'",
                fi: "korjaa nimi tai kerro, miksi tietue poistetaan: 'Removes: \(id) (<syy>)'",
                sv: "rätta namnet, eller säg varför posten raderas: 'Removes: \(id) (<orsak>)'"))
    }
}

extension Text {
    /// How a record is ended, or its deletion is answered for.
    fileprivate static func giveAnEnd(_ id: RecordID) -> Text {
        Text(
            en:
                "give it an end ('phases', 'until' ...), or add the trailer 'Removes: \(id) (<reason>)' to the message",
            fi:
                "merkitse sille loppu ('phases', 'until' ...) tai lisää viestiin lisärivi 'Removes: \(id) (<syy>)'",
            sv:
                "ange ett slut ('phases', 'until' ...), eller lägg till tilläggsraden 'Removes: \(id) (<orsak>)' i meddelandet"
        )
    }

    /// How a record is said to go on under another name; `nil` where several could be meant.
    fileprivate static func renames(_ id: RecordID, to new: RecordID?) -> Text {
        Text(
            en:
                "; if it goes on as '\(new.map { "\($0)" } ?? "another")', add 'Renames: \(id) -> \(new.map { "\($0)" } ?? "<new id>")'",
            fi:
                "; jos se jatkuu \(new.map { "nimellä '\($0)'" } ?? "toisella nimellä"), lisää 'Renames: \(id) -> \(new.map { "\($0)" } ?? "<uusi tunnus>")'",
            sv:
                "; om den fortsätter som \(new.map { "'\($0)'" } ?? "en annan"), lägg till 'Renames: \(id) -> \(new.map { "\($0)" } ?? "<nytt id>")'"
        )
    }

    /// Why a rename may have been missed.
    fileprivate static var textsNotCompared: Text {
        let megabytes = RenameSearch.maxBytes >> 20
        return Text(
            en: "; of more than \(megabytes) MB in one commit no texts are compared",
            fi: "; jos muutoksessa on yli \(megabytes) Mt, tekstejä ei verrata",
            sv: "; om en commit har mer än \(megabytes) MB jämförs inga texter")
    }
}
