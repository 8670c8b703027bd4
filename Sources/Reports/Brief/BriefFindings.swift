import Diagnostics
import Documents
import Records

extension Brief {
    package var findings: [Finding] {
        [
            Finding(
                "subject", [subject.id],
                [
                    "name": .string(subject.title()), "status": .init(subject.phase(on: context.day)?.status),
                    "since": .init(subject.phase(on: context.day)?.since),
                    "owner": .init(context.answering(for: subject)?.id.id),
                ])
        ]
            + cooperation.map { Finding("cooperation", [subject.id], ["name": .init($0["topic"]?.text)]) }
            + agreements.map {
                Finding(
                    "agreement", [subject.id], ["kind": .init($0["kind"]?.text), "date": .init($0["signed"]?.date)])
            }
            + roles.map {
                Finding("role", [subject.id], ["role": .init($0["role"]?.text), "since": .init($0["since"]?.date)])
            }
            + projects.map { Finding("project", [$0.id, subject.id], ["name": .string($0.title())]) }
            + (engagements + coming).map {
                Finding(
                    "engagement", [$0.id, subject.id], ["name": .string($0.title()), "date": .init($0.span.since)])
            }
            + followUps.map {
                Finding(
                    "follow-up", [$0.engagement.id],
                    ["text": .init($0.node["text"]?.text), "date": .init($0.node["due"]?.date)])
            }
            + told.map {
                Finding(
                    "told", [$0.measure.id, subject.id], ["date": .init($0.entry.date), "text": .string($0.entry.text)])
            }
            + otherUnits.map { dealing in
                Finding("other-unit", [dealing.unit.id], ["name": .string(dealing.unit.title())])
            }
            + goals.map {
                Finding("goal", [$0.id], ["name": .string($0.title()), "in-force": .boolean(context.isInForce($0))])
            }
            + materials.map {
                Finding(
                    "message", [$0.record.id],
                    ["name": .string($0.record.title()), "freshness": .string($0.freshness.rawValue)])
            }
    }
}
