import Documents
import Records
import Workspace

extension Proposal {
    /// Brings a record into the layout again that an edit has moved out of it, where the register asks for the layout.
    ///
    /// A record that was not in it before `earlier` became this proposal stays as it is.
    mutating func restoreLayout(of record: RecordID, at path: String, from earlier: Proposal) throws {
        guard base.configuration.policies.requiresLayout, let old = try earlier.document(at: path)?.bytes,
            let new = try document(at: path)?.bytes
        else { return }
        var formatter = RecordFormatter([record.collection: try guide(of: record.collection)])
        func format(_ bytes: [UInt8]) -> [UInt8]? {
            do throws(FormatError) {
                return try formatter.format(bytes, path: path, collection: record.collection)
            } catch {
                // A file that no layout fits stays as it is.
                return nil
            }
        }
        if format(old) == old, let formatted = format(new) { try put(formatted, at: path) }
    }
}
