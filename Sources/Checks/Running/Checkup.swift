package import Records

/// What a rule looks at: the register, and the day that it is asked about.
package struct Checkup: Sendable {
    /// All records.
    package let register: Register
    /// The day on which the rules are asked to hold; rules never ask the clock.
    package let day: Day

    /// Makes a checkup of a register as of a day.
    package init(register: Register, day: Day) {
        self.register = register
        self.day = day
    }
}
