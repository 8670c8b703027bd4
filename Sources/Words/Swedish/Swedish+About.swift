extension Swedish {
    var about: String { "Om registret" }
    var aboutText: PageText {
        PageText(
            about,
            [
                .init([
                    "Registret berättar vem staden samarbetar med internationellt, vilka nätverk den är med i, vem i staden som ansvarar för vad och vilka mål samarbetet tjänar."
                ]),
                .init(
                    "Varifrån uppgifterna kommer",
                    [
                        "Uppgifterna har källor, vanligen beslut av staden. Om ingen källa anger till exempel ägaren kan den ha härletts: då berättar posten i motiveringen hur. Annat härleds inte, utan då står det till exempel att början inte är känd."
                    ]),
                .init(
                    "Två tider",
                    [
                        "Registret minns både när något var sant och när det antecknades. I ändringshistoriken är ”beslutat” beslutets dag och ”antecknat” dagen då registret fick uppgiften."
                    ]),
                .init(
                    "Personuppgifter",
                    [
                        "Registret innehåller inga personuppgifter. Människor förekommer bara som uppgifter och gemensamma postlådor."
                    ]),
                .init(
                    "Uppgifterna för annan användning",
                    [
                        "Uppgifterna på varje sida finns också som JSON, förteckningarna som CSV-tabeller, ändringarna som Atom-flöden och evenemangen som en iCalendar-kalender."
                    ]),
                .init("Kartan", ["Kartornas konturer: Natural Earth (fritt att använda)."]),
            ])
    }

    var accessibility: String { "Tillgänglighetsutlåtande" }
    func accessibilityText(date: String, mailbox: String?) -> PageText {
        PageText(
            accessibility,
            [
                .init([
                    "Detta tillgänglighetsutlåtande gäller registret över stadens internationella partner och nätverk. Webbtjänsten omfattas av lagen om tillhandahållande av digitala tjänster (306/2019)."
                ]),
                .init(
                    "Hur tillgänglig tjänsten är",
                    [
                        "Tjänsten strävar efter att uppfylla kraven på nivå A och AA i WCAG 2.1. Sidorna har kontrollerats maskinellt och prövats med enbart tangentbord; någon oberoende bedömning har inte gjorts. Utlåtandet uppdaterades \(date)."
                    ]),
                .init(
                    "Kända brister",
                    [],
                    items: [
                        "En del av texterna finns bara på ett språk. Språket är märkt så att skärmläsare uttalar dem rätt; för motiveringar till ändringar härleds det ur orden och kan saknas.",
                        "Uppgifterna på kartan, tidslinjen och nätverksbilden finns också i en tabell eller förteckning på samma sida.",
                    ]),
                .init(
                    "Märkte du en brist?",
                    [
                        mailbox.map { "Skriv till \($0)." }
                            ?? "Meddela den enhet som ansvarar för det som sidan gäller: enheten nämns i början av varje posts sida.",
                        "Om du inte får svar inom två veckor eller svaret inte är tillfredsställande kan du anföra klagomål hos tillsynsmyndigheten: Transport- och kommunikationsverket Traficom, tillsynen över digital tillgänglighet (tillganglighetskrav.fi).",
                    ]),
            ])
    }

    var feedback: String { "Respons" }
    func feedbackText(mailbox: String?) -> PageText {
        PageText(
            feedback,
            [
                .init([
                    mailbox.map { "Skicka respons om registret till \($0)." }
                        ?? "Ge respons till den enhet som ansvarar för det som responsen gäller: enheten nämns i början av varje posts sida.",
                    "Berätta vilken sida responsen gäller. Skriv inga personuppgifter.",
                ])
            ])
    }

    var howToChange: String { "Så ändras uppgifterna" }
    func howToChangeText(mailbox: String?) -> PageText {
        PageText(
            howToChange,
            [
                .init([
                    "Vem som helst kan föreslå en rättelse. Registret ändras av dem som har rätt till det; varje ändring kontrolleras och syns i ändringshistoriken."
                ]),
                .init(
                    "Så föreslår du en rättelse",
                    [
                        mailbox.map { "Skriv till \($0)." }
                            ?? "Kontakta den enhet som ansvarar för uppgiften: den nämns i början av varje posts sida."
                    ],
                    items: [
                        "Berätta vilken sida det gäller.", "Berätta vad som borde stå.",
                        "Nämn källan: ett beslut eller en webbadress. Utan källa kan uppgiften inte antecknas.",
                    ]),
                .init(
                    "Vad som inte stryks",
                    [
                        "Ett partnerskap eller medlemskap som har upphört stryks inte ur registret, utan får ett nytt skede. Så syns vad som har funnits och varför det upphörde."
                    ]),
            ])
    }
}
