import FoundationEssentials

/// The few plain text files of a git directory that libgit2 does not read for us.
enum SmallFile {
    /// The lines of the file; nil when it does not exist.
    static func lines(_ path: String) throws(GitError) -> [String]? {
        do {
            let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
            return text.split(whereSeparator: \.isNewline).map(String.init)
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
            return nil
        } catch {
            throw GitError(.other, String(describing: error), attempt: "read the file", subject: path)
        }
    }
}
