extension Swedish {
    func shownAsOf(_ date: String) -> String { "Du ser registret som det var \(date)." }
    var shownAsOfNote: String { "Senare ändringar syns inte." }
    var backToNow: String { "Visa samma sida nu" }
    var seeAsOf: String { "Se registret som det var" }
    var show: String { "Visa" }
    var compare: String { "Jämför två dagar" }
    var compareLede: String { "Välj två dagar, så ser du vad som ändrades i registret mellan dem." }
    var compareFrom: String { "Första dagen" }
    var compareTo: String { "Andra dagen" }
    func differ(_ count: Int, from: String, to: String) -> String {
        switch count {
        case 0: "Ingen post ändrades \(from)–\(to)."
        case 1: "1 post ändrades \(from)–\(to)."
        default: "\(number("\(count)")) poster ändrades \(from)–\(to)."
        }
    }
    func onlySome(_ count: Int) -> String {
        "Här är de \(number("\(count)")) första av dem. Välj dagar som ligger närmare varandra för att se alla."
    }
    func registerBegins(_ date: String) -> String { "Registret börjar \(date). Välj en senare dag." }
    func comparedFromBeginning(_ date: String) -> String {
        "Registret börjar \(date), så jämförelsen börjar den dagen."
    }
    func noDay(_ text: String) -> String { "”\(text)” är ingen dag. Skriv en dag så här: 2024-05-31." }
    func results(_ count: Int) -> String { count == 1 ? "1 träff" : "\(number("\(count)")) träffar" }
    func refusal(_ refusal: Refusal) -> (title: String, text: String) {
        switch refusal {
        case .notFound:
            (
                "Sidan hittades inte",
                "Det kan vara fel i adressen, eller så heter posten något annat nu. Pröva sökningen eller börja från startsidan."
            )
        case .beforeBeginning(let day): (self.refusal(.notFound).title, registerBegins(date(day)))
        case .badRequest:
            ("Begäran gick inte att förstå", "Kontrollera adressen eller börja från startsidan.")
        case .notAllowed:
            ("Registret går bara att läsa här", "Gå till startsidan. Hur något ändras står på en egen sida.")
        case .addressTooLong:
            ("Adressen är för lång", "Korta sökorden eller börja från startsidan.")
        case .bodyRefused:
            ("Servern tar inte emot filer", "Gå till startsidan.")
        case .busy:
            ("Servern är upptagen just nu", "Vänta en stund och ladda sidan på nytt.")
        case .failed:
            ("Något gick fel", "Ladda sidan på nytt. Om det inte hjälper, berätta det för den som sköter registret.")
        }
    }
}
