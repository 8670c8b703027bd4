import Diagnostics
import Documents
import Records

/// In what state a record is on a day, for a label with a tone.
struct Status: Sendable {
    /// How it is coloured; the word says the same.
    enum Tone: String, Sendable {
        /// It runs, or is done well.
        case good
        /// It is to come.
        case coming
        /// Somebody should look.
        case alert
        /// It is over.
        case over
        /// Nothing of these.
        case plain
    }

    /// The word as the record has it.
    let word: String
    /// The value that says it, for the schema's label.
    let node: Node
    /// Since when; `nil` where no source tells.
    let since: PartialDate?
    /// The colour.
    let tone: Tone

    private init(_ node: Node, since: PartialDate?) {
        word = node.text
        self.node = node
        self.since = since
        tone = Self.tone(of: node.text)
    }

    /// The state of a record on a day: its phase, its `state`, `status` or `outcome`; `nil` where it tells none.
    init?(of record: SiteRecord, on day: Day) {
        if let phase = record.record.phase(on: day), let node = phase.node["status"] {
            self.init(node, since: phase.since)
            return
        }
        for field in ["state", "status", "outcome"] {
            guard let node = record.root[field], node.isScalar, node.isFilled else { continue }
            guard field != "outcome" || record.notes.isChoice(node) else { continue }
            self.init(node, since: nil)
            return
        }
        return nil
    }

    /// Whether it goes on: what is done or was held is well, and over.
    var isRunning: Bool { tone == .good && word != "done" && word != "held" }

    private static func tone(of word: String) -> Tone {
        if Phase.isEnd(word) { return .over }
        switch word {
        case "active", "member", "taking-part", "underway", "done", "held", "approved", "funded", "continue", "deepen":
            return .good
        case "exploring", "considering", "requested", "planned", "proposed", "identified", "noted": return .coming
        case "dormant", "leaving", "wind-down", "returned": return .alert
        case "cancelled", "declined", "dropped", "rejected", "concluded": return .over
        default: return .plain
        }
    }
}
