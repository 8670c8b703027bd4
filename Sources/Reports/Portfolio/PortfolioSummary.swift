import Diagnostics
import Documents
import Pages
import Records
import Words

extension Portfolio {
    /// In how many networks the city is and how, what they cost, and how many it has left; what is nowhere so is not told.
    func summary(_ language: Language) -> [Sentence] {
        let uncertain = current.count(where: \.isUncertain)
        let left = memberships.count - current.count
        var texts: [Text] = []
        if uncertain < current.count || uncertain == 0 { texts.append(standing(current.filter { !$0.isUncertain })) }
        if uncertain > 0 { texts.append(Self.uncertain(uncertain)) }
        if !current.isEmpty { texts.append(Self.fees(Self.sum(current), of: current.count)) }
        if left > 0 {
            texts.append(
                Text(
                    en: "The city has left \(left.counted("network", "networks")).",
                    fi: "Kaupunki on eronnut \(left == 1 ? "yhdestä" : "\(left)") verkostosta.",
                    sv: "Staden har lämnat \(left == 1 ? "ett" : "\(left)") nätverk."))
        }
        texts += [verdicts(language), Self.caution].compactMap(\.self)
        return texts.map { Sentence($0.text(in: language)) }
    }

    /// What the last reviews came to, of how many current networks; `nil` where none was reviewed.
    private func verdicts(_ language: Language) -> Text? {
        let groups = Dictionary(grouping: current) { $0.network["review"]?["verdict"]?.text ?? "" }
        let known = ["continue", "deepen", "wind-down"].compactMap { verdict -> String? in
            guard let found = groups[verdict], let first = found.first?.network else { return nil }
            return "\(context.choice(first["review"]?["verdict"], of: first, in: language).lowercased1) \(found.count)"
        }
        guard !known.isEmpty else { return nil }
        let (list, rest) = (known.joined(separator: ", "), groups[""]?.count ?? 0)
        return Text(
            en: "Verdicts of the last reviews: \(list); no verdict \(rest).",
            fi: "Viimeisten arviointien johtopäätökset: \(list); ei johtopäätöstä \(rest).",
            sv: "Slutsatser av de senaste utvärderingarna: \(list); ingen slutsats \(rest).")
    }

    private static let caution = Text(
        en: "The city may be in networks that are not recorded.",
        fi: "Kaupunki voi olla mukana myös verkostoissa, joita ei ole kirjattu.",
        sv: "Staden kan även vara med i nätverk som inte är antecknade.")

    /// How many networks there are, or for how many a unit answers, and what the city is in them.
    private func standing(_ known: [Membership]) -> Text {
        let count = known.count
        guard count > 0 else {
            return Text(
                en: "The city is in none of these networks.", fi: "Kaupunki ei ole mukana missään näistä verkostoista.",
                sv: "Staden är inte med i något av dessa nätverk.")
        }
        let (lead, how) = (lead(known), Self.how(known))
        let isOfUnit = context.question.unit != nil
        return count == 1
            ? Text(
                en: "\(lead.en); the city \(how.en).", fi: "\(lead.fi); kaupunki \(how.fi).",
                sv: "\(lead.sv); staden \(how.sv).")
            : Text(
                en: "\(lead.en): the city \(how.en).", fi: "\(lead.fi): kaupunki \(how.fi).",
                sv: "\(lead.sv)\(isOfUnit ? ":" : ";") staden \(how.sv).")
    }

    private func lead(_ known: [Membership]) -> Text {
        let count = known.count
        guard let unit = context.question.unit.flatMap({ context.register[$0] }) else {
            let (one, isSure) = (count == 1, count < current.count)
            return isSure
                ? Text(
                    en: one ? "One network is known for certain" : "\(count) networks are known for certain",
                    fi: one ? "Varmasti tiedossa on yksi verkosto" : "Varmasti tiedossa on \(count) verkostoa",
                    sv: "Antal säkert kända nätverk: \(count)")
                : Text(
                    en: one ? "There is one network" : "There are \(count) networks",
                    fi: one ? "Verkostoja on yksi" : "Verkostoja on \(count)",
                    sv: "Antal nätverk: \(count)")
        }
        let owned = known.count { context.answering(for: $0.network)?.id == unit.id }
        let others = count - owned
        func text(_ language: Language, _ parts: [String]) -> String {
            "\(unit.name(language)) \(language.words.list(parts.filter { !$0.isEmpty }))"
        }
        let en = text(
            .en,
            [
                owned == 0 ? "" : "answers for \(owned == 1 ? "one network" : "\(owned) networks")",
                others == 0 ? "" : "takes part in \(others == 1 ? "one network" : "\(others) networks")",
            ])
        let fi = text(
            .fi,
            [
                owned == 0 ? "" : "vastaa \(owned == 1 ? "yhdestä" : "\(owned)") verkostosta",
                others == 0 ? "" : "on osallisena \(others == 1 ? "yhdessä" : "\(others)") verkostossa",
            ])
        let sv = text(
            .sv,
            [
                owned == 0 ? "" : "ansvarar för \(owned == 1 ? "ett" : "\(owned)") nätverk",
                others == 0 ? "" : "deltar i \(others == 1 ? "ett" : "\(others)") nätverk",
            ])
        return Text(en: en, fi: fi, sv: sv)
    }

    /// What the city is in some networks: `on jäsenenä 5:ssä ja mukana toiminnassa 4:ssä`; of one alone `on siinä jäsenenä`.
    private static func how(_ known: [Membership]) -> Text {
        let statuses: Set<String> = ["member", "taking-part", "considering", "leaving"]
        let groups = Dictionary(grouping: known) { membership in
            membership.phase.map(\.status).flatMap { statuses.contains($0) ? $0 : nil } ?? ""
        }
        let parts = ["member", "taking-part", "considering", "leaving", ""].compactMap { status in
            groups[status].map { words(status, $0.count, of: known.count) }
        }
        // In Finnish the verb is said once.
        let finnish = parts.enumerated().map { i, part in
            i > 0 && part.fi.hasPrefix("on ") && parts[i - 1].fi.hasPrefix("on ")
                ? String(part.fi.dropFirst(3)) : part.fi
        }
        let (en, fi, sv) = (
            Language.en.words.list(parts.map(\.en)), Language.fi.words.list(finnish),
            Language.sv.words.list(parts.map(\.sv))
        )
        return Text(en: en, fi: fi, sv: sv)
    }

    private static func words(_ status: String, _ count: Int, of all: Int) -> Text {
        let (isAlone, isAll) = (all == 1, count == all)
        let en = isAlone ? "it" : isAll ? "all of them" : count == 1 ? "one" : "\(count)"
        let sv = isAlone ? "det" : isAll ? "alla" : count == 1 ? "ett" : "\(count)"
        let (inside, of) =
            isAlone
            ? ("siinä", "siitä")
            : isAll
                ? ("niissä kaikissa", "niistä kaikista") : (FinnishNumber.inessive(count), FinnishNumber.elative(count))
        return switch status {
        case "member":
            Text(
                en: "is a member of \(en)", fi: "on \(isAlone ? "siinä jäsenenä" : "jäsenenä \(inside)")",
                sv: "är medlem i \(sv)")
        case "taking-part":
            Text(
                en: "takes part in \(en)",
                fi: "on \(isAlone ? "siinä mukana toiminnassa" : "mukana toiminnassa \(inside)")",
                sv: "deltar i verksamheten i \(sv)")
        case "considering":
            Text(
                en: "considers or applies for membership of \(en)",
                fi: isAlone ? "harkitsee tai hakee sen jäsenyyttä" : "harkitsee tai hakee jäsenyyttä \(inside)",
                sv: "överväger eller ansöker om medlemskap i \(sv)")
        case "leaving":
            Text(en: "is leaving \(en)", fi: "on eroamassa \(of)", sv: "är på väg ut ur \(sv)")
        default:
            Text(
                en: "is in \(en) in a way that is not recorded", fi: "on kirjaamattomassa asemassa \(inside)",
                sv: "har en oantecknad ställning i \(sv)")
        }
    }

    private static func uncertain(_ count: Int) -> Text {
        count == 1
            ? Text(
                en: "Of one network it is not known whether the city was in it by then: its start is not recorded.",
                fi:
                    "Yhdestä verkostosta ei tiedetä, oliko kaupunki siinä mukana jo silloin: alkamisaikaa ei ole kirjattu.",
                sv: "För ett nätverk är det inte känt om staden var med redan då: början är inte antecknad.")
            : Text(
                en:
                    "Of \(count) networks it is not known whether the city was in them by then: their start is not recorded.",
                fi:
                    "\(count) verkostosta ei tiedetä, oliko kaupunki niissä mukana jo silloin: alkamisaikaa ei ole kirjattu.",
                sv: "För \(count) nätverk är det inte känt om staden var med redan då: början är inte antecknad.")
    }

    private static func fees(_ sum: Sum, of all: Int) -> Text {
        let unknown = sum.withoutFee
        let (en, fi, sv) = (
            Language.en.words.euros(sum.yearly), Language.fi.words.euros(sum.yearly),
            Language.sv.words.euros(sum.yearly)
        )
        if unknown == all {
            return all == 1
                ? Text(
                    en: "Its membership fee is not known.", fi: "Jäsenmaksu ei ole tiedossa.",
                    sv: "Medlemsavgiften är inte känd.")
                : Text(
                    en: "No membership fee is known.", fi: "Yhtään jäsenmaksua ei tunneta.",
                    sv: "Ingen medlemsavgift är känd.")
        }
        if unknown == 0 {
            return Text(
                en: "The fees are \(en) a year.", fi: "Jäsenmaksut ovat yhteensä \(fi) vuodessa.",
                sv: "Avgifterna är sammanlagt \(sv) om året.")
        }
        return Text(
            en: "The known fees are \(en) a year; the fee of \(unknown.counted("network", "networks")) is not known.",
            fi: "Tiedossa olevat jäsenmaksut ovat yhteensä \(fi) vuodessa; maksu ei ole tiedossa "
                + "\(unknown == 1 ? "yhdestä" : "\(unknown)") verkostosta.",
            sv: "De kända avgifterna är sammanlagt \(sv) om året; avgiften är inte känd för "
                + "\(unknown == 1 ? "ett" : "\(unknown)") nätverk.")
    }
}
