package import Diagnostics
import Documents
package import Records

/// What a register holds, in a few lines for a coordinator.
package struct Overview {
    private let register: Register
    private let report: CheckReport
    private let day: Day

    /// Makes the overview of a register as of a day, and of what was found wrong with it.
    package init(_ register: Register, _ report: CheckReport, day: Day) {
        self.register = register
        self.report = report
        self.day = day
    }

    /// The title, a line for each collection, the errors in full, and the warnings by their rules.
    package func text(_ style: TextStyle) -> String {
        let language = style.language
        let errors = report.problems.filter { $0.severity == .error }.map { "\n" + $0.text(style) }
        return collections(style) + errors.joined() + warnings(style) + "\n" + report.summary.text(in: language) + "\n"
    }

    private func warnings(_ style: TextStyle) -> String {
        let warnings = report.problems.filter { $0.severity == .warning }
        if warnings.isEmpty { return "" }
        let lines = report.rules.compactMap { rule -> String? in
            let number = warnings.count { $0.rule == rule.name }
            guard number > 0 else { return nil }
            let padding = String(repeating: " ", count: max(0, 6 - String(number).count))
            let line = Wrapping.text(
                "\(rule.name): \(rule.invariant.text(in: style.language))", width: style.terminalWidth,
                first: "\(padding)\(number)  ", more: "        ")
            return line.replacing(rule.name, with: style.colour.yellow(rule.name), maxReplacements: 1)
        }
        return "\n" + Wrapping.text(Self.warningsHeading.text(in: style.language), width: style.terminalWidth)
            + lines.joined()
    }

    private static let warningsHeading = Text(
        en: "What does not hold in so many places ('kumppani check' shows each)",
        fi: "Mikä ei toteudu näin monessa kohdassa ('kumppani check' näyttää jokaisen)",
        sv: "Vad som inte stämmer på så många ställen ('kumppani check' visar alla)")

    private func collections(_ style: TextStyle) -> String {
        let language = style.language
        let collections = register.configuration.collections
        let names = collections.map { $0.pluralLabel(in: language.rawValue) }
        let width = names.map(\.width).max() ?? 0
        let lines = zip(collections, names).map { collection, label in
            let records = register.records(of: collection.name)
            let name = label + String(repeating: " ", count: width - label.width)
            let number = String(records.count)
            let padding = String(repeating: " ", count: max(0, 6 - number.count))
            return
                "  \(name)\(padding)\(number)\(collection.role == .network ? owners(of: records).text(in: language) : "")\n"
        }
        return "\(style.colour.bold(register.configuration.title(in: language.rawValue).visible))\n\(lines.joined())"
    }

    /// How many networks have an owner that exists on the day.
    private func owners(of networks: [Record]) -> Text {
        let owned = networks.count { network in
            register.record(.unit, named: network["owner"]).map { $0.span.mayHold(on: day) } ?? false
        }
        return Text(
            en: "   \(owned) with an owner in the city", fi: "   joista omistaja kaupungissa: \(owned)",
            sv: "   varav \(owned) med en ägare i staden")
    }
}
