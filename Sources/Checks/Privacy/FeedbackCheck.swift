import Diagnostics
import Documents
import Records

/// Tells where the mailbox that readers write to, which stands on every page, is a person's: `feedback` in `register.yaml`.
enum FeedbackCheck {
    /// The problem, where the register has records with roles and so knows what a role's mailbox is.
    static func problems(
        in source: any RecordSource, _ configuration: RegisterConfiguration
    ) throws(SourceError) -> [Diagnostic] {
        guard configuration.feedback != nil, configuration.collections.contains(where: { $0.role != nil }),
            let bytes = try source.readIfPresent(RegisterConfiguration.fileName, limit: Limits().size),
            let node = Documents.read(bytes, path: RegisterConfiguration.fileName).document.root["feedback"]
        else { return [] }
        return PersonalData(configuration.policies).findings(in: node.text, key: "feedback").map { trace in
            Diagnostic(
                rule: Rule.personalData.name, message: trace.message, location: node.location, pointer: node.pointer,
                hint: Rule.personalDataHint)
        }
    }
}
