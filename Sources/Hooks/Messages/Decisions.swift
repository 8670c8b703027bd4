import Documents
import Records
import Workspace

/// The decisions of a register, as trailers name them.
struct Decisions {
    /// Their ids, and the paths of their files.
    private let files: [(id: RecordID, file: SourceFile)]
    private let source: any RecordSource

    /// Lists the records of the collections that hold decisions; nothing is read yet.
    init(in register: RegisterSnapshot, _ collections: [CollectionConfiguration]) throws(SourceError) {
        source = register.source
        var files: [(id: RecordID, file: SourceFile)] = []
        for collection in collections {
            for file in try source.files(below: collection.files.folder) where file.kind == .regular {
                guard let id = register.configuration.recordID(at: file.path), id.collection == collection.name else {
                    continue
                }
                files.append((id, file))
            }
        }
        self.files = files
    }

    /// The ids.
    var ids: [String] { files.map(\.id.id) }

    /// Those of some values of trailers that name no decision: by its id, with or without its collection, or by its case
    /// number. What follows a space, such as `§ 12`, is not part of an id.
    ///
    /// Each decision is read at most once, and none where ids are all that is named.
    func unknown(among values: [String]) throws(SourceError) -> [String] {
        let open = values.filter { value in
            let name = DecisionName(value)
            return !files.contains { name.means($0.id) }
        }
        guard !open.isEmpty else { return [] }
        var numbers: Set<String> = []
        for (_, file) in files {
            let document = Documents.read(try source.read(file, limit: Limits().size), path: file.path).document
            guard document.isSound, let number = document.root["case"]?.text, !number.isEmpty else { continue }
            numbers.insert(number)
        }
        return open.filter { value in
            let name = DecisionName(value)
            return !numbers.contains { name.means(caseNumber: $0) }
        }
    }
}
