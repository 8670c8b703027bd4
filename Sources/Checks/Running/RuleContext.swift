package import Records

/// What a rule looks at: the register, the records that it is asked about, and the day.
package struct RuleContext: Sendable {
    /// All records.
    package let register: Register
    /// The day on which the rules are asked to hold; rules never ask the clock.
    package let day: Day
    private let some: [Record]?

    /// Makes a context of a register as of a day.
    package init(register: Register, day: Day) {
        self.init(register: register, day: day, of: nil)
    }

    /// Makes a context of some records of a register, or of all.
    init(register: Register, day: Day, of some: [Record]?) {
        self.register = register
        self.day = day
        self.some = some
    }

    /// The records that are asked about.
    var records: [Record] { some ?? register.records }

    /// Those of them that play a part.
    func records(_ role: Role) -> [Record] {
        some.map { $0.filter { $0.role == role } } ?? register.records(role)
    }
}
