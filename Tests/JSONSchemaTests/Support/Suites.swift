import Documents
import Foundation
import JSONSchema

/// Test material that nobody here wrote: `$KUMPPANI_SUITES`, or `../shared/suites` beside the package.
enum Suites {
    /// The folder; `nil` where it is absent, and then its tests are skipped.
    static let folder: URL? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let path = ProcessInfo.processInfo.environment["KUMPPANI_SUITES"]
        let candidates =
            path.map { [URL(filePath: $0)] } ?? [
                package.appending(path: "../shared/suites"), package.appending(path: "../../shared/suites"),
            ]
        return candidates.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// The program that makes the common workload, beside the suites; `nil` where it is absent.
    static let generator: URL? = {
        let path = folder?.deletingLastPathComponent().appending(path: "bench/gen.py")
        return path.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    }()

    /// Reads a file as bytes.
    static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

    /// Reads a JSON file.
    static func json(_ url: URL) throws -> Document {
        var reader = JSONReader()
        return reader.read(try bytes(url), path: url.lastPathComponent).document
    }

    /// The JSON files of a folder of the suites, by name.
    static func files(in path: String) throws -> [URL] {
        guard let folder else { return [] }
        return try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: path), includingPropertiesForKeys: nil
        )
        .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    /// A store whose loader answers for `http://localhost:1234/` from the suite's folder of remotes.
    static func store() -> SchemaStore {
        let remotes = folder?.appending(path: "json-schema-test-suite/remotes")
        return SchemaStore { uri in
            guard uri.authority == "localhost:1234", let remotes else { return nil }
            return try? json(remotes.appending(path: uri.path))
        }
    }
}
