import Diagnostics
import Records

extension Swedish {
    func partner(_ name: String, importance: String?, kind: String?, country: String?, isOver: Bool) -> String {
        let how = importance.map { "\($0.lowercased1) " } ?? ""
        return "\(name)\(inBrackets(kind?.lowercased1, country)) \(isOver ? "var" : "är") en \(how)partner."
    }

    func network(_ name: String, importance: String?, kind: String?, scope: String?, isOver: Bool) -> String {
        // Only a word that agrees with "nätverk" can stand before it; schemas give importance in the form that fits
        // "betydelse".
        let scope = scope?.beforeComma
        let adjective = scope.flatMap {
            $0.hasSuffix("t") && !$0.hasSuffix("et") && !$0.contains(" ") ? $0.lowercased1 : nil
        }
        let kind = kind?.lowercased1
        let noun = kind.flatMap { $0.hasSuffix("nätverk") ? $0 : nil }
        let what = [adjective, noun ?? "nätverk"].compactMap(\.self).joined(separator: " ")
        let rest = inBrackets(noun == nil ? kind : nil, adjective == nil ? scope : nil)
        let how = importance.map { " som \(isOver ? "hade" : "har") \($0.lowercased1) betydelse för staden" } ?? ""
        return "\(name) \(isOver ? "var" : "är") ett \(what)\(rest)\(how)."
    }

    func priority(kind: String, programme: String, time: String, isOver: Bool) -> String {
        let times = time.isEmpty ? "" : " (\(time))"
        return "\(kind) i programmet \(programme)\(times)." + (isOver ? " Programmet gäller inte längre." : "")
    }

    func partnership(_ status: String, since: PartialDate?) -> String? {
        switch status {
        case "active":
            since.map { "Samarbetet har pågått \(self.since($0))." }
                ?? "Samarbetet pågår; det är inte känt när det började."
        case "exploring": "Möjligheterna till samarbete sonderas" + (since.map { " \(self.since($0))." } ?? ".")
        case "dormant": "Samarbetet har varit vilande" + (since.map { " \(self.since($0))." } ?? ".")
        case "suspended": "Samarbetet är avbrutet" + (since.map { " \(self.since($0))." } ?? ".")
        case "ended": "Samarbetet upphörde" + (since.map { " \(at($0))." } ?? "; tidpunkten är inte känd.")
        default: nil
        }
    }

    func membership(_ status: String, since: PartialDate?) -> String? {
        switch status {
        case "member":
            since.map { "Staden har varit medlem \(self.since($0))." }
                ?? "Staden är medlem; det är inte känt sedan när."
        case "taking-part": "Staden deltar i verksamheten" + (since.map { " \(self.since($0))." } ?? ".")
        case "considering": "Medlemskap övervägs eller ansöks om" + (since.map { " \(self.since($0))." } ?? ".")
        case "leaving": "Staden är på väg ut ur nätverket" + (since.map { " \(self.since($0))." } ?? ".")
        case "left": "Staden lämnade nätverket" + (since.map { " \(at($0))." } ?? "; tidpunkten är inte känd.")
        default: nil
        }
    }

    func began(_ status: String, during programme: String) -> String? {
        let what: String
        switch status {
        case "active": what = "Samarbetet började"
        case "member": what = "Staden blev medlem"
        case "taking-part": what = "Staden började delta i verksamheten"
        default: return nil
        }
        return "\(what) under tiden för ”\(programme)”; källan anger ingen närmare tidpunkt."
    }

    func beginsLater(_ date: PartialDate?) -> String {
        "Detta hade ännu inte börjat" + (date.map { "; början \(at($0))." } ?? ".")
    }

    var isOver: String { "Gäller inte längre." }

    func answers(for role: Role?, isOver: Bool) -> String {
        let what = isOver ? "Ansvarade" : "Ansvarig"
        return switch role {
        case .partner: "\(what) för partnerskapet:"
        case .network: "\(what) för nätverket:"
        default: "\(what):"
        }
    }

    var inferredOwner: String { "en slutledning: källorna nämner ingen ansvarig enhet" }
    var inferred: String { "slutledning" }
    func lastTold(_ date: PartialDate) -> String { "Den senaste daterade källan om detta är från \(self.date(date))." }
    func lastToldShort(_ year: String) -> String { "uppgift från \(year)" }
    var endUnknown: String { "Enheten är inte längre verksam; källorna berättar inte när den upphörde." }
    var replacedBy: String { "Vad som har ersatt detta" }
    var predecessors: String { "Föregångare" }
    func answersFor(_ counts: String) -> String { "Ansvarar för: \(counts)." }

    var unreadableRecord: String { "Postens fil kan inte läsas i sin helhet. Det som ska rättas räknas upp nedan." }
    var attention: String { "Att beakta" }
    func due(_ kind: DueKind) -> String {
        switch kind {
        case .review: "Utvärdering av medlemskapet"
        case .agreementEnds: "Avtalet löper ut"
        case .roleEnds: "Uppdraget upphör"
        case .followUp: "Tidsfrist för uppföljning"
        case .deadline: "Tidsfrist"
        case .materialEnds: "Materialets giltighet upphör"
        case .progress: "Lägesrapport"
        case .materialReview: "Granskning av materialet"
        case .event: "Äger rum"
        case .itemEnds: "Upphör"
        }
    }
    func wasDue(_ kind: DueKind) -> String {
        switch kind {
        case .review: "Utvärdering av medlemskapet försenad"
        case .agreementEnds: "Avtalet har löpt ut, ingen förnyelse antecknad"
        case .followUp: "Uppföljning försenad"
        case .deadline: "Tidsfristen har gått ut"
        case .materialEnds: "Materialets giltighet upphörde"
        case .progress: "Lägesrapport försenad"
        case .materialReview: "Granskning av materialet försenad"
        case .event: "Inte antecknat om det hölls"
        case .roleEnds, .itemEnds: due(kind)
        }
    }
    var due: String { "tidsfrist" }
    var facts: String { "Grunduppgifter" }
    var earlier: String { "Tidigare" }
    var source: String { "Källa" }
    var sources: String { "Källor och anmärkningar" }
    var signed: String { "undertecknat" }
    var startUnknown: String { "början är inte känd" }
    func referring(_ role: Role?) -> String {
        switch role {
        case .unit: "Vad enheten ansvarar för och deltar i"
        case .priority: "Vad som genomför detta"
        case .decision: "Vad som hänvisar till beslutet"
        case .programme: "Vad som hör till programmet"
        case .partner, .network: "Var detta ingår"
        default: "Vad som hänvisar hit"
        }
    }
    func showMore(_ count: Int) -> String { "Visa \(count) till" }
    var suggestChange: String { "Föreslå en rättelse" }
    var feedOfRecord: String { "Följ ändringarna (Atom)" }
    var notTranslated: String { "En del av texterna finns bara på ett annat språk." }

    var history: String { "Ändringshistorik" }
    func historyOf(_ name: String) -> String { "\(name): ändringshistorik" }
    func wholeHistory(_ count: Int) -> String { "Hela ändringshistoriken (\(count) ändringar)" }
    func changesOf(_ year: String) -> String { "Ändringar år \(year)" }
    var latestChanges: String { "Senast ändrat" }
    var allChanges: String { "Alla ändringar" }
    var noChanges: String { "Inga ändringar har antecknats." }
    var years: String { "År" }
    func change(_ kind: String) -> String {
        switch kind {
        case "added": "Infört i registret"
        case "renamed": "Fått nytt namn"
        case "ended": "Upphört"
        case "removed": "Struket ur registret"
        case "restored": "Återinfört i registret"
        case "layout": "Ny uppställning"
        default: "Ändrat"
        }
    }
    func decided(_ date: String, outcome: String?) -> String {
        outcome == "noted" ? "antecknat för kännedom \(date)" : "beslutat \(date)"
    }
    func recorded(_ date: String) -> String { "antecknat \(date)" }
    func explanation(in language: Language) -> String {
        switch language {
        case .fi: "Ändringens förklaring på finska"
        case .sv: "Ändringens förklaring på svenska"
        case .en: "Ändringens förklaring på engelska"
        }
    }
    func recordedBy(_ name: String) -> String { "Antecknat av: \(name)" }
    var decision: String { "Beslut" }
    func renamed(_ former: String) -> String { "Tidigare id: \(former)" }
    var unreadableThen: String { "Denna version av posten kan inte läsas." }
    var added: String { "tillagt:" }
    var removed: String { "struket:" }
    var formerly: String { "förut:" }
    var now: String { "nu:" }
}
