import Diagnostics
import Documents
import Records

/// What a register holds, in a few lines for a coordinator.
struct Overview {
    private let register: Register
    private let day: Day

    /// Makes the overview of a register as of a day.
    init(_ register: Register, day: Day) {
        self.register = register
        self.day = day
    }

    /// The title, and a line for each collection.
    func text(_ colour: Colour) -> String {
        let collections = register.configuration.collections
        let width = collections.map(\.name.count).max() ?? 0
        let lines = collections.map { collection in
            let records = register.records(of: collection.name)
            let name = collection.name + String(repeating: " ", count: width - collection.name.count)
            let number = String(records.count)
            let padding = String(repeating: " ", count: max(0, 6 - number.count))
            return "  \(name)\(padding)\(number)\(collection.role == .network ? owners(of: records) : "")\n"
        }
        return "\(colour.bold(register.configuration.title(in: "en").visible))\n\(lines.joined())"
    }

    /// How many networks have an owner that exists on the day.
    private func owners(of networks: ArraySlice<Record>) -> String {
        let owned = networks.count { network in
            register.record(.unit, named: network["owner"]).map { $0.span.mayHold(on: day) } ?? false
        }
        return "   \(owned) with an owner in the city"
    }
}
