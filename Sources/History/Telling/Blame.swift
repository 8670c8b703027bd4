package import Differences
package import Documents
import Git
import JSONSchema

/// One field of a record with the change that last set its value.
package struct BlamedField: Sendable {
    /// The field, as it was last set.
    package let field: FieldChange
    /// What it is now.
    package let value: Node
    /// The change that set it.
    package let change: RecordChange
}

extension RecordHistories {
    /// The fields of the record at a path, in the order of its text, each with what last set it.
    ///
    /// Entries of lists and fields within fields are told apart where they were set by changes of their own.
    package func blame(ofPath path: String) throws -> (fields: [BlamedField], changes: [RecordChange]) {
        let changes = try self.changes(ofPath: path)
        guard let current = try present(path) ?? changes.lazy.compactMap(\.after).first else { return ([], changes) }
        var blamed: [Int: BlamedField] = [:]
        // From here on a change may only have set what no later one did.
        for change in changes {
            let fields =
                change.kind == .restored ? self.fields(from: nil, to: change.after, path: change.path) : change.fields
            for field in fields {
                guard let set = field.new, let value = current.root.at(field.path), blamed[value.index] == nil else {
                    continue
                }
                // A value of another branch, which a merge did not keep, is not the present one.
                guard !value.isScalar || value.hasSameValue(as: set.node) else { continue }
                blamed[value.index] = BlamedField(field: field, value: value, change: change)
            }
        }
        return (Self.withoutCovered(blamed, in: current.root), changes)
    }

    /// The record at a path as the tip has it.
    func present(_ path: String) throws -> Document? {
        guard let tip = index.tipCommit, let id = try index.repository.objectID("\(tip):\(path)") else { return nil }
        return try document(.init(id: id, mode: .file), path: path)
    }

    /// Leaves out what consists only of parts that are told of themselves.
    private static func withoutCovered(_ blamed: [Int: BlamedField], in root: Node) -> [BlamedField] {
        func isCovered(_ node: Node) -> Bool {
            let parts = node.kind == .mapping ? node.entries.map(\.value) : node.items
            return !parts.isEmpty && parts.allSatisfy { blamed[$0.index] != nil || isCovered($0) }
        }
        return blamed.sorted { $0.key < $1.key }.map(\.value).filter { !isCovered($0.value) }
    }
}
