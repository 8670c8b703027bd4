extension Swedish {
    var inThisLanguage: String { "På svenska" }
    var skip: String { "Gå till innehållet" }
    var mainMenu: String { "Huvudmeny" }
    var menu: String { "Meny" }
    var languages: String { "Språk" }
    var copyMessage: String { "Kopiera budskapet" }
    var messageCopied: String { "Budskapet har kopierats." }
    var allLists: String { "Alla förteckningar" }
    var changes: String { "Ändringar" }
    var search: String { "Sök" }
    var searchLabel: String { "Sök partner, nätverk, beslut eller ämne" }
    var frontLede: String {
        "Här ser du vem staden samarbetar med internationellt, vem i staden som ansvarar för samarbetet och vad man har kommit överens om. Uppgifterna har källor och en ändringshistorik."
    }
    var numbers: String { "Registret i siffror" }
    var attentionNow: String { "Kräver åtgärd nu" }
    var nothingDue: String { "Ingenting kräver åtgärd just nu." }
    func networksWithoutReview(_ count: Int) -> String {
        "Ingen utvärdering är antecknad för \(count == 1 ? "ett" : "\(count)") nätverk"
    }
    func whatEndedLink(_ count: Int) -> String {
        "Vad som har upphört, när och genom vilket beslut (\(number("\(count)")))"
    }
    var writeTo: String { "Respons och rättelser:" }
    var byUnit: String { "Vad din enhet ansvarar för" }
    var addedByYear: String { "Tillagt i registret per år" }
    var year: String { "År" }
    func asOf(_ date: String) -> String { "Uppgifterna är sammanställda ur registret \(date)." }
    func andMore(_ count: Int) -> String { "och \(number("\(count)")) till" }
    func running(_ count: Int) -> String { "enligt senaste uppgift pågår eller gäller \(count)" }
    var feedOfAll: String { "Flöde med alla ändringar (Atom)" }
    var enter: String { "Gå till registret på svenska" }

    var id: String { "Id" }
    var name: String { "Namn" }
    var status: String { "Status" }
    var filters: String { "Avgränsa" }
    var notKnown: String { "Ingen uppgift" }
    func count(_ count: Int) -> String { count == 1 ? "1 post" : "\(number("\(count)")) poster" }
    var shownTemplate: String { "Visar {shown} av {all}" }
    var showAll: String { "Visa alla" }
    var clearFilters: String { "Ta bort avgränsningarna" }
    var nothingHere: String { "Inga poster hittades." }
    func part(_ number: Int, of count: Int) -> String { "del \(number) av \(count)" }
    var parts: String { "Förteckningens delar" }
    var asTable: String { "Kommaseparerat för program (CSV)" }
    var asWorkbook: String { "Som tabell (Excel)" }
    var forOtherPages: String { "För inbäddning på en annan sida" }
    var openInRegister: String { "Öppna i registret" }
    var chosen: String { "vald, ta bort avgränsningen" }
    var asData: String { "Som data för program (JSON)" }
    var views: String { "Vyer" }

    var quality: String { "Registrets kvalitet" }
    var qualityLede: String {
        "Registret kontrolleras vid varje ändring. Här syns vad kontrollerna ser: vad som är fel, föråldrat eller saknas."
    }
    var nothingWrong: String { "Kontrollerna hittade inget att anmärka på." }
    func rule(_ name: String, count: Int) -> String {
        name == "measure-silent"
            ? "Inga nya uppgifter om \(count == 1 ? "en åtgärd" : "\(count) åtgärder")"
            : "\(Self.rules[name] ?? "Annan anmärkning") (\(count))"
    }

    private static let rules = [
        "owner-required": "Ägare saknas", "owner-in-force": "Ägaren är en nedlagd enhet",
        "supports-something": "Stöder inget mål", "supports-in-force": "Stöder bara mål i program som har upphört",
        "review-overdue": "Utvärderingen av medlemskapet är försenad", "agreement-expiring": "Avtal på väg att löpa ut",
        "material-stale": "Föråldrat material",
        "measure-cannot-be-judged": "Uppgifter saknas för uppföljningen av en åtgärd",
        "follow-up-overdue": "Fortsatt åtgärd försenad", "translation-missing": "Översättning saknas",
        "source-missing": "Källa saknas", "same-partner-overlap": "Överlappande kontakter med samma partner",
        "contradictory-dealing": "Motstridiga kontakter", "possible-duplicate": "Möjligen samma två gånger",
        "dealing-after-end": "Samarbete efter att det upphörde",
        "event-abroad-needs-host": "Evenemang utomlands saknar lokal partner",
        "twin-city-needs-goal": "Vänortsavtal saknar mål", "personal-data": "Möjliga personuppgifter",
        "dates-in-order": "Datumen i fel ordning", "reference-resolves": "Hänvisningen leder ingenstans",
        "id-is-file-name": "Id och filnamn skiljer sig",
    ]
}
