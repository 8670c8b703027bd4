import Foundation

/// A folder that is gone when nobody holds it any more.
package final class TemporaryFolder: Sendable {
    /// Its path, without symbolic links.
    package let path: String

    /// Makes an empty folder.
    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("kumppani-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a text to a path below the folder, and makes the folders on the way.
    package func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: self.path).appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Writes several texts.
    package func write(_ texts: [String: String]) throws {
        for (path, text) in texts { try write(text, to: path) }
    }
}
