import Checks
package import Diagnostics
package import Records

/// A check as a person asks for it.
package struct CheckRequest: Sendable {
    /// What is checked.
    package enum Subject: Sendable, Hashable {
        /// The register as of a moment.
        case moment(Moment)
        /// Each commit of a range such as `A..B`.
        case range(String)
    }

    /// What a check found.
    package struct Answer {
        /// What is wrong, as far as it was asked about.
        package let report: CheckReport
        /// The register's folder in its repository, empty for the top.
        package let folder: String
        /// The register; `nil` for a range, which is of many.
        package let register: Register?
    }

    /// What is checked.
    package var subject = Subject.moment(.workTree)
    /// The files and folders that are asked about, as a person names them; everything where there are none.
    package var paths: [String] = []
    /// The rules that are asked about; all where there are none.
    package var rules: Set<String> = []

    /// Makes a request for the files of the register.
    package init() {}

    /// Checks what is asked for. Throws as `Workspace.check(at:on:rules:)`, `Workspace.check(range:on:rules:)` and
    /// `RegisterSnapshot.checkedPaths`; a range with paths is a broken assumption.
    package func answer(from workspace: Workspace, on day: Day) throws -> Answer {
        let selection: RuleSelection = rules.isEmpty ? .all : .only(rules)
        switch subject {
        case .range(let range):
            precondition(paths.isEmpty, "paths are not of the commits of a range")
            let (report, folder) = try workspace.check(range: range, on: day, rules: selection)
            return Answer(report: selected(report), folder: folder, register: nil)
        case .moment(let moment):
            let (report, register, snapshot) = try workspace.check(at: moment, on: day, rules: selection)
            let wanted = try snapshot.checkedPaths(paths.map(workspace.absolute), in: register)
            if moment == .workTree { workspace.noticeRecordsLeftOut(of: snapshot) }
            return Answer(
                report: selected(wanted.isEmpty ? report : report.limited(toFilesBelow: wanted)),
                folder: snapshot.folder, register: register)
        }
    }

    private func selected(_ report: CheckReport) -> CheckReport {
        rules.isEmpty ? report : report.limited(toRules: rules)
    }
}
