package import Diagnostics
import Git
import History
package import Workspace

/// The commits at which present problems began.
package struct BeginningsView {
    private let beginnings: [ProblemBeginning]

    /// Makes a view.
    package init(_ beginnings: [ProblemBeginning]) { self.beginnings = beginnings }

    /// A place and a commit for each problem.
    package func text(_ colour: Colour) -> String {
        beginnings.map { beginning in
            let problem = beginning.problem
            let place = "\(problem.location.file.visible):\(problem.location.start.line)"
            let since =
                beginning.commit.map { commit in
                    "\(commit.committer.day)  \(commit.id.description.prefix(10))  \(commit.author.name.visible): "
                        + commit.subject.visible
                } ?? "before the history that this shallow clone has; 'git fetch --unshallow' gets the rest"
            return "\(colour.bold(place)): \(problem.rule): \(problem.message.visible)\n  since \(since)\n"
        }.joined()
    }

    /// For programs.
    package var json: JSONValue { ["problems": .array(beginnings.map(json))] }

    private func json(_ beginning: ProblemBeginning) -> JSONValue {
        let problem = beginning.problem
        return [
            "rule": .string(problem.rule), "message": .string(problem.message), "file": .string(problem.location.file),
            "line": JSONValue(problem.location.start.line), "commit": JSONValue(beginning.commit?.id.description),
            "committed": JSONValue(beginning.commit?.committer.timestamp),
            "author": JSONValue(beginning.commit?.author.name), "subject": JSONValue(beginning.commit?.subject),
        ]
    }
}
