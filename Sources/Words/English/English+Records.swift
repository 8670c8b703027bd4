import Diagnostics
import Records

extension English {
    func partner(_ name: String, importance: String?, kind: String?, country: String?, isOver: Bool) -> String {
        let how = importance.map { "\($0.lowercased1) partner" } ?? "partner"
        return "\(name)\(inBrackets(kind?.lowercased1, country)) \(isOver ? "was" : "is") \(Self.article(how)) \(how)."
    }

    func network(_ name: String, importance: String?, kind: String?, scope: String?, isOver: Bool) -> String {
        // Adjectives of places keep their capitals: "European", but "global".
        let scope = scope?.beforeComma
        let adjective = scope.flatMap { $0.contains(" ") ? nil : $0.hasSuffix("al") ? $0.lowercased1 : $0 }
        let what = [adjective, kind?.lowercased1 ?? "network"].compactMap(\.self).joined(separator: " ")
        let how = importance.map { " of \($0.lowercased1) importance to the city" } ?? ""
        return "\(name) \(isOver ? "was" : "is") \(Self.article(what)) \(what)"
            + "\(inBrackets(adjective == nil ? scope : nil, nil))\(how)."
    }

    private static func article(_ word: String) -> String {
        let word = word.lowercased()
        return "aeio".contains(word.prefix(1)) && !word.hasPrefix("eu") ? "an" : "a"
    }

    func priority(kind: String, programme: String, time: String, isOver: Bool) -> String {
        let times = time.isEmpty ? "" : " (\(time))"
        return "\(kind) of the programme \(programme)\(times)."
            + (isOver ? " The programme is no longer in force." : "")
    }

    func partnership(_ status: String, since: PartialDate?) -> String? {
        switch status {
        case "active":
            since.map { "The cooperation has been under way \(self.since($0))." }
                ?? "The cooperation is under way; its start is not known."
        case "exploring": "Cooperation is being explored" + (since.map { " \(self.since($0))." } ?? ".")
        case "dormant": "The cooperation has been dormant" + (since.map { " \(self.since($0))." } ?? ".")
        case "suspended": "The cooperation has been suspended" + (since.map { " \(self.since($0))." } ?? ".")
        case "ended": "The cooperation ended" + (since.map { " \(at($0))." } ?? "; it is not known when.")
        default: nil
        }
    }

    func membership(_ status: String, since: PartialDate?) -> String? {
        switch status {
        case "member":
            since.map { "The city has been a member \(self.since($0))." }
                ?? "The city is a member; it is not known since when."
        case "taking-part": "The city takes part" + (since.map { " \(self.since($0))." } ?? ".")
        case "considering":
            "Membership is being considered or applied for" + (since.map { " \(self.since($0))." } ?? ".")
        case "leaving": "The city is leaving the network" + (since.map { " \(self.since($0))." } ?? ".")
        case "left": "The city left the network" + (since.map { " \(at($0))." } ?? "; it is not known when.")
        default: nil
        }
    }

    func began(_ status: String, during programme: String) -> String? {
        let what: String
        switch status {
        case "active": what = "The cooperation began"
        case "member": what = "The city became a member"
        case "taking-part": what = "The city began to take part"
        default: return nil
        }
        return "\(what) in the time of '\(programme)'; the source gives no closer date."
    }

    func beginsLater(_ date: PartialDate?) -> String {
        "This had not begun by then" + (date.map { ": it began \(at($0))." } ?? ".")
    }

    var isOver: String { "No longer in force." }

    func answers(for role: Role?, isOver: Bool) -> String {
        let what = isOver ? "Was responsible" : "Responsible"
        return switch role {
        case .partner: "\(what) for the partnership:"
        case .network: "\(what) for the network:"
        default: "\(what):"
        }
    }

    var inferredOwner: String { "inferred: the sources name no unit" }
    var inferred: String { "inferred" }
    func lastTold(_ date: PartialDate) -> String {
        "The last dated source that tells of this is of \(self.date(date))."
    }
    func lastToldShort(_ year: String) -> String { "as of \(year)" }
    var endUnknown: String { "The unit exists no more; the sources do not tell when it ended." }
    var replacedBy: String { "What has replaced this" }
    var predecessors: String { "Predecessors" }
    func answersFor(_ counts: String) -> String { "Answers for: \(counts)." }

    var unreadableRecord: String { "The file of this record cannot be read as a whole. What to mend is listed below." }
    var attention: String { "To note" }
    func due(_ kind: DueKind) -> String {
        switch kind {
        case .review: "Review of the membership"
        case .agreementEnds: "Agreement ends"
        case .roleEnds: "Office ends"
        case .followUp: "Follow-up due"
        case .deadline: "Due"
        case .materialEnds: "Material valid until"
        case .progress: "Report of progress"
        case .materialReview: "Review of the material"
        case .event: "Takes place"
        case .itemEnds: "Ends"
        }
    }
    func wasDue(_ kind: DueKind) -> String {
        switch kind {
        case .review: "Review of the membership overdue"
        case .agreementEnds: "Agreement ended, no renewal recorded"
        case .followUp: "Follow-up overdue"
        case .deadline: "Deadline passed"
        case .materialEnds: "Material was valid until"
        case .progress: "Report of progress overdue"
        case .materialReview: "Review of the material overdue"
        case .event: "Not recorded whether it was held"
        case .roleEnds, .itemEnds: due(kind)
        }
    }
    var due: String { "due" }
    var facts: String { "Basic facts" }
    var earlier: String { "Earlier" }
    var source: String { "Source" }
    var sources: String { "Sources and notes" }
    var signed: String { "signed" }
    var startUnknown: String { "start not known" }
    func referring(_ role: Role?) -> String {
        switch role {
        case .unit: "What the unit answers for and takes part in"
        case .priority: "What carries this out"
        case .decision: "What refers to this decision"
        case .programme: "What belongs to the programme"
        case .partner, .network: "Where this takes part"
        default: "What refers to this"
        }
    }
    func showMore(_ count: Int) -> String { "Show \(count) more" }
    var suggestChange: String { "Suggest a correction" }
    var feedOfRecord: String { "Follow changes (Atom)" }
    var notTranslated: String { "Some of the texts are only in another language." }

    var history: String { "History of changes" }
    func historyOf(_ name: String) -> String { "\(name): history of changes" }
    func wholeHistory(_ count: Int) -> String { "The whole history (\(count) changes)" }
    func changesOf(_ year: String) -> String { "Changes in \(year)" }
    var latestChanges: String { "What changed lately" }
    var allChanges: String { "All changes" }
    var noChanges: String { "No changes are recorded." }
    var years: String { "Years" }
    func change(_ kind: String) -> String {
        switch kind {
        case "added": "Added to the register"
        case "renamed": "Renamed"
        case "ended": "Ended"
        case "removed": "Removed from the register"
        case "restored": "Restored to the register"
        case "layout": "Laid out anew"
        default: "Changed"
        }
    }
    func decided(_ date: String, outcome: String?) -> String {
        outcome == "noted" ? "noted \(date)" : "decided \(date)"
    }
    func recorded(_ date: String) -> String { "recorded \(date)" }
    func explanation(in language: Language) -> String {
        switch language {
        case .fi: "What the change is about, in Finnish"
        case .sv: "What the change is about, in Swedish"
        case .en: "What the change is about, in English"
        }
    }
    func recordedBy(_ name: String) -> String { "Recorded by: \(name)" }
    var decision: String { "Decision" }
    func renamed(_ former: String) -> String { "Former identifier: \(former)" }
    var unreadableThen: String { "This version of the record cannot be read." }
    var added: String { "added:" }
    var removed: String { "removed:" }
    var formerly: String { "before:" }
    var now: String { "now:" }
}
