package import Diagnostics
package import Editing

/// What was mended of a register, or could be.
package struct MendingPage {
    private let result: MendingResult

    /// Takes what was mended.
    package init(_ result: MendingResult) { self.result = result }

    /// The changes in words, and how many problems they mend.
    package func text(_ style: TextStyle) -> String {
        let changes = result.mended == 0 ? "" : ProposalPage(result.change).text(.text, style) + "\n"
        return changes + count.text(in: style.language) + "\n\n"
    }

    private var count: Text {
        let count = result.mended
        guard count > 0 else {
            return Text(
                en: "Nothing to mend without asking", fi: "Ei mitään, minkä voisi korjata kysymättä",
                sv: "Inget att rätta utan att fråga")
        }
        switch result.change.state {
        case .written, .committed:
            return Text(
                en: "Mended: \(count.counted("problem", "problems"))",
                fi: "Korjattu: \(count.counted("ongelma", "ongelmaa"))",
                sv: "Rättat: \(count.counted("problem", "problem"))")
        case .same, .refused, .shown:
            return Text(
                en:
                    "'kumppani check --fix' mends \(count.counted("problem", "problems")) like this; what would be left:",
                fi: "'kumppani check --fix' korjaa näin \(count.counted("ongelman", "ongelmaa")); jäljelle jäisi:",
                sv: "'kumppani check --fix' rättar \(count.counted("problem", "problem")) så här; kvar blir:")
        }
    }
}
