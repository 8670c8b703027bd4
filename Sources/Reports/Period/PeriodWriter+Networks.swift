import Diagnostics
import Documents
import Pages
import Records
import Words

extension PeriodWriter {
    /// In which networks the city was, which it joined and left, and which offices it held.
    var networkWork: Page.Section {
        let moved = report.certain(
            .networkConsidered, .networkTakenPart, .networkJoined, .networkRejoined, .networkLeaving, .networkLeft)
        let began = Set(report.certain(.roleBegan).map { "\($0.record.id) \($0.node.pointer)" })
        // An office that began and ended in the period is told once.
        let roles = report.certain(.roleBegan, .roleEnded).filter { role in
            role.kind == .roleBegan || !began.contains("\(role.record.id) \(role.node.pointer)")
        }.sorted { Self.start(of: $0.node) < Self.start(of: $1.node) }
        let told = report.told.filter { !context.records(.network, named: $0.node["networks"]).isEmpty }
        return Page.Section(
            Self.networksTitle,
            [
                .paragraph(overviewOfNetworks), .paragraph(moves(in: perNetwork(moved))),
                .paragraph(report.lastingRoles.map { lastingRole($0.node, of: $0.network) } + roles.map(role)),
            ] + self.told(told), in: language)
    }

    private var overviewOfNetworks: [Sentence] {
        let (members, others) = report.networks
        let all = members + others
        guard !all.isEmpty else { return [] }
        let (count, m, o) = (all.count, members.count, others.count)
        let how = Language.fi.words.list(
            (m > 0 ? ["jäsenenä \(FinnishNumber.inessive(m))"] : [])
                + (o > 0 ? ["muuten toiminnassa \(FinnishNumber.inessive(o))"] : []))
        var sentences = [
            sentence(
                Text(
                    en:
                        "The register has \(count) networks in which the city was in the period: as a member in \(m), "
                        + "otherwise in \(o). It need not have all of them.",
                    fi:
                        "Rekisterissä on jaksolta \(count == 1 ? "yksi kansainvälinen verkosto, jossa" : "\(count) kansainvälistä verkostoa, joissa") "
                        + "kaupunki on ollut mukana: \(how). "
                        + "Kaikkia verkostoja ei välttämättä ole kirjattu.",
                    sv:
                        "Registret har \(count) internationella nätverk som staden var med i under perioden: som medlem i "
                        + "\(m), annars i \(o). Alla nätverk är inte nödvändigtvis antecknade."), on: all)
        ]
        let key = context.sorted(all.filter { $0["importance"]?.text == "key" }, in: language)
        if !key.isEmpty {
            let names = names(key)
            sentences.append(
                sentence(
                    Text(
                        en: "Key networks are \(names).", fi: "Keskeisiksi verkostoiksi on merkitty \(names).",
                        sv: "Centrala nätverk är \(names)."), on: key))
        }
        return sentences
    }

    /// Happenings by record, in the order of each record's first.
    private func perNetwork(_ happenings: [Happening]) -> [[Happening]] {
        var order: [RecordID] = []
        var groups: [RecordID: [Happening]] = [:]
        for happening in happenings {
            if groups[happening.record.id] == nil { order.append(happening.record.id) }
            groups[happening.record.id, default: []].append(happening)
        }
        return order.compactMap { groups[$0] }
    }

    /// What the city did with networks: a few in a sentence each, many by what it did.
    private func moves(in groups: [[Happening]]) -> [Sentence] {
        guard groups.count > Self.mostSentences else { return groups.map(moves) }
        let single = groups.filter { $0.count == 1 }.flatMap(\.self)
        let kinds: [Happening.Kind] = [
            .networkConsidered, .networkTakenPart, .networkJoined, .networkRejoined, .networkLeaving, .networkLeft,
        ]
        let summed = kinds.compactMap { kind -> Sentence? in
            let found = single.filter { $0.kind == kind }
            guard !found.isEmpty else { return nil }
            let names = language.words.list(found.map(dated))
            return sentence(Text(verbatim: "\(kind.networks.text(in: language)): \(names)."), on: found)
        }
        return summed + groups.filter { $0.count > 1 }.map(moves)
    }

    /// What the city did with one network, in one sentence: `METREX: kaupunki erosi vuonna 2016 ja liittyi uudelleen …`.
    private func moves(_ happenings: [Happening]) -> Sentence {
        let name = happenings.first?.record.name(language) ?? ""
        let words = language.words.list(
            happenings.map { "\(verb($0).text(in: language)) \($0.date.map(language.words.at) ?? "")" })
        return sentence(
            Text(en: "\(name): the city \(words).", fi: "\(name): kaupunki \(words).", sv: "\(name): staden \(words)."),
            on: happenings)
    }

    private func verb(_ happening: Happening) -> Text {
        switch happening.kind {
        case .networkConsidered:
            Text(
                en: "considered or applied for membership", fi: "harkitsi tai haki jäsenyyttä",
                sv: "övervägde eller ansökte om medlemskap")
        case .networkTakenPart:
            Text(en: "began to take part", fi: "tuli mukaan toimintaan", sv: "började delta i verksamheten")
        case .networkRejoined: Text(en: "joined again", fi: "liittyi uudelleen", sv: "gick med på nytt")
        case .networkLeaving: Text(en: "decided to leave", fi: "päätti erota", sv: "beslöt att lämna nätverket")
        case .networkLeft: Text(en: "left", fi: "erosi", sv: "lämnade nätverket")
        case .networkJoined: Text(en: "became a member", fi: "liittyi jäseneksi", sv: "blev medlem")
        default: preconditionFailure("'\(happening.kind.rawValue)' is no move of a network")
        }
    }

    /// When an office began, or else ended.
    private static func start(of role: Node) -> Day {
        let span = Span(role)
        return (span.since ?? span.until)?.first ?? Day(number: 0)
    }

    /// That the city held an office in a network which began or ended in the period, with its whole time.
    private func role(_ happening: Happening) -> Sentence {
        let (office, time) = office(happening.node, of: happening.record)
        let name = happening.record.name(language)
        let isOver = Span(happening.node).isOver(by: context.day)
        return sentence(
            Text(
                en: "\(name): the city \(isOver ? "was" : "is") \(office) \(time).",
                fi: "\(name): kaupunki \(isOver ? "oli" : "on") \(office) \(time).",
                sv: "\(name): staden \(isOver ? "var" : "är") \(office) \(time)."), on: [happening])
    }

    /// That the city held an office in a network through the whole period.
    private func lastingRole(_ node: Node, of network: Record) -> Sentence {
        let (office, time) = office(node, of: network)
        let held = office.hasSuffix(")") ? "\(office.dropLast()); \(time))" : "\(office) (\(time))"
        let name = network.name(language)
        return Sentence(
            Text(
                en: "\(name): throughout the period the city was \(held).",
                fi: "\(name): kaupunki oli koko jakson \(held).", sv: "\(name): staden var under hela perioden \(held)."
            ).text(in: language), on: [context.basis(network, node, in: language)])
    }

    /// An office with its body and holder, and its time: `johtoryhmän jäsen (Executive Committee, edustajana pormestari)`.
    private func office(_ node: Node, of network: Record) -> (name: String, time: String) {
        let office = context.choice(node["role"], of: network, in: language).lowercased1
        let holder = node["held-by"]?["role"].map { role in
            let name = FieldNotes.text(of: role, in: language.rawValue).lowercased1
            return Text(
                en: "represented by the \(name)", fi: "edustajana \(name)", sv: "företrädd av \(name)"
            ).text(in: language)
        }
        let facts = [node["body"]?.text, holder].compactMap(\.self).joined(separator: ", ")
        let span = Span(node)
        return (
            office + (facts.isEmpty ? "" : " (\(facts))"),
            language.words.range(from: span.since, to: span.until)
        )
    }

    /// EU advocacy and EU projects.
    var euWork: Page.Section {
        let log = report.told.filter { report.isAboutEU($0.record) }
        let dated =
            report.certain(.programmeBegan).filter { isEUProgramme($0.record) }
            + report.certain(.agreementSigned).filter { !PeriodReport.isCity($0.record) && report.isAboutEU($0.record) }
        // What dates and an entry of a log both tell is told once: in the words of the log, which are those of the source.
        func isSame(_ happening: Happening, _ entry: Happening) -> Bool {
            let name = happening.record.name(.fi)
            let last = name.split(separator: " ").last.map(String.init) ?? name
            let word = happening.kind == .programmeBegan ? last : name
            return entry.date.map(happening.mayBe) ?? false && (entry.node["text"]?.text.contains(word) ?? false)
        }
        let untold = dated.filter { happening in !log.contains { isSame(happening, $0) } }
        return Page.Section(
            Self.euTitle,
            [
                .paragraph(
                    untold.filter { $0.kind == .programmeBegan }.map(programme)
                        + agreements(untold.filter { $0.kind == .agreementSigned }, .others))
            ] + self.told(log) + [.paragraph(euProjects)], in: language)
    }

    private func programme(_ happening: Happening) -> Sentence {
        let (name, when) = (happening.record.name(language), happening.date.map(language.words.at) ?? "")
        return sentence(
            Text(
                en: "\(name) came into force \(when).", fi: "\(name) tulivat voimaan \(when).",
                sv: "\(name) trädde i kraft \(when)."), on: [happening])
    }

    /// The projects that are known to have run in the period: EU projects, or others.
    private func projects(ofEU isEU: Bool) -> [Record] {
        context.records(.project, in: language).filter { project in
            (project["kind"]?.text == "eu-project") == isEU && context.isAsked(project)
                && (project.span.since != nil || project.span.until != nil) && report.period.overlaps(project.span)
        }
    }

    /// Projects with partners and networks that the EU does not fund.
    var otherProjects: Page.Section {
        let running = projects(ofEU: false)
        let names = language.words.list(
            running.prefix(Self.mostNamed).map { project in
                let time = language.words.range(from: project.span.since, to: project.span.until)
                return "\(project.name(language)) (\(time))"
            })
        let text = Text(
            en: "Other projects of cooperation: \(names).", fi: "Muita yhteistyöhankkeita: \(names).",
            sv: "Övriga samarbetsprojekt: \(names).")
        return Page.Section(
            Self.projectsTitle,
            [.paragraph(running.isEmpty ? [] : [sentence(text, on: Array(running.prefix(Self.mostNamed)))])],
            in: language)
    }

    private var euProjects: [Sentence] {
        let running = projects(ofEU: true)
        guard !running.isEmpty else { return [] }
        let (count, names) = (running.count, names(running))
        return [
            sentence(
                Text(
                    en: "\(count) EU projects ran in the period: \(names).",
                    fi: "EU-hankkeita oli käynnissä \(count): \(names).",
                    sv: "\(count) EU-projekt pågick under perioden: \(names)."), on: running)
        ]
    }

    static let networksTitle = Text(
        en: "International networks", fi: "Kansainväliset kaupunkiverkostot", sv: "Internationella nätverk")
    static let projectsTitle = Text(en: "Projects of cooperation", fi: "Yhteistyöhankkeet", sv: "Samarbetsprojekt")
    static let euTitle = Text(
        en: "EU advocacy and EU projects", fi: "EU-edunvalvonta ja EU-hankkeet",
        sv: "EU-intressebevakning och EU-projekt")
}

extension Happening.Kind {
    /// What the city did with the networks that follow.
    fileprivate var networks: Text {
        switch self {
        case .networkConsidered:
            Text(
                en: "The city considered or applied for membership of",
                fi: "Kaupunki harkitsi tai haki jäsenyyttä seuraavissa verkostoissa",
                sv: "Staden övervägde eller ansökte om medlemskap i")
        case .networkTakenPart:
            Text(
                en: "The city began to take part in", fi: "Kaupunki tuli mukaan seuraavien verkostojen toimintaan",
                sv: "Staden började delta i")
        case .networkRejoined:
            Text(
                en: "The city joined again", fi: "Kaupunki liittyi uudelleen seuraaviin verkostoihin",
                sv: "Staden gick på nytt med i")
        case .networkLeaving:
            Text(
                en: "The city decided to leave", fi: "Kaupunki päätti erota seuraavista verkostoista",
                sv: "Staden beslöt att lämna")
        case .networkLeft:
            Text(en: "The city left", fi: "Kaupunki erosi seuraavista verkostoista", sv: "Staden lämnade")
        case .networkJoined:
            Text(
                en: "The city became a member of", fi: "Kaupunki liittyi jäseneksi seuraaviin verkostoihin",
                sv: "Staden blev medlem i")
        default: preconditionFailure("'\(rawValue)' is no move of a network")
        }
    }
}
