package import Pages
package import Records

/// What somebody has to know of at intervals: what is overdue, what is due soon, and what has changed.
package struct Digest {
    let context: ReportContext
    /// How many days ahead it looks.
    package let days: Int
    /// What is overdue.
    package let overdue: [DueThing]
    /// What is due within the days.
    package let coming: [DueThing]
    /// The measures that go on and of which the register tells nothing with a date.
    package let silent: [Record]
    /// What has changed; `nil` where that was not asked.
    package let changes: ChangesPage?
    /// Everything that is due, however far ahead.
    let due: [DueThing]

    /// Looks at what is due on the day of the context, of its unit or of everyone.
    package init(_ context: ReportContext, within days: Int, changes: ChangesPage?) {
        self.context = context
        self.days = days
        self.changes = changes
        let day = context.day
        let unit = context.question.unit
        let last = Day(number: day.number + days)
        due = context.register.dueThings(on: day, for: unit)
        overdue = due.filter { $0.isOverdue(on: day) }
        coming = due.filter { !$0.isOverdue(on: day) && $0.date.first <= last }
        silent = context.untoldMeasures(of: unit)
    }

    /// Whether nothing is due and nothing has changed.
    package var isEmpty: Bool { overdue.isEmpty && coming.isEmpty && silent.isEmpty && (changes?.isEmpty ?? true) }
}
