package import Diagnostics
package import Workspace

/// What was looked at in a setup, and how it is.
package struct HealthView {
    private let findings: [HealthFinding]

    /// Takes what was found.
    package init(_ findings: [HealthFinding]) { self.findings = findings }

    /// Whether something is to be done.
    package var hasProblems: Bool { findings.contains { !$0.isWell } }

    /// A line for each finding, and one for what to do.
    package func text(_ style: TextStyle) -> String {
        let (colour, language) = (style.colour, style.language)
        let well = colour.green(Self.well.text(in: language))
        let unwell = colour.red(Self.unwell.text(in: language))
        return findings.map { finding in
            "\(finding.isWell ? well : unwell)  \(finding.text.text(in: language).visible)\n"
                + (finding.remedy.map { "    \($0.text(in: language).visible)\n" } ?? "")
        }.joined()
    }

    private static let well = Text(en: "ok", fi: "ok", sv: "ok")
    private static let unwell = Text(en: "no", fi: "ei", sv: "ej")
}
