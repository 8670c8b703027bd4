package import Documents
import Pages
package import Records

/// One partner or network, for somebody who meets it.
package struct Brief {
    let context: ReportContext
    /// The partner or network.
    package let subject: Record
    /// The level of the meeting, such as `mayor`; `nil` for any.
    package let level: String?
    /// What the city does with it, of what goes on.
    package let cooperation: [Node]
    /// The agreements that are not over, and those that are and were not renewed.
    package let agreements: [Node]
    /// The offices that the city holds in it.
    package let roles: [Node]
    /// The offices that the city held in it.
    package let earlierRoles: [Node]
    /// Projects with it that go on.
    package let projects: [Record]
    /// Visits, meetings and events with it that were held or planned by the day, the latest first; at a level only those
    /// of that level.
    package let engagements: [Record]
    /// Those that are still to come, the earliest first.
    package let coming: [Record]
    /// Follow-ups that are not done.
    package let followUps: [(engagement: Record, node: Node)]
    /// What measures have told of it, the latest first.
    package let told: [(measure: Record, entry: Monitoring.LogEntry)]
    /// The units that deal with it beside the one that answers; none where it is over.
    package let otherUnits: [UnitDealing]
    /// The goals that the dealings serve.
    package let goals: [Record]
    /// The messages that fit: for one of the goals, or general; those that may be used first. None where it is over.
    package let materials: [Materials.Item]

    /// Whether the city deals with it no more.
    package var isOver: Bool { subject.phase(on: context.day)?.isEnd ?? false }

    /// Looks at a partner or network.
    package init(_ subject: Record, level: String?, _ context: ReportContext) {
        self.context = context
        self.subject = subject
        self.level = level
        let day = context.day
        let referring = context.referrers[subject.id] ?? []
        func items(_ field: String) -> [Node] { subject[field]?.items ?? [] }
        cooperation = items("cooperation").filter { $0.mayHold(on: day) }
        agreements = items("agreements").filter { agreement in
            let hasBegun = !(agreement["signed"]?.date?.isAfter(day) ?? false)
            return hasBegun && (!Span(agreement).isOver(by: day) || !subject.isRenewed(agreement))
        }
        roles = items("roles").filter { $0.mayHold(on: day) }
        earlierRoles = items("roles").filter { Span($0).isOver(by: day) }
        projects = referring.filter { $0.role == .project && context.isCurrent($0) }
        let all = referring.filter { $0.role == .engagement && context.isCurrent($0) }
            .sorted { ($0.span.since?.last.number ?? .min, $1.id) > ($1.span.since?.last.number ?? .min, $0.id) }
        let shown = all.filter { engagement in level.map { engagement["level"]?.text == $0 } ?? true }
        engagements = shown.filter { !context.isToCome($0) }
        coming = shown.filter(context.isToCome).reversed()
        followUps = all.flatMap { engagement in
            (engagement["follow-ups"]?.items ?? []).filter { !($0["done"]?.isFilled ?? false) }.map { (engagement, $0) }
        }
        let field = subject.role == .network ? "networks" : "partners"
        told = referring.filter { $0.role == .measure }.flatMap { measure in
            Monitoring.log(of: measure).filter { entry in
                !entry.date.isAfter(day) && (entry.node[field]?.items ?? []).contains { $0.text == subject.id.id }
            }.map { (measure, $0) }
        }.sorted { $0.entry.date.last > $1.entry.date.last }
        var known: Set<RecordID> = []
        let goals = ([subject] + projects + all).flatMap(context.supported).filter { known.insert($0.id).inserted }
        self.goals = goals.filter(context.isInForce) + goals.filter { !context.isInForce($0) }
        let served = Set(goals.map(\.id))
        guard !(subject.phase(on: day)?.isEnd ?? false) else {
            (otherUnits, materials) = ([], [])
            return
        }
        let answering = context.answering(for: subject)?.id
        otherUnits = context.unitsDealing(with: subject).filter { $0.unit.id != answering }
        materials = Materials(context.unlimited).items.filter { item in
            item.priorities.isEmpty || item.priorities.contains { served.contains($0.id) }
        }.filter { $0.record["messages"] != nil }.enumerated()
            .sorted { ($0.element.freshness.order, $0.offset) < ($1.element.freshness.order, $1.offset) }.map(\.element)
    }
}

extension Materials.Freshness {
    /// The place in an order that begins with what may be used.
    fileprivate var order: Int {
        switch self {
        case .fresh: 0
        case .toReview: 1
        case .expired: 2
        }
    }
}
