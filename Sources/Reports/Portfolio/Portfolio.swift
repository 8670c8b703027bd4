package import Documents
package import Records

/// Every network: what the city is in it, who owns it, what it costs and gives, and what the register lacks of it.
package struct Portfolio {
    /// One network.
    package struct Membership {
        /// The network.
        package let network: Record
        /// What the city is in it on the day; `nil` where the register does not say.
        package let phase: Phase?
        /// The unit that owns it.
        package let owner: Record?
        /// The offices that the city holds in it on the day.
        package let roles: [Node]
        /// What it costs in euros, a year or once.
        package let fee: (euros: Double, isYearly: Bool)?
        /// The goals that it serves which are in force on the day.
        package let goals: [Record]
        /// The networks that it overlaps with.
        package let overlaps: [Record]
        /// What the register does not say of it.
        package let lacks: [Lack]

        /// Whether it is not known that the city was in it by the day already.
        package let isUncertain: Bool

        /// Whether the city has left it.
        package var isOver: Bool { phase?.isEnd ?? false }
    }

    /// What a coordinator wants to know of a membership and the register may lack.
    package enum Lack: String, Sendable, CaseIterable {
        case start, owner, ownerInForce = "owner-in-force", ownerYetToBegin = "owner-yet-to-begin", contact, fee,
            benefit, goals, review
    }

    /// The sums of the networks that have something in common.
    package struct Sum {
        /// The networks.
        package let networks: [Record]
        /// Their fees a year, of those that are known.
        package let yearly: Double
        /// How many have no known fee.
        package let withoutFee: Int
    }

    let context: ReportContext
    /// The networks, current ones first.
    package let memberships: [Membership]

    /// Those that the city has not left.
    package var current: [Membership] { memberships.filter { !$0.isOver } }

    /// Looks at all networks, or at those of the unit that was asked for, but for those that begin only later.
    package init(_ context: ReportContext) {
        self.context = context
        let all = context.records(.network).filter { network in
            context.isAsked(network) && !context.register.isYetToBegin(network, on: context.day)
        }.map { Self.membership($0, context) }
        memberships = all.filter { !$0.isOver } + all.filter(\.isOver)
    }

    static func membership(_ network: Record, _ context: ReportContext) -> Membership {
        let day = context.day
        let phase = network.phase(on: day)
        let owner = context.register.record(.unit, named: network["owner"])
        let fee = network["fee"]?["eur"]?.number.map { ($0, network["fee"]?["per"]?.text != "once") }
        let goals = context.supported(by: network).filter(context.isInForce)
        let hasStart = network.phases.contains { $0.since.map { !$0.isAfter(day) } ?? false }
        let isKnown: [Lack: Bool] = [
            .start: hasStart, .owner: owner != nil, .ownerInForce: owner.map { !$0.span.isOver(by: day) } ?? true,
            .ownerYetToBegin: owner.map { !$0.span.isYetToBegin(on: day) } ?? true,
            .contact: network["contact-role"]?.isFilled ?? false, .fee: fee != nil,
            .benefit: network["benefit"]?.isFilled ?? false, .goals: !goals.isEmpty,
            .review: network["review"]?.isFilled ?? false,
        ]
        return Membership(
            network: network, phase: phase, owner: owner,
            roles: (network["roles"]?.items ?? []).filter {
                $0.mayHold(on: day) && !context.isUncertain($0, of: network)
            }, fee: fee, goals: goals,
            overlaps: context.records(.network, named: network["overlaps-with"]),
            lacks: phase?.isEnd == true ? [] : Lack.allCases.filter { isKnown[$0] == false },
            isUncertain: phase.map { !$0.isEnd && context.isUncertain($0.node, of: network) } ?? false)
    }

    /// In how many networks the city was at the end of each year, since the first of which a start is known; of the year of
    /// the report on its day.
    package var years: [(year: Int, networks: Int)] {
        let known = memberships.map(\.network).filter { $0.phases.first?.since != nil }
        let first = known.compactMap { $0.phases.first?.since?.first.parts.year }.min()
        let last = context.day.parts.year
        guard let first, first < last else { return [] }
        return (first...last).map { year in
            let day = min(Day(year: year, month: 12, day: 31) ?? context.day, context.day)
            return (
                year,
                known.count { network in
                    network.phase(on: day).map { !$0.isEnd && $0.status != "considering" } ?? false
                }
            )
        }
    }

    /// The sums of current memberships by something that they have in common; what a membership has several of counts
    /// it under each.
    package func sums<Key: Hashable>(by keys: (Membership) -> [Key]) -> [(key: Key, sum: Sum)] {
        var groups: [(key: Key, members: [Membership])] = []
        var places: [Key: Int] = [:]
        for membership in current {
            for key in keys(membership) {
                if let place = places[key] {
                    groups[place].members.append(membership)
                } else {
                    places[key] = groups.count
                    groups.append((key, [membership]))
                }
            }
        }
        return groups.map { ($0.key, Self.sum($0.members)) }.sorted { $0.sum.networks.count > $1.sum.networks.count }
    }

    /// The sum of some memberships.
    package static func sum(_ memberships: [Membership]) -> Sum {
        Sum(
            networks: memberships.map(\.network),
            yearly: memberships.compactMap { $0.fee.flatMap { $0.isYearly ? $0.euros : nil } }.reduce(0, +),
            withoutFee: memberships.count { $0.fee == nil })
    }
}
