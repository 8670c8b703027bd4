import Diagnostics

/// Where a programme stands on a day.
enum ProgrammeStanding {
    /// It may be in force.
    case inForce
    /// It is over.
    case over
    /// It begins only later.
    case toCome

    /// What is to be said of a goal of it; `nil` where it is in force.
    var words: Text? {
        switch self {
        case .inForce: nil
        case .over: Text(en: "programme over", fi: "ohjelma päättynyt", sv: "programmet avslutat")
        case .toCome:
            Text(en: "programme begins later", fi: "ohjelma alkaa myöhemmin", sv: "programmet börjar senare")
        }
    }
}
