import FoundationEssentials

/// The few plain text files of a git directory that libgit2 does not read for us.
enum SmallFile {
    /// The lines of the file; nil when it does not exist.
    static func lines(_ path: String) throws(GitError) -> [String]? {
        try bytes(path).map { bytes in String(decoding: bytes, as: UTF8.self).lines.map(\.text).filter { !$0.isEmpty } }
    }

    /// The content of the file; nil when it does not exist, or is a link that is not to be followed.
    static func bytes(_ path: String, followsLink: Bool = true) throws(GitError) -> [UInt8]? {
        do {
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            guard followsLink || type == .typeRegular else { return nil }
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
            return nil
        } catch {
            throw GitError(.other, String(describing: error), attempt: "read the file", subject: path)
        }
    }
}
