package import Diagnostics
import Records

extension Explanations {
    /// The name of the rule that records are ended, not deleted.
    package static let recordRemoved = "record-removed"
    /// The name of the rule that a `Decision:` trailer names a decision.
    package static let decisionExists = "decision-exists"

    /// The name of the rule that CODEOWNERS says what the records say.
    package static let codeownersCurrent = "codeowners-current"

    /// What is said of files that are no records.
    package static let files: [RuleDescription] = [
        RuleDescription(
            name: RegisterLoader.registerEmpty, severity: .warning, invariant: "A register has records.",
            why: """
                A check that finds nothing wrong because it has found nothing looks like a success. Usually a folder is \
                misspelt, or the register was looked for in another folder than its own.
                """),
        RuleDescription(
            name: codeownersCurrent, severity: .warning,
            invariant: "A CODEOWNERS file that was generated says what the records say.",
            why: """
                Forges ask the owners in CODEOWNERS to review changes. Who owns a record is said in the record; a file \
                that lags behind asks units that no longer answer for it. Files that were written by hand are left alone.
                """),
    ]

    /// The rules of commits, which the hooks hold: they need what was before, or the message.
    package static let commits: [RuleDescription] = [
        RuleDescription(
            name: recordRemoved, severity: .error, invariant: "A record is ended, not deleted.",
            why: """
                What the city had with a partner stays true after it has ended, and whoever meets the name later finds \
                the record or finds nothing. What was entered by mistake may go: a commit that deletes a record says so \
                in a trailer of its message, 'Removes: <collection>/<id> (<reason>)'. A record that goes on under \
                another id of its collection was renamed; where the two texts have too little in common to tell, the \
                trailer 'Renames: <old id> -> <new id>' does. The hooks commit-msg and pre-receive hold this rule.
                """),
        RuleDescription(
            name: decisionExists, severity: .error,
            invariant: "A 'Decision:' trailer names a decision that the commit's register holds.",
            why: """
                The history of a record tells which decision each change came from. A trailer is an id \
                (hel-2019-005840) or a case number (HEL 2019-005840); the hooks commit-msg and pre-receive look it up.
                """),
    ]

    /// Examples of what is said of files that are no records, and of commits.
    static let otherExamples: [String: [RuleExample]] = [
        RegisterLoader.registerEmpty: [
            .fails(
                "a misspelt folder",
                "# register.yaml\ncollections: {examples: {files: \"records/example/{id}.yaml\"}}\n"
                    + "# records/examples/oslo.yaml\nid: oslo\n"
            ),
            .passes(
                "its own folder",
                "# register.yaml\ncollections: {examples: {files: \"records/examples/{id}.yaml\"}}\n"
                    + "# records/examples/oslo.yaml\nid: oslo\n"
            ),
        ],
        codeownersCurrent: [
            .fails(
                "the owner has changed",
                """
                # CODEOWNERS
                \(Codeowners.mark(.github))
                # Who owns a record is said in the record; change it there.
                ⟦⟧/records/examples/c40.yaml @city/old
                # register.yaml
                policies: {codeowners: "@city/{id}"}
                collections: {examples: {files: "records/examples/{id}.yaml"}}
                # records/examples/c40.yaml
                owner: new
                """),
            .passes(
                "the file follows the record",
                """
                # CODEOWNERS
                \(Codeowners.mark(.github))
                # Who owns a record is said in the record; change it there.
                /records/examples/c40.yaml @city/new
                # register.yaml
                policies: {codeowners: "@city/{id}"}
                collections: {examples: {files: "records/examples/{id}.yaml"}}
                # records/examples/c40.yaml
                owner: new
                """),
        ],
        recordRemoved: [
            .fails("a deletion without a reason", "# message.txt\nRemove records/partners/pietari.yaml\n"),
            .passes(
                "a deletion with its reason",
                """
                # message.txt
                Remove records/partners/pietari.yaml

                Removes: partners/pietari (entered twice)
                """),
        ],
        decisionExists: [
            .fails("a case that there is not", "# message.txt\nEnd the cooperation\n\nDecision: HEL 2024-999999\n"),
            .passes("a case of a decision", "# message.txt\nEnd the cooperation\n\nDecision: HEL 2024-015391\n"),
        ],
    ]
}
