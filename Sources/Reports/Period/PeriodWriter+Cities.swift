import Diagnostics
import Documents
import Pages
import Records
import Words

extension PeriodWriter {
    /// What guided the work: programmes that came into force, were in force or ended.
    var background: Page.Section {
        let period = report.period
        let (first, last, day) = (period.first.words, period.last.words, context.day.words)
        var sentences = [
            Sentence(
                Text(
                    en:
                        "This draft tells what was true from \(first) to \(last), by the dates of the register's records as they "
                        + "stood on \(day).",
                    fi:
                        "Tämä luonnos kertoo, mitä ajalta \(first)–\(last) on kirjattu rekisteriin tietueiden omien päivämäärien "
                        + "mukaan (tilanne \(day)).",
                    sv:
                        "Detta utkast berättar vad som gällde \(first)–\(last) enligt datumen i registrets poster (läget \(day))."
                )
                .text(in: language))
        ]
        if let day = context.recorded.commonDay?.words {
            sentences.append(
                Sentence(
                    Text(
                        en: "It was recorded on \(day) where the list of sources names no other day.",
                        fi: "Tiedot on kirjattu rekisteriin \(day), ellei lähdeluettelossa ole muuta päivää.",
                        sv:
                            "Uppgifterna har antecknats i registret \(day), om källförteckningen inte anger en annan dag."
                    ).text(in: language)))
        }
        let programmes = context.register.records(.programme).filter { programme in
            ["strategy", "guidelines"].contains(programme["kind"]?.text ?? "")
                && programme.span.since != nil && period.overlaps(programme.span)
        }.sorted { ($0.span.since?.first.number ?? 0) < ($1.span.since?.first.number ?? 0) }
        if !programmes.isEmpty {
            let names = language.words.list(programmes.map { "\($0.name(language)) (\(times($0.span)))" })
            sentences.append(
                sentence(
                    Text(
                        en: "The city's international work was guided by \(names).",
                        fi: programmes.count == 1
                            ? "Kaupungin kansainvälistä työtä on linjannut seuraava ohjelma: \(names)."
                            : "Kaupungin kansainvälistä työtä ovat linjanneet seuraavat ohjelmat: \(names).",
                        sv: "Stadens internationella arbete styrdes av följande program: \(names)."), on: programmes))
        }
        return Page.Section(
            Self.backgroundTitle, [.paragraph(sentences), .paragraph(themes(of: programmes))], in: language)
    }

    /// The themes of the programmes that came into force in the period, and those that stood out in their time.
    private func themes(of programmes: [Record]) -> [Sentence] {
        programmes.filter { $0.span.since.map { report.period.certainty(of: $0) == .certain } ?? false }.flatMap {
            programme -> [Sentence] in
            let all = context.register.records(.priority).filter { $0["kind"]?.text == "theme" }
                .sorted { ($0["order"]?.integer ?? .max, $0.id) < ($1["order"]?.integer ?? .max, $1.id) }
            let name = programme.name(language)
            let (own, during) = (
                all.filter { context.register.record(.programme, named: $0["programme"])?.id == programme.id },
                all.filter { context.register.record(.programme, named: $0["during"])?.id == programme.id }
            )
            let (ownNames, duringNames) = (small(own), small(during))
            return [
                own.isEmpty
                    ? nil
                    : sentence(
                        Text(
                            en: "The themes of \(name) are \(ownNames).",
                            fi: own.count == 1
                                ? "\(name): teemana on \(ownNames)." : "\(name): teemoina ovat \(ownNames).",
                            sv: "Temana i \(name) är \(ownNames)."), on: own),
                during.isEmpty
                    ? nil
                    : sentence(
                        Text(
                            en: "Themes that stood out in the time of \(name): \(duringNames).",
                            fi: during.count == 1
                                ? "\(name): kaudella on korostunut \(duringNames)."
                                : "\(name): kaudella ovat korostuneet \(duringNames).",
                            sv: "Teman som framträdde under tiden för ”\(name)”: \(duringNames)."), on: during),
            ].compactMap(\.self)
        }
    }

    private func small(_ records: [Record]) -> String {
        language.words.list(records.names(language).map(\.lowercased1))
    }

    /// From when to when: `13.10.2021–2025`.
    func times(_ span: Span) -> String { "\(span.since?.words ?? "")–\(span.until?.words ?? "")" }

    /// Whether a programme sets priorities of EU advocacy.
    func isEUProgramme(_ programme: Record) -> Bool {
        (context.referrers[programme.id] ?? []).contains { $0.role == .priority && $0["kind"]?.text == "eu-advocacy" }
    }

    /// With which cities the city worked, what is new, what was signed, what ended.
    var cityWork: Page.Section {
        let isCity = { (happening: Happening) in PeriodReport.isCity(happening.record) }
        let offices = report.certain(.unitBegan, .unitEnded).filter { Self.isOffice($0.record) }
        let told = report.told.filter { entry in
            context.records(.partner, named: entry.node["partners"]).contains(where: PeriodReport.isCity)
        }
        return Page.Section(
            Self.citiesTitle,
            [
                .paragraph(overview)
            ] + self.told(told) + [
                .paragraph(began(report.certain(.partnerBegan, .partnerResumed).filter(isCity))),
                .paragraph(agreements(report.certain(.agreementSigned).filter(isCity), .cities)),
                .paragraph(
                    agreements(
                        report.certain(.agreementSigned).filter { !isCity($0) && !report.isAboutEU($0.record) }, .others
                    )),
                .paragraph(topics),
                .paragraph(
                    ended(report.certain(.partnerEnded).filter(isCity))
                        + offices.map { unitSentence($0) }),
            ], in: language)
    }

    private var overview: [Sentence] {
        let cities = context.sorted(report.cities, in: language)
        let count = cities.count
        let countries = Set(cities.compactMap { $0["country"]?.text }).count
        guard count > 0 else { return [] }
        var sentences = [
            sentence(
                Text(
                    en:
                        "The register marks cooperation with \(count) cities and regions in \(countries) countries as going "
                        + "on in the period.",
                    fi:
                        "Rekisterin mukaan yhteistyö on ollut jakson aikana käynnissä "
                        + "\(count == 1 ? "yhden" : "\(count)") kaupungin tai alueen kanssa"
                        + (countries > 1 ? " \(countries) maassa." : "."),
                    sv:
                        "I registret är \(count) städer och regioner i \(countries) länder antecknade, med vilka samarbetet "
                        + "pågick under perioden."), on: cities),
            sourcesAndStarts(cities),
        ]
        let ended = report.certain(.partnerEnded)
        let over = Set(ended.map(\.record.id))
        let allKey = cities.filter { $0["importance"]?.text == "key" }
        let key = allKey.filter { !over.contains($0.id) }
        if !key.isEmpty {
            let names = names(key)
            sentences.append(
                sentence(
                    Text(
                        en: "Key partners are \(names).", fi: "Keskeisiksi kumppaneiksi on merkitty \(names).",
                        sv: "Centrala partner är \(names)."), on: key))
        }
        return sentences + formerKey(ended.filter { happening in allKey.contains { $0.id == happening.record.id } })
    }

    /// Which partners were key ones until the cooperation ended in the period, those together that ended at one time.
    private func formerKey(_ ended: [Happening]) -> [Sentence] {
        let groups = Dictionary(grouping: ended) { $0.date?.description ?? "" }
        return groups.sorted { $0.key < $1.key }.compactMap { _, group in
            guard let date = group.first?.date else { return nil }
            let (names, until) = (names(group), language.words.until(date))
            return sentence(
                Text(
                    en: "\(names) \(group.count == 1 ? "was" : "were") marked as key too \(until).",
                    fi: "Keskeisiksi oli merkitty \(until) myös \(names).",
                    sv: "Även \(names) var antecknade som centrala \(until)."), on: group)
        }
    }

    /// Of how many partners decisions of the period tell, and of how many the start is not known.
    private func sourcesAndStarts(_ cities: [Record]) -> Sentence {
        let others = cities.filter { !isToldInPeriod($0) }
        let (told, unknown) = (cities.count - others.count, cities.count { !hasKnownStart($0) })
        // Of a few it is told which they are.
        let isNamed = told > 0 && others.count <= Self.mostSentences
        let names = isNamed && !others.isEmpty ? names(others) : nil
        let sources = Text(
            en: told == 0
                ? "No decision of the period tells of them"
                : others.isEmpty
                    ? "Decisions of the period tell of all of them"
                    : "Decisions of the period tell of \(told) of them" + (names.map { ", not of \($0)" } ?? ""),
            fi: told == 0
                ? "Mikään jakson asiakirja ei kerro niistä"
                : others.isEmpty
                    ? "Niistä kaikista kertovat jakson asiakirjat"
                    : "Niistä \(FinnishNumber.elative(told)) kertovat jakson asiakirjat"
                        + (names.map { "; vain muut lähteet kertovat seuraavista: \($0)" } ?? ""),
            sv: told == 0
                ? "Inget av periodens dokument berättar om dem"
                : others.isEmpty
                    ? "Periodens dokument berättar om dem alla"
                    : "Periodens dokument berättar om \(told) av dem" + (names.map { ", inte om \($0)" } ?? ""))
        let starts = Text(
            en: unknown == cities.count
                ? "The start of none of them is recorded." : "The start of \(unknown) of them is not recorded.",
            fi: unknown == cities.count
                ? "Minkään kumppanuuden alkamisaikaa ei ole kirjattu."
                : "\(unknown == 1 ? "Yhden" : "\(unknown)") kumppanuuden alkamisaikaa ei ole kirjattu.",
            sv: unknown == cities.count
                ? "För inget av partnerskapen är början antecknad."
                : "För \(unknown) partnerskap är början inte antecknad.")
        let sentence = "\(sources.text(in: language))."
        return Sentence(unknown == 0 ? sentence : "\(sentence) \(starts.text(in: language))")
    }

    /// Whether it is known when a partnership began, if only in the time of which programme.
    private func hasKnownStart(_ partner: Record) -> Bool {
        guard let first = partner.phases.first else { return false }
        return first.since != nil || context.register.record(.programme, named: first.node["during"]) != nil
    }

    /// New partners, and those with whom cooperation began again.
    func began(_ happenings: [Happening]) -> [Sentence] {
        guard !happenings.isEmpty else { return [] }
        let new = happenings.filter { $0.kind == .partnerBegan }
        let again = happenings.filter { $0.kind == .partnerResumed }
        var sentences: [Sentence] = []
        if !new.isEmpty {
            let names = language.words.list(new.map(dated))
            sentences.append(
                sentence(
                    new.count == 1
                        ? Text(
                            en: "A new partner is \(names).", fi: "Uusi yhteistyökumppani on \(names).",
                            sv: "En ny partner är \(names).")
                        : Text(
                            en: "New partners are \(names).", fi: "Uusia yhteistyökumppaneita ovat \(names).",
                            sv: "Nya partner är \(names)."), on: new))
        }
        if !again.isEmpty {
            let names = language.words.list(again.map(dated))
            sentences.append(
                sentence(
                    Text(
                        en: "Cooperation began again with \(names).",
                        fi: "Yhteistyö käynnistyi uudelleen seuraavien kanssa: \(names).",
                        sv: "Samarbetet återupptogs med \(names)."), on: again))
        }
        return sentences
    }

    /// What the cooperation was about: what began in the period, or was told by a decision of it.
    private var topics: [Sentence] {
        var order: [String] = []
        var found: [String: [Happening]] = [:]
        for city in report.cities {
            for node in city["cooperation"]?.items ?? [] {
                guard let topic = node["topic"]?.text else { continue }
                let date =
                    node["since"]?.date ?? context.register.record(.decision, named: node["source"])?["date"]?.date
                guard let date, report.period.certainty(of: date) == .certain else { continue }
                if found[topic] == nil { order.append(topic) }
                found[topic, default: []].append(
                    Happening(
                        kind: .cooperationBegan, record: city, node: node, date: date, days: date.first...date.last,
                        certainty: .certain))
            }
        }
        guard !order.isEmpty else { return [] }
        let ordered = order.sorted { (found[$1]?.count ?? 0, $0) < (found[$0]?.count ?? 0, $1) }
        func cities(_ topic: String) -> String {
            names(context.sorted((found[topic] ?? []).map(\.record), in: language))
        }
        func name(_ topic: String) -> ToldText {
            found[topic]?.first.map { context.topic(of: $0.node, on: language) } ?? ToldText(topic)
        }
        let (between, last) = language.words.separators(ordered.map { "\($0) (\(cities($0)))" })
        let parts = ordered.enumerated().flatMap { i, topic -> [ToldText] in
            let sign = i == 0 ? [] : [ToldText(i == ordered.count - 1 ? last : between)]
            let name = name(topic)
            return sign + [
                ToldText(name.text.lowercased1, name.language), ToldText(" (\(cities(topic)))"),
            ]
        }
        let lead = Text(
            en: "Topics of cooperation told in the period are: ", fi: "Yhteistyön aiheina mainitaan jakson aikana ",
            sv: "Teman för samarbetet som nämns under perioden är ")
        return [
            Sentence(
                [ToldText(lead.text(in: language))] + parts + [ToldText(".")],
                on: order.flatMap { found[$0] ?? [] }.map { context.basis($0.record, $0.node, in: language) })
        ]
    }

    static let backgroundTitle = Text(en: "Background", fi: "Taustaa", sv: "Bakgrund")
    static let citiesTitle = Text(
        en: "Cooperation with cities", fi: "Yhteistyö eri kaupunkien kanssa", sv: "Samarbete med olika städer")
}
