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
        }
        let told = report.told.filter { !context.records(.network, named: $0.node["networks"]).isEmpty }
        return Page.Section(
            Self.networksTitle,
            [
                .paragraph(overviewOfNetworks), .paragraph(moves(in: perNetwork(moved))),
                .paragraph(roles.map(role)),
            ] + self.told(told), in: language)
    }

    private var overviewOfNetworks: [Sentence] {
        let (members, others) = report.networks
        let all = members + others
        guard !all.isEmpty else { return [] }
        let (count, m, o) = (all.count, members.count, others.count)
        var sentences = [
            sentence(
                Text(
                    en:
                        "The register knows \(count) networks in which the city was in the period: as a member in \(m), "
                        + "otherwise in \(o).",
                    fi:
                        "Rekisterin mukaan kaupunki on jakson aikana ollut mukana "
                        + "\(count == 1 ? "yhdessä" : "\(count)") kansainvälisessä verkostossa: "
                        + Language.fi.words.list(
                            (m > 0 ? ["jäsenenä \(FinnishNumber.inessive(m))"] : [])
                                + (o > 0 ? ["muuten toiminnassa \(FinnishNumber.inessive(o))"] : [])) + ".",
                    sv:
                        "Enligt registret var staden under perioden med i \(count) internationella nätverk: som medlem i "
                        + "\(m), annars i \(o)."), on: all)
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
        default: Text(en: "became a member", fi: "liittyi jäseneksi", sv: "blev medlem")
        }
    }

    /// That the city took up or laid down an office in a network.
    private func role(_ happening: Happening) -> Sentence {
        let node = happening.node
        let name = happening.record.name(language)
        let office = context.choice(node["role"], of: happening.record, in: language).lowercased1
        let body = node["body"].map { " (\($0.text))" } ?? ""
        let when = happening.date.map(language.words.at) ?? ""
        if happening.kind == .roleEnded {
            let ended = happening.date.map(language.words.until) ?? ""
            return sentence(
                Text(
                    en: "\(name): the city's office as \(office)\(body) ended \(when).",
                    fi: "\(name): kaupunki oli \(office)\(body) \(ended).",
                    sv: "\(name): stadens uppdrag som \(office)\(body) upphörde \(when)."), on: [happening])
        }
        let end = node["until"]?.date
        let (until, time) = (end?.words, language.words.range(from: happening.date, to: end))
        let verb = end?.isBefore(context.day) ?? false ? "oli" : "on"
        return sentence(
            Text(
                en: "\(name): the city became \(office)\(body) \(when)\(until.map { ", until \($0)" } ?? "").",
                fi: "\(name): kaupunki \(verb) \(office)\(body) \(time).",
                sv: "\(name): staden blev \(office)\(body) \(when)\(until.map { ", till \($0)" } ?? "")."),
            on: [happening])
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
            ] + self.told(log) + [.paragraph(projects)], in: language)
    }

    private func programme(_ happening: Happening) -> Sentence {
        let (name, when) = (happening.record.name(language), happening.date.map(language.words.at) ?? "")
        return sentence(
            Text(
                en: "\(name) came into force \(when).", fi: "\(name) tulivat voimaan \(when).",
                sv: "\(name) trädde i kraft \(when)."), on: [happening])
    }

    private var projects: [Sentence] {
        let running = context.records(.project).filter { project in
            project["kind"]?.text == "eu-project" && context.isAsked(project) && report.period.overlaps(project.span)
        }
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
        default:
            Text(
                en: "The city became a member of", fi: "Kaupunki liittyi jäseneksi seuraaviin verkostoihin",
                sv: "Staden blev medlem i")
        }
    }
}
