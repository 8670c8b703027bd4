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
                guard let id = collection.files.id(in: file.path) else { continue }
                files.append((RecordID(collection: collection.name, id: id), file))
            }
        }
        self.files = files
    }

    /// The ids.
    var ids: [String] { files.map(\.id.id) }

    /// Whether a trailer names one: by its id, with or without its collection, or by its case number.
    ///
    /// What follows a space, such as `§ 12`, is not part of an id.
    func contain(_ value: String) throws(SourceError) -> Bool {
        let word = value.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        if files.contains(where: { $0.id.id == word || $0.id.description == word }) { return true }
        for (_, file) in files {
            let document = Documents.read(try source.read(file, limit: Limits().size), path: file.path).document
            guard document.isSound, let number = document.root["case"]?.text, !number.isEmpty else { continue }
            if value.lowercased().hasPrefix(number.lowercased()) { return true }
        }
        return false
    }
}
