import Documents
import Foundation
import Testing

/// A folder that exists as long as a test runs.
struct Scratch: ~Copyable {
    /// Where it is.
    let url: URL

    /// Makes the folder.
    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "kumppani-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Runs a shell script in the folder; what it wrote to its error output.
    @discardableResult
    func shell(_ script: String) throws -> String {
        let process = Process()
        let errors = url.appending(path: "stderr")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-ec", script]
        process.currentDirectoryURL = url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: errors, encoding: .utf8)
        try #require(process.terminationStatus == 0, "\(text)")
        return text
    }

    /// The YAML files below a folder, read, by their paths in this one.
    func yaml(in folder: String) throws -> [Document] {
        var reader = YAMLReader()
        let names = FileManager.default.enumerator(atPath: url.appending(path: folder).path)
        let paths = (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
        return try paths.map { path in
            let path = "\(folder)/\(path)"
            return reader.read(try Suites.bytes(url.appending(path: path)), path: path).document
        }
    }
}
