import Diagnostics
import Documents

/// Why nobody can say whether a value is valid; never taken for a pass.
enum EvaluationLimit {
    /// A search for a pattern that took too many steps.
    case pattern(String, at: Int, keyword: String)
    /// Schemas that lead to schemas deeper than so many.
    case depth(Int, at: Int)
    /// More work than any record is worth.
    case effort(at: Int)
    /// More seconds for the whole run than are allowed.
    case time(Int, at: Int)

    /// Whether there is nothing to find out about the rest of the document, because looking on is what is too much.
    var isOfWholeDocument: Bool {
        switch self {
        case .effort, .time: true
        case .pattern, .depth: false
        }
    }

    /// It as a violation.
    var violation: Violation {
        var violation =
            switch self {
            case .pattern(let text, let at, _):
                Self.tooLong(Words.quote(text), at)
            case .depth(let limit, let at):
                Violation(
                    at,
                    Text(
                        en: "the schema leads from reference to reference more than \(limit) times on this value",
                        fi: "skeema johtaa tämän arvon kohdalla viittauksesta toiseen yli \(limit) kertaa",
                        sv: "schemat leder från hänvisning till hänvisning mer än \(limit) gånger för det här värdet"),
                    hint: Text(
                        en: "mend the schema: a reference must lead to a property or an item before it leads back",
                        fi:
                            "korjaa skeema: viittauksen pitää johtaa kenttään tai luettelon kohtaan, ennen kuin se johtaa takaisin",
                        sv:
                            "rätta schemat: en hänvisning måste leda till ett fält eller en punkt innan den leder tillbaka"
                    ))
            case .effort(let at):
                Violation(
                    at,
                    Text(
                        en: "checking this takes more work than is allowed",
                        fi: "tämän tarkistaminen vaatii enemmän työtä kuin on sallittu",
                        sv: "att kontrollera detta kräver mer arbete än vad som är tillåtet"),
                    hint: Text(
                        en: "make the file smaller, or the schema simpler",
                        fi: "pienennä tiedostoa tai yksinkertaista skeemaa",
                        sv: "gör filen mindre eller schemat enklare"))
            case .time(let seconds, let at):
                Violation(
                    at,
                    Text(
                        en: "this was not checked: checking all files takes longer than \(seconds) seconds",
                        fi: "tätä ei tarkistettu: kaikkien tiedostojen tarkistaminen kestää yli \(seconds) sekuntia",
                        sv: "detta kontrollerades inte: att kontrollera alla filer tar längre än \(seconds) sekunder"),
                    hint: Text(
                        en: "make the schemas simpler; whoever runs the program can allow more time",
                        fi: "yksinkertaista skeemoja; ohjelman ylläpitäjä voi sallia enemmän aikaa",
                        sv: "gör schemana enklare; den som driver programmet kan tillåta mer tid"))
            }
        violation.keyword = keyword
        violation.weight = .type
        return violation
    }

    private static func tooLong(_ pattern: String, _ at: Int) -> Violation {
        Violation(
            at,
            Text(
                en: "the pattern takes too long on this text",
                fi: "kaavan vertaaminen tähän tekstiin kestää liian kauan",
                sv: "det tar för lång tid att jämföra mönstret med den här texten"),
            hint: Text(
                en: "shorten the text, or write the pattern \(pattern) without nested repetition",
                fi: "lyhennä tekstiä, tai kirjoita kaava \(pattern) ilman sisäkkäisiä toistoja",
                sv: "korta texten, eller skriv mönstret \(pattern) utan nästlade upprepningar"))
    }

    /// The keyword that it is reported under.
    private var keyword: String {
        switch self {
        case .pattern(_, _, let keyword): keyword
        case .depth: "$ref"
        case .effort, .time: "effort"
        }
    }
}
