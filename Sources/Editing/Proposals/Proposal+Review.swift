import Diagnostics
import Differences
import Documents
package import Records

/// What a review of a membership came to.
package struct Review: Sendable {
    /// What follows: `continue`, `deepen`, `wind-down`.
    package let verdict: String
    /// When it is to be reviewed next; `nil` for the interval that the record has.
    package let next: PartialDate?
    /// Why.
    package let reason: String?
    /// The decision or address that tells of it.
    package let decision: String?

    /// Makes a review.
    package init(verdict: String, next: PartialDate?, reason: String?, decision: String?) {
        self.verdict = verdict
        self.next = next
        self.reason = reason
        self.decision = decision
    }
}

extension Proposal {
    /// Enters a review of a membership that was held on a date: its verdict, why, and when the next one is.
    ///
    /// What an earlier review says of these is replaced; it stays in the history. Throws ``EditRefusal`` where the record
    /// has no place for a review, is over, would have no next one, or was reviewed later than that.
    package mutating func review(_ record: Record, on date: PartialDate, _ review: Review) throws {
        guard let shape = try guide(of: record.id.collection).shape?.field("review") else {
            throw EditRefusal.noReview(record)
        }
        if record.phase(on: date.last)?.isEnd == true { throw EditRefusal.isOver(record) }
        if let last = record["review"]?["last"]?.date, date.isBefore(last) { throw EditRefusal.isEarlier(date, last) }
        guard let next = review.next ?? Self.next(of: record, after: date) else { throw EditRefusal.noNext(record) }
        guard date.last < next.last else { throw EditRefusal.nextIsPast(next, date) }
        let values: [(field: String, text: String?)] = [
            ("last", "\(date)"), ("next", "\(next)"), ("verdict", review.verdict), ("reason", review.reason),
            ("source", review.decision),
        ]
        let edits = values.compactMap { field, text -> FieldEdit? in
            let path = FieldPath([.field("review"), .field(field)])
            guard let text else { return record["review"]?[field] == nil ? nil : .remove(path) }
            return shape.field(field).map { .set(path, $0.value(of: text)) }
        }
        try edit(record, edits)
    }

    /// When a membership that was reviewed on a date is due again, by the interval that it has.
    package static func next(of record: Record, after date: PartialDate) -> PartialDate? {
        guard let months = record["review"]?["every"]?.integer, 1...1200 ~= months else { return nil }
        let day = date.last.adding(months: months).description
        // As precisely as the date of this review.
        return PartialDate(date.precision == .day ? day : String(day.prefix(7)))
    }
}

extension EditRefusal {
    fileprivate static func isEarlier(_ date: PartialDate, _ last: PartialDate) -> EditRefusal {
        let (date, last) = (date.words, last.words)
        return EditRefusal(
            Text(
                en: "a later review is entered already: of \(last), not of \(date)",
                fi: "myöhempi arviointi on jo kirjattu: \(last), annettu päivä on \(date)",
                sv: "en senare utvärdering finns redan: \(last), den angivna dagen är \(date)"),
            hint: Text(
                en: "the record keeps the last review; earlier ones stay in its history",
                fi: "tietueessa on viimeisin arviointi; aiemmat näkyvät sen historiassa",
                sv: "posten har den senaste utvärderingen; tidigare finns i dess historik"))
    }

    fileprivate static func noReview(_ record: Record) -> EditRefusal {
        let id = record.id
        return EditRefusal(
            Text(
                en: "\(id) has no place for a review: its schema does not know 'review'",
                fi: "tietueella \(id) ei ole paikkaa arvioinnille: skeema ei tunne kenttää 'review'",
                sv: "\(id) har ingen plats för en utvärdering: schemat känner inte 'review'"),
            hint: Text(
                en: "name a network", fi: "nimeä verkosto", sv: "ange ett nätverk"))
    }

    fileprivate static func isOver(_ record: Record) -> EditRefusal {
        let id = record.id
        return EditRefusal(
            Text(
                en: "the city has left \(id), so there is nothing to review",
                fi: "kaupunki on eronnut (\(id)), joten arvioitavaa ei ole",
                sv: "staden har lämnat \(id), så det finns inget att utvärdera"),
            hint: Text(
                en: "'kumppani show \(id)' shows since when", fi: "'kumppani show \(id)' näyttää, mistä alkaen",
                sv: "'kumppani show \(id)' visar sedan när"))
    }

    fileprivate static func noNext(_ record: Record) -> EditRefusal {
        let id = record.id
        return EditRefusal(
            Text(
                en: "nothing says when \(id) is reviewed next",
                fi: "mikään ei kerro, milloin \(id) arvioidaan seuraavaksi",
                sv: "inget säger när \(id) ska utvärderas nästa gång"),
            hint: Text(
                en: "say when the next review is, or set review.every to a number of months",
                fi: "kerro seuraavan arvioinnin päivä, tai aseta review.every kuukausiksi",
                sv: "ange när nästa utvärdering är, eller sätt review.every till ett antal månader"))
    }

    fileprivate static func nextIsPast(_ next: PartialDate, _ date: PartialDate) -> EditRefusal {
        let (next, date) = (next.words, date.words)
        return EditRefusal(
            Text(
                en: "the next review (\(next)) is not after this one (\(date))",
                fi: "seuraava arviointi (\(next)) ei ole tämän (\(date)) jälkeen",
                sv: "nästa utvärdering (\(next)) är inte efter den här (\(date))"),
            hint: Text(en: "give a later date", fi: "anna myöhempi päivä", sv: "ange ett senare datum"))
    }
}
