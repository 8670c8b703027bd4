package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Portfolio: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let sections = [
            Page.Section(nil, [.paragraph(summary(language)), .table(memberTable(language))], in: language),
            Page.Section(PortfolioPhrases.left, [leftTable(language)], in: language),
            Page.Section(title: PortfolioPhrases.sums.text(in: language), blocks: sumTables(language)),
            Page.Section(PortfolioPhrases.years, [.chart(yearChart(language))], in: language),
            Page.Section(title: PortfolioPhrases.overlaps.text(in: language), blocks: [.list(overlaps(language))]),
            Page.Section(title: PortfolioPhrases.lacks.text(in: language), blocks: [.list(lacks(language))]),
        ]
        return context.page(
            PortfolioPhrases.title, sections: memberships.isEmpty ? [] : sections, emptyNote: PortfolioPhrases.none,
            in: language)
    }

    private func overlaps(_ language: Language) -> [Sentence] {
        let going = Set(current.map(\.network.id))
        var told: Set<Set<RecordID>> = []
        let pairs = current.flatMap { membership in
            membership.overlaps.filter {
                going.contains($0.id) && told.insert([membership.network.id, $0.id]).inserted
            }
            .map { [membership.network, $0] }
        }
        guard !pairs.isEmpty else { return [Sentence(PortfolioPhrases.noOverlaps.text(in: language))] }
        return pairs.map { pair in
            Sentence(
                language.words.list(pair.names(language)), on: pair.prefix(1).map { context.basis($0, in: language) })
        }
    }

    private func lacks(_ language: Language) -> [Sentence] {
        let lines = Lack.allCases.compactMap { lack -> Sentence? in
            let found = context.sorted(current.filter { $0.lacks.contains(lack) }, by: \.network, in: language)
            let names = found.map(\.network).names(language)
            guard !names.isEmpty else { return nil }
            let what = lack.words.text(in: language)
            // What all lack needs no names, unless they are few.
            guard names.count < current.count || names.count < 4 else {
                return Sentence("\(what): \(PortfolioPhrases.all(names.count).text(in: language)).")
            }
            return Sentence("\(what) (\(names.count)): \(language.words.list(names)).")
        }
        return lines.isEmpty ? [Sentence(PortfolioPhrases.nothingLacks.text(in: language))] : lines
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
