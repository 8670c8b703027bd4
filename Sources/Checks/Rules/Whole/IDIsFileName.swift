import Diagnostics
import Documents
import Records

extension Rule {
    static let idIsFileName = Rule(
        "id-is-file-name", .error, "A record's `id` is the name that its path gives it.",
        of: .records,
        why: """
            References, histories and links name a record by its id, and find it by its path. Where the two differ, \
            one of them is a typing error or a rename that was done by halves.
            """,
        examples: [
            .fails(
                "a typing error",
                """
                # partners/oslo.yaml
                id: ⟦olso⟧
                """,
                .says(
                    "the id is 'olso', but the file's name says 'oslo'", hint: "write 'id: oslo', or rename the file")),
            .fails(
                "another case, a number, another normalization; a collection without a role",
                """
                # partners/oslo.yaml
                id: ⟦Oslo⟧
                # nested/a/12.yaml
                id: ⟦012⟧
                # partners/kö.yaml
                id: ⟦"ko\\u0308"⟧
                """,
                .says(
                    "the id is 'Oslo', but the file's name says 'oslo'", hint: "write 'id: oslo', or rename the file"),
                .says("the id is '012', but the file's name says '12'", hint: "write 'id: 12', or rename the file"),
                .says(
                    "the id and the file's name have the same letters in different forms of Unicode",
                    hint: "write the id as the name has it, or better both in composed form (NFC)")
            ),
            .passes(
                "the file's name",
                """
                # partners/oslo.yaml
                id: oslo
                """),
            .passes(
                "no id, and one that is no text",
                """
                # partners/oslo.yaml
                name: Oslo
                # partners/bergen.yaml
                id: [bergen]
                # partners/12.yaml
                id: "12"
                """),
        ]
    ) { context in
        let record = context.record
        guard let id = record["id"], id.isScalar, !id.document.value(of: id.index, equals: record.id.id),
            context.configuration.collection(record.id.collection)?.isIDInPathOnly == false
        else { return [] }
        if id.text == record.id.id {
            return [
                record.finding(
                    at: id, "the id and the file's name have the same letters in different forms of Unicode",
                    hint: "write the id as the name has it, or better both in composed form (NFC)")
            ]
        }
        return [
            record.finding(
                at: id, "the id is '\(id.text)', but the file's name says '\(record.id.id)'",
                hint: "write 'id: \(record.id.id)', or rename the file")
        ]
    }
}
