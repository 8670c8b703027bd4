package import Diagnostics
import Documents
package import Records

/// What a register says about one of its files, as far as it can be asked: drivers run in the middle of merges and on
/// old commits, where `register.yaml` or a schema may be missing or broken.
package struct RegisterGuide: Sendable {
    /// What the file's schema says of its fields; empty where there is none to ask.
    package let guide: FieldGuide
    private let root: String
    private let collection: String
    private let source: any RecordSource
    private let configuration: RegisterConfiguration?

    /// The guide for the files of a collection of the register in a folder.
    package init(root: String, collection: String) {
        let source = FolderSource(root: root)
        let configuration = try? RegisterConfiguration.read(from: source)
        self.root = root
        self.collection = collection
        self.source = source
        self.configuration = configuration
        // Without a schema fields have their keys for labels, and lists are matched by what they hold.
        guide =
            configuration.flatMap { configuration in
                try? FieldGuide(source: source, configuration: configuration, collection: collection)
            } ?? .empty
    }

    /// The guide for a file, by its path from the folder of the nearest register above it; `top` is where paths begin.
    package init(top: String, path: String) {
        var folder = path.split(separator: "/").dropLast()
        while true {
            let name = folder.joined(separator: "/")
            let root = name.isEmpty ? top : "\(top)/\(name)"
            let source = FolderSource(root: root)
            if let configuration = try? RegisterConfiguration.read(from: source) {
                let path = name.isEmpty ? path : String(path.dropFirst(name.count + 1))
                self.init(root: root, collection: configuration.recordID(at: path)?.collection ?? "")
                return
            }
            guard !folder.isEmpty else { break }
            folder.removeLast()
        }
        self.init(root: top, collection: "")
    }

    /// The language of texts that records have in one language only; `nil` where nobody knows it.
    var proseLanguage: Language? { configuration?.proseLanguage }

    /// The bytes of one of the collection's files as UTF-8; as they are where they are in no encoding that git knows of.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let encoding = WorkTreeEncoding(of: bytes, in: root, collection: configuration?.collection(collection))
        return encoding?.utf8(bytes) ?? bytes
    }

    /// The title of the record that a reference names, read from its file; `nil` where there is none.
    package func title(_ reference: String, _ collections: [String], in language: Language = .en) -> String? {
        guard let path = Reference.target(reference, in: collections).flatMap({ configuration?.path(of: $0) }),
            // A reference to what cannot be read is shown as it is written.
            let bytes = try? source.readIfPresent(path, limit: Limits().size)
        else { return nil }
        return Documents.read(bytes, path: path).document.root.title(in: language.rawValue)
    }
}
