import History
import Records
import Site
import Workspace

extension Comparison {
    /// Asks the history how the records differ between two days; without days nothing is asked. The earlier day
    /// comes first, and a day to come is today.
    /// Blocks. Throws as `Workspace.withHistory(today:_:)`.
    init(from: String, to: String, today: Day, in workspace: Workspace) throws {
        guard !from.isEmpty || !to.isEmpty else {
            self.init(from: from, to: to, outcome: .nothingAsked)
            return
        }
        guard let first = PartialDate(written: from) else {
            self.init(from: from, to: to, outcome: .noDay(from))
            return
        }
        guard let second = PartialDate(written: to) else {
            self.init(from: from, to: to, outcome: .noDay(to))
            return
        }
        let (earlier, later) = first.last <= second.last ? (first, second) : (second, first)
        let outcome = try workspace.withHistory(today: today) { history -> Outcome in
            let index = history.histories.index
            // What the register had before its first commit is nothing, and to tell that all came since is no answer: the
            // first day of the register stands for an earlier one.
            let beginning = index.days()?.first ?? today
            let first = earlier.last < beginning ? beginning : earlier.last
            guard beginning <= later.last, let old = try index.commit(onOrBefore: min(first, today)),
                let new = try index.commit(onOrBefore: min(later.last, today))
            else { return .beforeBeginning(beginning) }
            let differences = try history.histories.differences(from: old, to: new).filter { $0.kind != .layout }
            let from = first == beginning ? PartialDate("\(beginning)") ?? earlier : earlier
            return .differences(differences, from: from, to: later)
        }
        self.init(from: "\(earlier)", to: "\(later)", outcome: outcome)
    }
}
