import Diagnostics
import Documents
import Pages
import Records
import Words

/// The tables and charts of the portfolio.
extension Portfolio {
    func memberTable(_ language: Language) -> PageTable {
        let columns = PortfolioPhrases.columns.map { $0.text(in: language) }
        let current = context.sorted(current, by: \.network, in: language)
        return PageTable(
            columns: columns.enumerated().map { PageTable.Column($1, isNumber: $0 == 3) },
            rows: current.map { membership in
                let network = membership.network
                let status = context.choice(membership.phase?.node["status"], of: network, in: language)
                let roles = membership.roles.map { context.choice($0["role"], of: network, in: language) }
                return [
                    name(network, language),
                    since(membership, status, language) + roles.map { "; \($0.lowercased1)" }.joined(),
                    membership.owner?.name(language) ?? "",
                    membership.fee.map { language.words.euros($0.euros) } ?? language.words.notKnown,
                    membership.goals.isEmpty ? "–" : membership.goals.names(language).joined(separator: "; "),
                    review(network, language),
                ]
            }, bases: context.rows(about: current.map(\.network), in: language))
    }

    /// The name of a network, with its abbreviation where the name does not hold it.
    private func name(_ network: Record, _ language: Language) -> String {
        let name = network.name(language)
        guard let short = network["abbreviation"]?.text, !name.contains(short) else { return name }
        return "\(name) (\(short))"
    }

    /// The networks that the city has left: when, and why.
    func leftTable(_ language: Language) -> PageBlock {
        let left = context.sorted(memberships.filter(\.isOver), by: \.network, in: language)
        return .table(
            PortfolioPhrases.leftColumns,
            rows: left.map { membership in
                let network = membership.network
                return [
                    name(network, language),
                    membership.phase?.since?.words ?? language.words.notKnown,
                    membership.phase?.node["reason"]?.text ?? "–",
                ]
            }, on: left.map { [context.basis($0.network, $0.phase?.node, in: language)] }, in: language)
    }

    /// What the city is in a network, and since when: `Jäsen vuodesta 1994`, `Jäsen, alkamisaika ei tiedossa`.
    private func since(_ membership: Membership, _ status: String, _ language: Language) -> String {
        guard let phase = membership.phase else { return status }
        return phase.since.map { "\(status) \(language.words.since($0))" }
            ?? "\(status), \(language.words.startUnknown)"
    }

    /// What the last review came to and when, and when the next one is: `Luovutaan (5/2026); seuraava 5/2028`.
    private func review(_ network: Record, _ language: Language) -> String {
        guard let review = network["review"] else { return "–" }
        let (last, next) = (review["last"]?.date?.words, review["next"]?.date)
        let verdict = review["verdict"].map { context.choice($0, of: network, in: language) }
        let past = verdict.map { $0 + (last.map { " (\($0))" } ?? "") } ?? last
        let late = next.map { $0.isBefore(context.day) } ?? false
        let following = next.map { date in
            "\(PortfolioPhrases.next.text(in: language)) \(date.words)"
                + (late ? ", \(PortfolioPhrases.late.text(in: language))" : "")
        }
        return [past, following].compactMap(\.self).joined(separator: "; ")
    }

    func sumTables(_ language: Language) -> [PageBlock] {
        func table(_ caption: Text, _ rows: [(name: String, sum: Sum)]) -> PageBlock {
            let header = ([caption] + PortfolioPhrases.sumColumns).map { $0.text(in: language) }
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
        let aimless = current.filter(\.goals.isEmpty)
        let goals =
            sums { $0.goals.map(\.id) }.map { (context.register[$0.key]?.name(language) ?? $0.key.id, $0.sum) }
            + (aimless.isEmpty ? [] : [(PortfolioPhrases.noGoal.text(in: language), Self.sum(aimless))])
        let fees = owners.filter { $0.1.yearly > 0 }.sorted { $0.1.yearly > $1.1.yearly }
        let chart = Chart(
            .bars, PortfolioPhrases.feesByOwner.text(in: language),
            heads: (PortfolioPhrases.owner.text(in: language), PortfolioPhrases.sumColumns[1].text(in: language)),
            fees.map { Chart.Point($0.0, $0.1.yearly, language.words.euros($0.1.yearly)) }, isTold: true)
        let tables = [
            (PortfolioPhrases.owner, owners), (PortfolioPhrases.scope, scopes), (PortfolioPhrases.goal, goals),
        ].filter { !$0.1.isEmpty }
            .map(table)
        let note = Sentence(PortfolioPhrases.several.text(in: language))
        return tables.prefix(1) + (fees.count > 1 ? [.chart(chart)] : []) + tables.dropFirst()
            + (current.contains { $0.goals.count > 1 } ? [.paragraph([note])] : [])
    }

    /// In how many networks the city was at the end of each year, of those whose start is known.
    func yearChart(_ language: Language) -> Chart {
        Chart(
            .line, PortfolioPhrases.yearTitle(until: context.day).text(in: language),
            heads: (PortfolioPhrases.year.text(in: language), PortfolioPhrases.sumColumns[0].text(in: language)),
            years.map { Chart.Point("\($0.year)", Double($0.networks), "\($0.networks)", at: Double($0.year)) })
    }
}
