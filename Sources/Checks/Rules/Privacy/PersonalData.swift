import Diagnostics
import Documents
import JSONSchema
import Records

extension Rule {
    static let personalData = Rule(
        "personal-data", .error, "No record holds a person's mailbox or telephone number.",
        of: .record,
        why: """
            People appear as roles with a role mailbox. A git history cannot forget, so it must not learn: what has \
            once been committed stays readable in every clone, whatever later commits say.
            """,
        failing: """
            # partners/oslo.yaml
            id: oslo
            contacts:
              - {role: yhteyshenkilö, mailbox: ⟦etu.suku@hel.fi⟧}
            notes: ⟦"Kysy numerosta +358 9 310 00000 tai osoitteesta etu.suku(a)hel.fi."⟧
            """,
        passing: """
            # partners/oslo.yaml
            id: oslo
            contacts:
              - {role: yhteyshenkilö, mailbox: kaupunginkanslia@hel.fi}
            notes: Asia HEL 2019-005840 (T 04 03 01), 00099 Helsinki, 2024-02-29.
            """
    ) { context in
        let role = context.register.configuration.policies.roleMailbox.map(pattern) ?? roleMailbox
        let memory = MatchMemory()
        return context.records.filter { $0.role != nil }.flatMap { record in
            scalars(in: record.root).compactMap { node in
                guard let (what, text) = personal(node.text, role, memory) else { return nil }
                return record.finding(
                    at: node, "'\(text)' looks like a person's \(what)",
                    hint: "name the role and its mailbox instead; a commit cannot be forgotten")
            }
        }
    }

    /// What in a text is a person's own, if anything; web addresses are left alone.
    private static func personal(_ text: String, _ role: Pattern, _ memory: MatchMemory) -> (
        what: String, text: String
    )? {
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return nil }
        let mayHaveMailbox = text.utf8.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "(") }
        let mailboxes = mayHaveMailbox ? mailbox.occurrences(in: text, memory) : []
        if let own = mailboxes.first(where: { role.occurrences(in: $0, memory) != [$0] }) { return ("mailbox", own) }
        guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        return telephone.occurrences(in: text, memory).first.map { ("telephone number", $0) }
    }

    private static func scalars(in node: Node) -> [Node] {
        switch node.kind {
        case .sequence: node.items.flatMap(scalars)
        case .mapping: node.entries.flatMap { scalars(in: $0.value) }
        default: [node]
        }
    }

    /// Mailboxes, also where `@` is written as `(a)` or `(at)`.
    private static let mailbox = pattern("[\\p{L}0-9._%+-]+ ?(@|\\(at?\\)) ?[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+")
    /// What role mailboxes look like where `register.yaml` says nothing: no dot in the part before `@`.
    private static let roleMailbox = pattern("^[A-Za-z0-9_-]+@[A-Za-z0-9.-]+$")
    /// International numbers, numbers with a trunk 0, and what follows the word telephone.
    private static let telephone = pattern(
        "(?<![\\w+-])(\\+[0-9][0-9 ()-]{6,}[0-9]|0[0-9]{1,3}[ -][0-9]{3,}[0-9 -]*[0-9]|0[0-9]{8,9}(?![0-9]))"
            + "|(?<!\\p{L})([Pp]uh|[Pp]uhelin|[Tt]el|[Tt]elefon|[Pp]hone)[.: ]+[0-9][0-9 -]{3,}[0-9]")

    /// A pattern of this file, or of `register.yaml`, whose schema has already refused what is no pattern.
    private static func pattern(_ text: String) -> Pattern {
        do {
            return try Pattern(text)
        } catch {
            preconditionFailure("the pattern '\(text)' of a mailbox or number cannot be compiled: \(error.message)")
        }
    }
}
