extension Codeowners {
    /// The places that have their own rules for the file.
    package enum Forge: String, Sendable, CaseIterable {
        case github, gitlab, forgejo, gitea

        /// Where the file is looked for; the first is where it is best put.
        package var paths: [String] {
            switch self {
            case .github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]
            case .gitlab: ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"]
            case .forgejo: ["CODEOWNERS", "docs/CODEOWNERS", ".forgejo/CODEOWNERS"]
            case .gitea: ["CODEOWNERS", "docs/CODEOWNERS", ".gitea/CODEOWNERS"]
            }
        }

        /// Whether an owner may be named by a mailbox; Forgejo and Gitea look for a user or team of that name only.
        package var takesMailboxes: Bool { self == .github || self == .gitlab }

        /// A pattern that fits one path: GitHub and GitLab have globs, Forgejo and Gitea regular expressions.
        ///
        /// Those are anchored at both ends. Before they are compiled one backslash is taken away everywhere, so what is
        /// escaped in the expression has two; a first `!` would turn the line round.
        func pattern(_ path: String) -> String {
            var pattern = String.UnicodeScalarView()
            for scalar in path.unicodeScalars {
                pattern.append(contentsOf: escape(scalar).unicodeScalars)
                pattern.append(scalar)
            }
            switch self {
            case .github, .gitlab: return "/" + String(pattern)
            case .forgejo, .gitea: return (pattern.first == "!" ? #"\\"# : "") + String(pattern)
            }
        }

        /// What is written before a character of a path, so that it stands for itself.
        private func escape(_ scalar: Unicode.Scalar) -> String {
            switch (self, scalar) {
            case (.github, " "), (.github, "\\"), (.github, "*"), (.github, "?"), (.github, "["), (.github, "]"): "\\"
            case (.gitlab, " "), (.gitlab, "\\"), (.gitlab, "*"), (.gitlab, "?"), (.gitlab, "["), (.gitlab, "]"): "\\"
            case (.gitlab, "#"), (.forgejo, "#"), (.forgejo, " "), (.gitea, "#"), (.gitea, " "): "\\"
            case (.forgejo, "\\"), (.gitea, "\\"): #"\\\"#
            case (.forgejo, _), (.gitea, _): ".+*?()|[]{}^$".unicodeScalars.contains(scalar) ? #"\\"# : ""
            default: ""
            }
        }
    }
}
