import Diagnostics
import Documents
package import Git
import GitRecords
import JSONSchema
import Records
package import Workspace

/// How much of a push is judged before it is refused: whoever pushes may not keep the server busy.
///
/// All limits of pushes stand here. The server's owner can change each in the configuration of the repository that
/// receives (`git config kumppani.pushSeconds 60`); nothing that is pushed can. What a single file may hold is the same for
/// every program that reads it, and stands in `Limits` of Documents.
package struct PushLimits: Sendable {
    /// The longest that judging a push may work, in seconds of processor time; waiting included, six times as long.
    package private(set) var seconds = 10
    /// The most memory that it may take, in megabytes (2^20 bytes).
    package private(set) var megabytes = 500
    /// The most commits that a push may bring to a reference where a register stands; each is judged.
    package private(set) var commits = 2000
    /// The longest message of a commit, in bytes.
    package private(set) var messageBytes = 100_000
    /// The most memory that the records of one commit may take together, in bytes.
    private var readBytes = Limits().run
    /// What schemas may take; their time is that of all commits of the push together.
    private var schemas = SchemaLimits()

    /// The usual limits.
    package init() {}

    /// The limits that the configuration of a repository sets; an entry that is no number from 1 counts as not set.
    package init(of repository: RegisterRepository) throws(GitError) {
        for entry in Self.entries {
            let text = try repository.shared.with { repository throws(GitError) in
                try repository.configuration("kumppani." + entry.name.lowercased())
            }
            if let value = text.flatMap({ Int($0) }), value > 0 {
                self[keyPath: entry.limit] = min(value, Self.highest)
            }
        }
    }

    /// Every limit, with its name in git's configuration, below `kumppani`.
    package var all: [(name: String, value: Int)] { Self.entries.map { ($0.name, self[keyPath: $0.limit]) } }

    /// The highest that a limit can be set to.
    private static let highest = Int(Int32.max)

    private static var entries: [(name: String, limit: WritableKeyPath<PushLimits, Int>)] {
        [
            ("pushSeconds", \.seconds), ("pushMegabytes", \.megabytes), ("pushCommits", \.commits),
            ("messageBytes", \.messageBytes), ("readBytes", \.readBytes),
            ("schemaSeconds", \.schemas.seconds), ("schemaParts", \.schemas.parts),
            ("schemaFiles", \.schemas.neighbours), ("evaluations", \.schemas.evaluations),
            ("patternSteps", \.schemas.patternSteps), ("patternLength", \.schemas.patternLength),
            ("patternBytes", \.schemas.patternMemory),
        ]
    }

    /// What reading and checking the registers of one push may cost.
    var budget: LoadBudget { LoadBudget(memory: readBytes, schemas: schemas) }

    /// Refuses a push of too many commits.
    func refusal(commits count: Int) -> (reason: Text, hint: Text) {
        let limit = commits
        return (
            Text(
                en: "\(count) new commits are more than the \(limit) that are judged at once",
                fi: "\(count) uutta muutosta on enemmän kuin ne \(limit), jotka arvioidaan kerralla",
                sv: "\(count) nya commits är fler än de \(limit) som bedöms på en gång"),
            Text(
                en:
                    "push them in parts: git push <remote> <commit>:<branch>; the server's owner can allow more: git config kumppani.pushCommits",
                fi:
                    "lähetä ne osissa: git push <etäarkisto> <muutos>:<haara>; palvelimen omistaja voi sallia enemmän: git config kumppani.pushCommits",
                sv:
                    "skicka dem i delar: git push <fjärrarkiv> <commit>:<gren>; serverns ägare kan tillåta fler: git config kumppani.pushCommits"
            )
        )
    }

    /// Refuses a commit with too long a message.
    func refusal(messageBytes count: Int) -> (reason: Text, hint: Text) {
        let limit = messageBytes
        return (
            Text(
                en: "the message has \(count) bytes, more than the \(limit) that are read",
                fi: "viestissä on \(count) tavua, enemmän kuin ne \(limit), jotka luetaan",
                sv: "meddelandet har \(count) byte, fler än de \(limit) som läses"),
            Text(
                en: "shorten it; the server's owner can allow more: git config kumppani.messageBytes",
                fi: "lyhennä sitä; palvelimen omistaja voi sallia enemmän: git config kumppani.messageBytes",
                sv: "korta det; serverns ägare kan tillåta fler: git config kumppani.messageBytes")
        )
    }
}
