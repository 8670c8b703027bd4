package import Diagnostics
import Git
import History
import Records
package import Workspace

/// The commits at which present problems began.
package struct ProblemOriginsView {
    private let beginnings: [ProblemOrigin]

    /// Makes a view.
    package init(_ beginnings: [ProblemOrigin]) { self.beginnings = beginnings }

    /// The forms of the view.
    package enum Format: String, Sendable, CaseIterable { case text, json }

    /// The view in a form.
    package func text(_ format: Format, _ style: TextStyle) -> String {
        format == .json ? json.text + "\n" : text(style)
    }

    /// A place and a commit for each problem.
    private func text(_ style: TextStyle) -> String {
        let (colour, language) = (style.colour, style.language)
        return beginnings.map { beginning in
            let problem = beginning.problem
            let place = "\(problem.location.file.visible):\(problem.location.start.line)"
            let since =
                beginning.commit.map { commit in
                    // What a merge is called says nothing of what it brought.
                    "\(commit.committer.day.words)  \(commit.id.description.prefix(10))  \(commit.author.name.visible): "
                        + (commit.parentIDs.count > 1 ? Text.inMerge.text(in: language) : commit.subject.visible)
                } ?? Self.beforeHistory.text(in: language)
            return
                "\(colour.bold(place)): \(problem.rule): \(problem.message.text(in: language).visible)\n  \(Self.since(since).text(in: language))\n"
        }.joined()
    }

    private static func since(_ moment: String) -> Text {
        Text(en: "since \(moment)", fi: "alkaen: \(moment)", sv: "sedan \(moment)")
    }

    private static let beforeHistory = Text(
        en: "before the history that this shallow clone has; 'git fetch --unshallow' gets the rest",
        fi: "ennen tämän vajaan kopion (shallow clone) historiaa; 'git fetch --unshallow' hakee loput",
        sv: "före den historik som denna grunda klon har; 'git fetch --unshallow' hämtar resten")

    /// For programs.
    private var json: JSONValue { ["problems": .array(beginnings.map(json))] }

    private func json(_ beginning: ProblemOrigin) -> JSONValue {
        let problem = beginning.problem
        return [
            "rule": .string(problem.rule), "message": .string(problem.message.en),
            "file": .string(problem.location.file),
            "line": JSONValue(problem.location.start.line), "commit": JSONValue(beginning.commit?.id.description),
            "committed": JSONValue(beginning.commit?.committer.timestamp),
            "author": JSONValue(beginning.commit?.author.name), "subject": JSONValue(beginning.commit?.subject),
        ]
    }
}
