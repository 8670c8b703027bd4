import Diagnostics
import Documents
import Records

extension Rule {
    static let idIsFileName = Rule(
        "id-is-file-name", .error, "A record's `id` is the name that its path gives it.",
        of: .record,
        why: """
            References, histories and links name a record by its id, and find it by its path. Where the two differ, \
            one of them is a typing error or a rename that was done by halves.
            """,
        failing: """
            # partners/oslo.yaml
            id: ⟦olso⟧
            """,
        passing: """
            # partners/oslo.yaml
            id: oslo
            """
    ) { context in
        context.records.compactMap { record in
            guard let id = record["id"], id.isScalar, !id.document.value(of: id.index, equals: record.id.id) else {
                return nil
            }
            return record.finding(
                at: id, "the id is '\(id.text)', but the file's name says '\(record.id.id)'",
                hint: "write 'id: \(record.id.id)', or rename the file")
        }
    }
}
