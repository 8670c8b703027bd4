extension English {
    var about: String { "About the register" }
    var aboutText: PageText {
        PageText(
            about,
            [
                .init([
                    "The register tells whom the city works with internationally, which networks it takes part in, who in the city answers for what, and which goals the cooperation serves."
                ]),
                .init(
                    "Where the facts come from",
                    [
                        "The facts have sources, most often decisions of the city. Where no source names an owner, for example, one may have been inferred: the record then says how, in its rationale. Nothing else is inferred: then it says, for example, that the start is not known."
                    ]),
                .init(
                    "Two times",
                    [
                        "The register remembers both when something was true and when it was recorded. In the history of changes, “decided” is the day of the decision and “recorded” the day on which the register learned of it."
                    ]),
                .init(
                    "Personal data",
                    ["The register holds no personal data. People appear only as roles and shared mailboxes."]),
                .init(
                    "The facts for other uses",
                    [
                        "What each page says is there as JSON too, lists as CSV tables, changes as Atom feeds and events as an iCalendar calendar."
                    ]),
                .init("The map", ["Outlines of the maps: Natural Earth (public domain)."]),
            ])
    }

    var accessibility: String { "Accessibility statement" }
    func accessibilityText(date: String, mailbox: String?) -> PageText {
        PageText(
            accessibility,
            [
                .init([
                    "This accessibility statement is about the register of the city's international partners and networks. The service is subject to the Finnish Act on the Provision of Digital Services (306/2019)."
                ]),
                .init(
                    "How accessible the service is",
                    [
                        "The service aims to meet levels A and AA of WCAG 2.1. The pages have been checked by a program and tried with the keyboard alone; no independent assessment has been made. The statement was updated on \(date)."
                    ]),
                .init(
                    "Known shortcomings",
                    [],
                    items: [
                        "Some texts are in one language only. Their language is marked, so that screen readers pronounce them right; of the reasons for changes it is guessed from their words, and may not be marked.",
                        "What the map, the timeline and the graph show is also a table or list on the same page.",
                    ]),
                .init(
                    "Did you notice something?",
                    [
                        mailbox.map { "Write to \($0)." }
                            ?? "Tell the unit that answers for what the page is about: it is named at the beginning of each record's page.",
                        "If you get no answer within two weeks, or the answer does not satisfy you, you can complain to the supervising authority: the Finnish Transport and Communications Agency Traficom, supervision of digital accessibility (webaccessibility.fi).",
                    ]),
            ])
    }

    var feedback: String { "Feedback" }
    func feedbackText(mailbox: String?) -> PageText {
        PageText(
            feedback,
            [
                .init([
                    mailbox.map { "Send feedback on the register to \($0)." }
                        ?? "Give feedback to the unit that answers for what it is about: it is named at the beginning of each record's page.",
                    "Say which page the feedback is about. Write no personal data.",
                ])
            ])
    }

    var howToChange: String { "How facts are changed" }
    func howToChangeText(mailbox: String?) -> PageText {
        PageText(
            howToChange,
            [
                .init([
                    "Anybody can suggest a correction. The register is changed by those who may; every change is checked and stays visible in the history."
                ]),
                .init(
                    "To suggest a correction",
                    [
                        mailbox.map { "Write to \($0)." }
                            ?? "Contact the unit that answers for the fact: it is named at the beginning of each record's page."
                    ],
                    items: [
                        "Say which page it is about.", "Say what it should say.",
                        "Name the source: a decision or a web address. Without a source a fact cannot be recorded.",
                    ]),
                .init(
                    "What is not removed",
                    [
                        "A partnership or membership that has ended is not removed from the register; it gets a new phase. So it stays visible what there was and why it ended."
                    ]),
            ])
    }
}
