import Diagnostics
import Documents
import Pages
import Records
import Words

extension PeriodWriter {
    /// Whose agreements a sentence is about.
    enum Signatories {
        case cities, others
    }

    /// What was signed: how many of each kind, with their titles and dates; and for cities that no friendship-city
    /// agreement is among them.
    func agreements(_ happenings: [Happening], _ signatories: Signatories) -> [Sentence] {
        var order: [String] = []
        var kinds: [String: [Happening]] = [:]
        for happening in happenings {
            let kind = happening.node["kind"]?.text ?? ""
            if kinds[kind] == nil { order.append(kind) }
            kinds[kind, default: []].append(happening)
        }
        let sentences = order.compactMap { kind -> Sentence? in
            guard let found = kinds[kind], let first = found.first else { return nil }
            let label = context.choice(first.node["kind"], of: first.record, in: language).lowercased1
            let others = signatories == .others
            let words = language.words.list(found.map(agreement))
            let count = found.count
            return sentence(
                Text(
                    en: (others ? "With other partners " : "")
                        + (count == 1
                            ? "\(others ? "one" : "One") agreement of the kind '\(label)' was signed: \(words)."
                            : "\(count) agreements of the kind '\(label)' were signed: \(words)."),
                    fi: (others ? "Muiden kumppanien kanssa" : "Jakson aikana")
                        + (count == 1
                            ? " allekirjoitettiin yksi \(label): \(words)."
                            : " allekirjoitettiin \(count) asiakirjaa (\(label)): \(words)."),
                    sv: (others ? "Med andra partner" : "Under perioden")
                        + (count == 1
                            ? " undertecknades ett dokument (\(label)): \(words)."
                            : " undertecknades \(count) dokument (\(label)): \(words).")), on: found)
        }
        guard signatories == .cities, kinds["twin-city"] == nil else { return sentences }
        return sentences + [
            Sentence(
                Text(
                    en: "No friendship-city agreement signed in the period is recorded.",
                    fi: "Jaksolta ei ole kirjattu uusia ystävyyskaupunkisopimuksia.",
                    sv: "Inga nya vänortsavtal har antecknats för perioden."
                ).text(in: language))
        ]
    }

    /// An agreement with its date, and with its partner where its title does not name it.
    private func agreement(_ happening: Happening) -> String {
        let title = happening.node["title"].map { FieldNotes.text(of: $0, in: language.rawValue) }
        let partner = happening.record.name(language)
        let name = title.map { $0.contains(partner.prefix(4)) ? $0 : "\(partner), \($0)" } ?? partner
        return "\(name) \(happening.date.map(language.words.at) ?? "")"
    }

    /// What ended, those together that ended at the same time for the same reason.
    func ended(_ happenings: [Happening]) -> [Sentence] {
        var order: [String] = []
        var groups: [String: [Happening]] = [:]
        for happening in happenings {
            let key =
                "\(happening.date?.description ?? "") \(happening.node["status"]?.text ?? "") "
                + "\(happening.node["reason"]?.text ?? "")"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(happening)
        }
        return order.flatMap { key -> [Sentence] in
            guard let group = groups[key], let first = group.first else { return [] }
            let isSuspended = first.node["status"]?.text == "suspended"
            let when = first.date.map { " " + language.words.at($0) } ?? ""
            let names = names(group)
            let told =
                isSuspended
                ? Text(
                    en: "Cooperation with \(names) was suspended\(when).",
                    fi: "Yhteistyö keskeytettiin\(when) seuraavien kanssa: \(names).",
                    sv: "Samarbetet med \(names) avbröts\(when).")
                : Text(
                    en: "Cooperation with \(names) ended\(when).",
                    fi: "Yhteistyö päättyi\(when) seuraavien kanssa: \(names).",
                    sv: "Samarbetet med \(names) upphörde\(when).")
            let reason = first.node["reason"].map { node in
                Sentence(
                    node.text, on: [context.basis(first.record, first.node, in: language)],
                    in: context.proseLanguage(on: language))
            }
            return [sentence(told, on: group)] + (reason.map { [$0] } ?? [])
        }
    }

    /// Whether a unit is an office that others did not take over when it ended.
    static func isOffice(_ unit: Record) -> Bool { unit["kind"]?.text == "office" && unit["successor"] == nil }

    /// That a unit began or ended.
    func unitSentence(_ happening: Happening) -> Sentence {
        let (name, when) = (happening.record.name(language), happening.date.map(language.words.at) ?? "")
        let isOffice = Self.isOffice(happening.record)
        let successor = context.register.record(.unit, named: happening.record["successor"])?.name(language)
        if happening.kind == .unitBegan {
            return sentence(
                Text(
                    en: "\(name) began its work \(when).", fi: "\(name) aloitti toimintansa \(when).",
                    sv: "\(name) inledde sin verksamhet \(when)."), on: [happening])
        }
        return sentence(
            isOffice
                ? Text(
                    en: "\(name) was closed \(when).", fi: "\(name) suljettiin \(when).",
                    sv: "\(name) stängdes \(when).")
                : Text(
                    en: "\(name) ended its work \(when)\(successor.map { "; its successor: \($0)" } ?? "").",
                    fi: "\(name) lopetti toimintansa \(when)\(successor.map { "; seuraaja: \($0)" } ?? "").",
                    sv: "\(name) avslutade sin verksamhet \(when)\(successor.map { "; efterträdare: \($0)" } ?? "")."),
            on: [happening])
    }
}
