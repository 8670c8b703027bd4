package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Portfolio: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let sections = [
            Page.Section(blocks: [.paragraph(summary(language)), .table(memberTable(language))]),
            Page.Section(title: Phrases.sums.text(in: language), blocks: sumTables(language)),
            Page.Section(Phrases.years, [.chart(yearChart(language))], in: language),
            Page.Section(title: Phrases.overlaps.text(in: language), blocks: [.list(overlaps(language))]),
            Page.Section(title: Phrases.lacks.text(in: language), blocks: [.list(lacks(language))]),
        ]
        return context.page(
            Phrases.title, sections: memberships.isEmpty ? [] : sections, emptyNote: Phrases.none, in: language)
    }

    private func memberTable(_ language: Language) -> PageTable {
        let columns = Phrases.columns.map { $0.text(in: language) }
        return PageTable(
            columns: columns.enumerated().map { PageTable.Column($1, isNumber: $0 == 3) },
            rows: memberships.map { membership in
                let network = membership.network
                let status = context.choice(membership.phase?.node["status"], of: network, in: language)
                let roles = membership.roles.map { context.choice($0["role"], of: network, in: language) }
                return [
                    name(network, language),
                    since(membership, status, language) + roles.map { "; \($0.lowercased1)" }.joined(),
                    membership.owner?.name(language) ?? "",
                    membership.fee.map { language.words.euros($0.euros) } ?? language.words.notKnown,
                    membership.goals.names(language).joined(separator: "; "),
                    review(network, language),
                ]
            }, bases: context.rows(about: memberships.map(\.network), in: language))
    }

    /// The name of a network, with its abbreviation where the name does not hold it.
    private func name(_ network: Record, _ language: Language) -> String {
        let name = network.name(language)
        guard let short = network["abbreviation"]?.text, !name.contains(short) else { return name }
        return "\(name) (\(short))"
    }

    /// What the city is in a network, and since when: `Jäsen 1994`, `Jäsen, alkamisaika ei tiedossa`.
    private func since(_ membership: Membership, _ status: String, _ language: Language) -> String {
        guard let phase = membership.phase else { return status }
        return phase.since.map { "\(status) \($0.words)" } ?? "\(status), \(language.words.startUnknown)"
    }

    private func review(_ network: Record, _ language: Language) -> String {
        guard let review = network["review"] else { return "" }
        let verdict = review["verdict"].map { context.choice($0, of: network, in: language) }
        return [review["next"]?.date?.words ?? review["last"]?.date?.words, verdict].compactMap(\.self)
            .joined(separator: ", ")
    }

    private func sumTables(_ language: Language) -> [PageBlock] {
        func table(_ caption: Text, _ rows: [(name: String, sum: Sum)]) -> PageBlock {
            let header = ([caption] + Phrases.sumColumns).map { $0.text(in: language) }
            return .table(
                PageTable(
                    columns: header.enumerated().map { PageTable.Column($1, isNumber: $0 > 0) },
                    rows: rows.map { name, sum in
                        let known = sum.networks.count - sum.withoutFee
                        return [
                            name, "\(sum.networks.count)",
                            known == 0 ? language.words.notKnown : language.words.euros(sum.yearly),
                            "\(sum.withoutFee)",
                        ]
                    }))
        }
        let owners = sums { $0.owner.map { [$0.id] } ?? [] }
            .map { (context.register[$0.key]?.name(language) ?? $0.key.id, $0.sum) }
        let scopes = sums { $0.network["scope"].map { [$0.text] } ?? [] }.map { key, sum in
            let example = sum.networks.first { $0["scope"]?.text == key }
            return (example.map { context.choice($0["scope"], of: $0, in: language) } ?? key, sum)
        }
        let goals = sums { $0.goals.map(\.id) }.map { (context.register[$0.key]?.name(language) ?? $0.key.id, $0.sum) }
        let fees = owners.filter { $0.1.yearly > 0 }.sorted { $0.1.yearly > $1.1.yearly }
        let chart = Chart(
            .bars, Phrases.feesByOwner.text(in: language),
            heads: (Phrases.owner.text(in: language), Phrases.sumColumns[1].text(in: language)),
            fees.map { Chart.Point($0.0, $0.1.yearly, language.words.euros($0.1.yearly)) }, isTold: true)
        let tables = [(Phrases.owner, owners), (Phrases.scope, scopes), (Phrases.goal, goals)].filter { !$0.1.isEmpty }
            .map(table)
        return tables.prefix(1) + (fees.count > 1 ? [.chart(chart)] : []) + tables.dropFirst()
    }

    /// In how many networks the city was at the end of each year, of those whose start is known.
    private func yearChart(_ language: Language) -> Chart {
        Chart(
            .line, Phrases.yearTitle.text(in: language),
            heads: (Phrases.year.text(in: language), Phrases.sumColumns[0].text(in: language)),
            years.map { Chart.Point("\($0.year)", Double($0.networks), "\($0.networks)", at: Double($0.year)) })
    }

    private func overlaps(_ language: Language) -> [Sentence] {
        let found = memberships.filter { !$0.overlaps.isEmpty }
        guard !found.isEmpty else { return [Sentence(Phrases.noOverlaps.text(in: language))] }
        return found.map { membership in
            Sentence(
                "\(membership.network.name(language)): \(language.words.list(membership.overlaps.names(language)))",
                on: [context.basis(membership.network, in: language)])
        }
    }

    private func lacks(_ language: Language) -> [Sentence] {
        let lines = Lack.allCases.compactMap { lack -> Sentence? in
            let names = current.filter { $0.lacks.contains(lack) }.map(\.network).names(language)
            guard !names.isEmpty else { return nil }
            let what = lack.words.text(in: language)
            // What all lack needs no names, unless they are few.
            guard names.count < current.count || names.count < 4 else {
                return Sentence("\(what): \(Phrases.all(names.count).text(in: language)).")
            }
            return Sentence("\(what) (\(names.count)): \(language.words.list(names)).")
        }
        return lines.isEmpty ? [Sentence(Phrases.nothingLacks.text(in: language))] : lines
    }

    package var findings: [Finding] {
        memberships.map { membership in
            let network = membership.network
            return Finding(
                "membership", [network.id] + (membership.owner.map { [$0.id] } ?? []),
                [
                    "name": .string(network.title()), "status": .init(membership.phase?.status),
                    "since": .init(membership.phase?.since), "owner": .init(membership.owner?.id.id),
                    "scope": .init(network["scope"]?.text), "fee": membership.fee.map { .init($0.euros) } ?? .null,
                    "fee-per": .init(membership.fee.map { $0.isYearly ? "year" : "once" }),
                    "roles": .array(membership.roles.compactMap { $0["role"].map { .string($0.text) } }),
                    "goals-in-force": .init(membership.goals), "overlaps-with": .init(membership.overlaps),
                    "review-next": .init(network["review"]?["next"]?.date),
                    "verdict": .init(network["review"]?["verdict"]?.text),
                    "start-uncertain": .boolean(membership.isUncertain),
                    "lacks": .array(membership.lacks.map { .string($0.rawValue) }),
                ])
        }
            + sums { $0.owner.map { [$0.id] } ?? [] }.map { sumFinding("sum-by-owner", $0.key.id, $0.sum) }
            + sums { $0.network["scope"].map { [$0.text] } ?? [] }.map { sumFinding("sum-by-scope", $0.key, $0.sum) }
            + sums { $0.goals.map(\.id) }.map { sumFinding("sum-by-goal", $0.key.id, $0.sum) }
            + [sumFinding("sum", nil, Self.sum(current))]
    }

    private func sumFinding(_ kind: String, _ key: String?, _ sum: Sum) -> Finding {
        Finding(
            kind, sum.networks.map(\.id),
            [
                "of": .init(key), "networks": .init(sum.networks.count), "fees-a-year": .init(sum.yearly),
                "without-fee": .init(sum.withoutFee),
            ])
    }
}

/// What the page of the portfolio says.
private enum Phrases {
    static let title = Text(en: "Network memberships", fi: "Verkostojäsenyydet", sv: "Nätverksmedlemskap")
    static let none = Text(
        en: "The register has no networks.", fi: "Rekisterissä ei ole verkostoja.", sv: "Registret har inga nätverk.")
    static let sums = Text(
        en: "By owner, scope and goal", fi: "Omistajan, laajuuden ja tavoitteen mukaan",
        sv: "Enligt ägare, omfattning och mål")
    static let feesByOwner = Text(
        en: "Known fees a year by owner", fi: "Tiedossa olevat jäsenmaksut vuodessa omistajittain",
        sv: "Kända avgifter per år enligt ägare")
    static let years = Text(en: "Over the years", fi: "Vuosien mittaan", sv: "Genom åren")
    static let yearTitle = Text(
        en: "Networks at the end of each year, of those whose start is known",
        fi: "Verkostot kunkin vuoden lopussa, niistä joiden alku tiedetään",
        sv: "Nätverk i slutet av varje år, av dem vars början är känd")
    static let year = Text(en: "Year", fi: "Vuosi", sv: "År")
    static let overlaps = Text(
        en: "Networks that overlap", fi: "Päällekkäiset verkostot", sv: "Överlappande nätverk")
    static let noOverlaps = Text(
        en: "No overlaps are recorded.", fi: "Päällekkäisyyksiä ei ole kirjattu.",
        sv: "Inga överlappningar är antecknade.")
    static let lacks = Text(
        en: "What the register does not say", fi: "Mitä rekisteri ei kerro", sv: "Vad registret inte berättar")
    static func all(_ count: Int) -> Text {
        Text(en: "all \(count) networks", fi: "kaikki \(count) verkostoa", sv: "alla \(count) nätverk")
    }
    static let nothingLacks = Text(en: "Nothing is missing.", fi: "Mitään ei puutu.", sv: "Ingenting saknas.")
    static let owner = Text(en: "Owner", fi: "Omistaja", sv: "Ägare")
    static let scope = Text(en: "Scope", fi: "Laajuus", sv: "Omfattning")
    static let goal = Text(en: "Goal in force", fi: "Voimassa oleva tavoite", sv: "Gällande mål")
    static let columns = [
        Text(en: "Network", fi: "Verkosto", sv: "Nätverk"),
        Text(en: "Status and roles", fi: "Tila ja tehtävät", sv: "Status och uppdrag"), owner,
        Text(en: "Fee", fi: "Jäsenmaksu", sv: "Avgift"),
        Text(en: "Goals in force", fi: "Voimassa olevat tavoitteet", sv: "Gällande mål"),
        Text(en: "Review", fi: "Arviointi", sv: "Utvärdering"),
    ]
    static let sumColumns = [
        Text(en: "Networks", fi: "Verkostoja", sv: "Nätverk"),
        Text(en: "Fees a year", fi: "Jäsenmaksut vuodessa", sv: "Avgifter om året"),
        Text(en: "Fee not known", fi: "Maksu ei tiedossa", sv: "Avgift inte känd"),
    ]
}

extension Portfolio.Lack {
    /// That it is not told.
    fileprivate var words: Text {
        switch self {
        case .start: Text(en: "Start not known", fi: "Alkamisaika ei ole tiedossa", sv: "Början är inte känd")
        case .owner: Text(en: "No owner", fi: "Omistajaa ei ole", sv: "Ägare saknas")
        case .ownerInForce:
            Text(en: "The owner has ended", fi: "Omistaja on lakkautettu", sv: "Ägaren har upphört")
        case .ownerYetToBegin:
            Text(
                en: "The present owner did not exist yet", fi: "Nykyistä omistajayksikköä ei vielä ollut",
                sv: "Den nuvarande ägarenheten fanns inte ännu")
        case .contact:
            Text(
                en: "No role of a contact person", fi: "Yhteyshenkilön roolia ei ole merkitty",
                sv: "Kontaktpersonens roll är inte antecknad")
        case .fee: Text(en: "Fee not known", fi: "Jäsenmaksu ei ole tiedossa", sv: "Avgiften är inte känd")
        case .benefit:
            Text(
                en: "Benefit to the city not told", fi: "Hyötyä kaupungille ei ole kuvattu",
                sv: "Nyttan för staden är inte beskriven")
        case .goals:
            Text(
                en: "Serves no goal that is in force", fi: "Ei tue mitään voimassa olevaa tavoitetta",
                sv: "Stöder inget gällande mål")
        case .review: Text(en: "Not reviewed", fi: "Arviointia ei ole merkitty", sv: "Utvärdering är inte antecknad")
        }
    }
}
