import Diagnostics
import Records

extension Overlaps {
    /// How much is shared, and what the checks see.
    var summary: [Text] { dealings + [found] }

    /// How many partners several units deal with, and how many were only the hosts of another unit's event.
    private var dealings: [Text] {
        let (count, hosts) = (shared.count { !$0.isOnlyHost }, shared.count(where: \.isOnlyHost))
        let isOfUnit = context.question.unit != nil
        var texts = [
            count == 0
                ? isOfUnit
                    ? Text(
                        en: "No other unit deals with a partner or network of the unit.",
                        fi: "Yksikön kumppanien ja verkostojen asioita ei hoida mikään toinen yksikkö.",
                        sv: "Ingen annan enhet har kontakt med enhetens partner eller nätverk.")
                    : Text(
                        en: "The register names no partner or network that more than one unit deals with.",
                        fi:
                            "Rekisteriin ei ole merkitty yhtään kumppania tai verkostoa, jonka kanssa toimii useampi kuin yksi "
                            + "yksikkö.",
                        sv: "Registret nämner ingen partner och inget nätverk som mer än en enhet har kontakt med.")
                : Text(
                    en: (isOfUnit ? "The unit and others deal" : "Several units deal")
                        + " with \(count.counted("partner or network", "partners and networks")).",
                    fi: "\(count == 1 ? "Yhden" : "\(count)") kumppanin tai verkoston kanssa toimii "
                        + (isOfUnit ? "yksikön lisäksi myös toinen yksikkö." : "useampi kuin yksi yksikkö."),
                    sv: (isOfUnit ? "Enheten och andra enheter" : "Fler än en enhet")
                        + " har kontakt med \(count) partner eller nätverk.")
        ]
        if hosts > 0 {
            texts.append(
                Text(
                    en:
                        "\(hosts.counted("more partner was", "more partners were")) only the host of another unit's event.",
                    fi: hosts == 1
                        ? "Lisäksi yksi kumppani on ollut vain isäntänä toisen yksikön tapahtumassa."
                        : "Lisäksi \(hosts) kumppania on ollut vain isäntänä toisen yksikön tapahtumassa.",
                    sv: "Därtill har \(hosts) partner bara varit värd för en annan enhets evenemang."))
        }
        if !shared.isEmpty {
            texts.append(
                Text(
                    en: "Visits and events of the last two years and those to come are counted.",
                    fi: "Mukana ovat viimeisten kahden vuoden ja tulevat vierailut ja tapahtumat.",
                    sv: "Besök och evenemang under de senaste två åren och kommande räknas med."))
        }
        return texts
    }

    private var found: Text {
        let count = problems.count
        return count == 0
            ? Text(
                en: "The checks see no overlapping or contradictory dealings.",
                fi: "Tarkistuksissa ei löytynyt päällekkäistä tai ristiriitaista yhteydenpitoa.",
                sv: "Kontrollerna hittar inga överlappande eller motstridiga kontakter.")
            : Text(
                en: "The checks see \(count.counted("place", "places")) to look at.",
                fi: count == 1
                    ? "Tarkistuksissa löytyi yksi kohta, joka on syytä katsoa."
                    : "Tarkistuksissa löytyi \(count) kohtaa, jotka on syytä katsoa.",
                sv: "Kontrollerna hittar \(count) \(count == 1 ? "ställe" : "ställen") att se på.")
    }
}
