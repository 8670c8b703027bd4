import Diagnostics
import Documents
import Files
package import Records
import Tables
package import Workspace

/// A comparison as a person asks for it.
package struct CompareRequest {
    /// The list: a file of CSV.
    package let file: String
    /// The collection that it is held against; networks where it is not said.
    package var collection: String?
    /// The columns: `name,fee`.
    package let columns: String

    /// Makes a request.
    package init(file: String, collection: String?, columns: String) {
        self.file = file
        self.collection = collection
        self.columns = columns
    }

    /// Holds the list against the register as its files are.
    ///
    /// Throws ``CompareError``, `UnknownCollection`, `TableError` and `UnknownField` for a request that means nothing, `FileError`, and as
    /// `Workspace.snapshot(at:on:)`.
    package func comparison(in workspace: Workspace, on day: Day) throws -> Comparison {
        let limit = 64 << 20
        guard let bytes = try readFile(at: file, limit: limit, followsLink: true) else {
            throw CompareError.noFile(file)
        }
        guard bytes.count <= limit else { throw CompareError.tooLarge(file) }
        let table = try CSVTable(bytes)
        let snapshot = try workspace.snapshot(at: .workTree, on: day)
        let collections = snapshot.configuration.collections
        let name = collection ?? collections.first { $0.role == .network }?.name ?? "networks"
        _ = try snapshot.configuration.requireCollection(name)
        let register = try snapshot.register()
        let guides = try FieldGuide.all(source: snapshot.source, configuration: snapshot.configuration)
        let found = try ListColumns(columns, in: table, of: name, register, guides[name] ?? .empty)
        let question = ReportQuestion(name: .portfolio, day: day, period: nil, unit: nil, record: nil)
        return Comparison(
            table, file: file.split(separator: "/").last.map(String.init) ?? file, found, collection: name,
            ReportContext(register, question, guides: guides))
    }
}
