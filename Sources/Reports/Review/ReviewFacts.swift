package import Diagnostics
import Documents
package import Pages
package import Records
import Words

/// What is known of a membership when it is reviewed: what it costs, what it gave, what an earlier review said.
package struct ReviewFacts {
    private let context: ReportContext
    private let membership: Portfolio.Membership
    private let brief: Brief

    /// Looks at one network.
    package init(_ network: Record, _ context: ReportContext) {
        self.context = context
        membership = Portfolio.membership(network, context)
        brief = Brief(network, level: nil, context)
    }
}

extension ReviewFacts: PageView {
    package var json: JSONValue { [:] }

    package func page(in language: Language) -> Page {
        let network = membership.network
        let lists: [(title: Text, lines: [String])] = [
            (Phrases.costs, [fee(language)] + people(language)),
            (Phrases.serves, goals(language) + roles(language)),
            (Phrases.gave, benefit + dealings(language)), (Phrases.earlier, [earlier(language)]),
        ]
        return Page(
            in: language, title: network.name(language),
            about: [Phrases.title.text(in: language)],
            sections: lists.filter { !$0.lines.isEmpty }.map { list in
                Page.Section(list.title, [.list(list.lines.map { Sentence($0) })], in: language)
            }, emptyNote: "")
    }

    private func fee(_ language: Language) -> String {
        guard let fee = membership.fee else { return Phrases.noFee.text(in: language) }
        let sum = language.words.euros(fee.euros)
        return
            (fee.isYearly
            ? Text(en: "\(sum) a year", fi: "\(sum) vuodessa", sv: "\(sum) per år")
            : Text(en: "\(sum), once", fi: "\(sum) kertamaksuna", sv: "\(sum) en gång")).text(in: language)
    }

    /// Who works with it.
    private func people(_ language: Language) -> [String] {
        let units = [membership.owner].compactMap(\.self) + brief.otherUnits.map(\.unit)
        guard !units.isEmpty else { return [] }
        let names = language.words.list(units.names(language))
        return [
            Text(en: "Work with it: \(names)", fi: "Siinä työskentelee: \(names)", sv: "Arbetar med det: \(names)")
                .text(in: language)
        ]
    }

    private func goals(_ language: Language) -> [String] {
        membership.goals.isEmpty ? [Phrases.noGoals.text(in: language)] : membership.goals.names(language)
    }

    private func roles(_ language: Language) -> [String] {
        membership.roles.map { node in
            let time = [node["since"]?.date?.words ?? "", node["until"]?.date?.words ?? ""].joined(separator: "–")
            return [context.choice(node["role"], of: membership.network, in: language), node["body"]?.text, time]
                .compactMap(\.self).joined(separator: " · ")
        }
    }

    private var benefit: [String] { [membership.network["benefit"]?.text].compactMap(\.self) }

    /// What has happened in it, the latest first.
    private func dealings(_ language: Language) -> [String] {
        let most = 8
        let lines =
            brief.engagements.filter { $0["state"]?.text == "held" }.map { engagement in
                [engagement.span.since?.words, engagement.name(language), engagement["outcome"]?.text]
                    .compactMap(\.self).joined(separator: " · ")
            } + brief.projects.names(language) + brief.told.map { "\($0.entry.date.words) · \($0.entry.text)" }
        guard !lines.isEmpty || !benefit.isEmpty else { return [Phrases.nothing.text(in: language)] }
        let (rest, shown) = (lines.count - most, lines.prefix(most))
        let more = Text(en: "and \(rest) more", fi: "ja \(rest) muuta", sv: "och \(rest) till").text(in: language)
        return shown + (rest > 0 ? [more] : [])
    }

    private func earlier(_ language: Language) -> String {
        let network = membership.network
        guard let review = network["review"], let last = review["last"]?.date else {
            return Phrases.never.text(in: language)
        }
        return [
            last.words, review["verdict"].map { context.choice($0, of: network, in: language) }, review["reason"]?.text,
        ]
        .compactMap(\.self).joined(separator: " · ")
    }
}

/// What the page says.
private enum Phrases {
    static let title = Text(
        en: "Review of the membership", fi: "Jäsenyyden arviointi", sv: "Utvärdering av medlemskapet")
    static let costs = Text(en: "What it costs", fi: "Mitä se maksaa", sv: "Vad det kostar")
    static let noFee = Text(
        en: "The fee is not known.", fi: "Jäsenmaksu ei ole tiedossa.", sv: "Avgiften är inte känd.")
    static let serves = Text(en: "What it serves", fi: "Mitä se palvelee", sv: "Vad det tjänar")
    static let noGoals = Text(
        en: "No goal that is in force", fi: "Ei mitään voimassa olevaa tavoitetta", sv: "Inget gällande mål")
    static let gave = Text(en: "What it gave", fi: "Mitä siitä on saatu", sv: "Vad det har gett")
    static let nothing = Text(
        en: "The register tells of nothing.", fi: "Rekisteri ei kerro mistään.", sv: "Registret berättar inget.")
    static let earlier = Text(en: "The last review", fi: "Edellinen arviointi", sv: "Föregående utvärdering")
    static let never = Text(en: "Not reviewed yet", fi: "Ei vielä arvioitu", sv: "Ännu inte utvärderat")
}
