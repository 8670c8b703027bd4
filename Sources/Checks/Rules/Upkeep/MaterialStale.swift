import Diagnostics
import Documents
import Records

extension Rule {
    static let materialStale = Rule(
        "material-stale", .warning, "Every material is still valid and was reviewed within twelve months.",
        of: .record,
        why: """
            The bank of materials holds the city's current core messages (HEL 2019-005840); a message that nobody has \
            looked at for a year may no longer be what the city says.
            """,
        failing: """
            # materials/ydinviesti.yaml
            id: ydinviesti
            reviewed: ⟦2023-05⟧
            # materials/esitys.yaml
            id: esitys
            reviewed: 2025-01
            valid-until: ⟦2025-03⟧
            """,
        passing: """
            # materials/ydinviesti.yaml
            id: ydinviesti
            reviewed: 2024-07
            # materials/esitys.yaml
            id: esitys
            reviewed: 2023-01
            valid-until: 2026
            """
    ) { context in
        context.records(.material).compactMap { material in
            if let place = material["valid-until"], let until = place.date {
                guard until.isBefore(context.day) else { return nil }
                return material.finding(
                    at: place, "'\(material.title())' was valid until \(until)",
                    hint: "update the material, or take it out of use")
            }
            guard let place = material["reviewed"], let reviewed = place.date,
                reviewed.last.adding(months: 12) < context.day
            else { return nil }
            return material.finding(
                at: place, "'\(material.title())' was last reviewed \(reviewed.phrase)",
                hint: "look it through, and enter the date in 'reviewed'")
        }
    }
}
