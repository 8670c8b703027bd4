package import Diagnostics

/// A register could not be opened where somebody stands.
package struct WorkspaceError: ExplainedError, Hashable {
    /// What kind of failure it is, for doors that can say more about some of them.
    package let reason: Reason
    package let message: Text
    package let hint: Text?

    /// The kinds of failure.
    package enum Reason: Sendable, Hashable {
        /// A folder or file cannot be opened.
        case unreachable
        /// There is no register in a folder or above it.
        case noRegister
        /// The state of the repository that was asked for holds no register.
        case noRegisterAtMoment
        /// What was named does not lie in the register.
        case outsideRegister
        /// What was named to be checked is nothing that a check looks at.
        case notChecked
        /// The repository has no commit yet, or none in the range that was asked for.
        case noCommit
        /// Nothing is known by this name or date.
        case unknownMoment
    }

    /// Makes an error.
    package init(_ reason: Reason, _ message: Text, hint: Text? = nil) {
        self.reason = reason
        self.message = message
        self.hint = hint
    }
}

extension Text {
    static let goIntoRegister = Text(
        en: "go into the register's folder", fi: "siirry rekisterin kansioon", sv: "gå till registrets mapp")

    static func cannotOpen(_ path: String, _ reason: Text) -> Text {
        Text(
            en: "'\(path)' cannot be opened: \(reason.en)", fi: "polkua '\(path)' ei voi avata: \(reason.fi)",
            sv: "'\(path)' går inte att öppna: \(reason.sv)")
    }
}
