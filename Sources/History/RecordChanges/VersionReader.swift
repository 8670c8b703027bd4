import Diagnostics
import Documents
import Git

/// Reads versions of records, keeping those that were read lately.
final class VersionReader {
    /// One version of a record's file.
    struct Version {
        /// The record; `nil` where it cannot be read, or a mapping of it holds a key twice.
        let document: Document?
        /// Why it cannot be read.
        let problem: Text?
    }

    private let repository: Repository
    private var yaml = YAMLReader()
    private var json = JSONReader()
    private var known = BoundedCache<ObjectID, Version>(limit: 2_000)

    init(_ repository: Repository) { self.repository = repository }

    /// The record in a blob. Throws where the repository is damaged.
    func version(_ version: IndexedChange.Version?, path: RepositoryPath) throws -> Version {
        guard let version, version.isFile else { return Version(document: nil, problem: nil) }
        if let known = known[version.id], known.document.map({ $0.path.utf8.elementsEqual(path.bytes) }) ?? true {
            return known
        }
        let read = try read(version.id, path)
        known.insert(read, for: version.id)
        return read
    }

    private func read(_ id: ObjectID, _ path: RepositoryPath) throws -> Version {
        let bytes: [UInt8]
        do {
            bytes = try repository.blob(id)
        } catch {
            guard case .leftOutOfPartialClone = error.reason else { throw error }
            return Version(
                document: nil,
                problem: Text(
                    en: "this version is not in this partial clone",
                    fi: "tätä versiota ei ole tässä osittaisessa kopiossa",
                    sv: "den här versionen finns inte i denna partiella klon"))
        }
        let path = path.description
        let result = path.hasSuffix(".json") ? json.read(bytes, path: path) : yaml.read(bytes, path: path)
        // Of a key that stands twice, nobody knows which value was meant.
        let unique = result.diagnostics.first { $0.rule == TextRule.uniqueKeys }
        if result.document.isSound, unique == nil { return Version(document: result.document, problem: nil) }
        let problem = result.document.isSound ? unique : result.diagnostics.first
        let reason =
            problem.map { problem in
                let (line, message) = (problem.location.start.line, problem.message)
                return Text(
                    en: "line \(line): \(message.en)", fi: "rivi \(line): \(message.fi)",
                    sv: "rad \(line): \(message.sv)")
            } ?? Text(en: "it is not YAML", fi: "se ei ole YAMLia", sv: "det är inte YAML")
        return Version(document: nil, problem: reason)
    }
}
