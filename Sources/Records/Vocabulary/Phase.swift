package import Documents

/// One entry of a record's `phases`: a status and since when it has it.
package struct Phase {
    /// The status: `active`, `member`, `ended`.
    package let status: String
    /// Since when; `nil` where no source tells.
    package let since: PartialDate?
    /// The entry.
    package let node: Node

    /// Whether a dealing is certainly over: the city deals no more with a partner, or is in a network no more.
    package var isEnd: Bool { Self.isEnd(status) }

    /// Whether a status says that a dealing is over.
    package static func isEnd(_ status: String) -> Bool { ["suspended", "ended", "left"].contains(status) }
}

extension Record {
    /// The phases in the order of the text.
    package var phases: [Phase] {
        (self["phases"]?.items ?? []).compactMap { item in
            item["status"].map { Phase(status: $0.text, since: item["since"]?.date, node: item) }
        }
    }

    /// The phase that the record is in on a day; `nil` before the first known beginning.
    ///
    /// A phase whose beginning nobody knows began no earlier than those ahead of it.
    package func phase(on day: Day) -> Phase? {
        var current: Phase?
        var hasBegun = true
        for phase in phases {
            if let since = phase.since { hasBegun = since.first <= day }
            if hasBegun { current = phase }
        }
        return current
    }
}

extension Register {
    /// Whether a record certainly had not begun by a day: all its phases begin later, or the programme does during which
    /// the first one began; of a record without phases, whether its `since` is later.
    package func isYetToBegin(_ record: Record, on day: Day) -> Bool {
        guard let first = record.phases.first else { return record.span.isYetToBegin(on: day) }
        if record.phase(on: day) == nil { return true }
        guard first.since == nil, let programme = self.record(.programme, named: first.node["during"]) else {
            return false
        }
        return programme.span.isYetToBegin(on: day)
    }
}
