package import Diagnostics
import Git

/// What a hook has to say of one commit or one pushed reference.
package struct Verdict: Sendable {
    /// Why it is refused, beside the problems: sentences without a full stop, each with what to do next.
    package var refusals: [(reason: Text, hint: Text)] = []
    /// The problems that it brings, in order; errors among them refuse it.
    package var problems: [Diagnostic] = []
    /// Problems in records that it touches, which were there before.
    package var touched: [Diagnostic] = []
    /// How many other errors were there before.
    package var earlierErrors = 0
    /// What else to tell, in whole sentences.
    package var remarks: [Text] = []

    /// Makes a verdict that has nothing to say.
    package init() {}

    /// Whether it may not go on.
    package var isRefusal: Bool { !refusals.isEmpty || problems.contains { $0.severity == .error } }

    /// Adds what another verdict says.
    mutating func add(_ other: Verdict) {
        refusals += other.refusals
        problems += other.problems
        touched += other.touched
        earlierErrors += other.earlierErrors
        remarks += other.remarks
    }

    /// How many changed parts of the frame are named.
    static let frameShown = 5

    /// Refuses a change of a file of the frame.
    static func frameRefusal(_ path: String) -> (reason: Text, hint: Text) {
        (
            Text(
                en: "'\(path)' belongs to the frame of the register, which pushes may not change",
                fi: "'\(path)' kuuluu rekisterin kehykseen, jota lähetetyt muutokset eivät saa muuttaa",
                sv: "'\(path)' hör till registrets ram, som det som skickas inte får ändra"),
            Text(
                en: "ask the register's keepers, who can allow it in register.yaml: policies, frame, change",
                fi:
                    "kysy rekisterin ylläpitäjiltä, jotka voivat sallia sen tiedostossa register.yaml: policies, frame, change",
                sv: "fråga dem som sköter registret; de kan tillåta det i register.yaml: policies, frame, change")
        )
    }

    /// The same, each problem and refusal saying which commit it is about.
    func named(after commit: Commit) -> Verdict {
        guard !refusals.isEmpty || !problems.isEmpty else { return self }
        let name = "\(commit.id.description.prefix(10)) '\(commit.subject.prefix(60))'"
        let label = Text(en: "(commit \(name))", fi: "(muutos \(name))", sv: "(commit \(name))")
        var verdict = self
        verdict.refusals = refusals.map { ($0.reason.followed(by: label), $0.hint) }
        verdict.problems = problems.map { problem in
            var problem = problem
            problem.message = problem.message.followed(by: label)
            return problem
        }
        return verdict
    }
}
