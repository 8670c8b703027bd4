/// What git writes and we cannot read, mostly since libgit2 1.5.1 cannot, as the name shown to people.
enum UnsupportedFeature: String, CaseIterable {
    case sha256 = "SHA-256 object format"
    case reftable = "references stored as reftable"
    case extensionName = "a repository extension that it does not know"
    case version = "a repository format version above 1"
    case splitIndex = "split index"
    case indexVersion = "an index version other than 2, 3 and 4"
    case indexExtension = "an index extension that it does not know"
    case commonDirectory = "GIT_COMMON_DIR set to another directory"

    /// Recognizes the feature in libgit2's message; nil when the failure is of another kind.
    init?(message: String) {
        guard let feature = Self.allCases.first(where: { $0.mark.map(message.contains) ?? false }) else { return nil }
        self = feature
    }

    /// The failure of an attempt at something that needs the feature.
    func error(_ attempt: String, on subject: String) -> GitError {
        GitError(
            .unsupported(feature: rawValue), "it cannot be read: \(rawValue)", attempt: attempt,
            subject: subject)
    }

    /// A part of libgit2's message that only this feature causes; earlier cases win.
    private var mark: String? {
        switch self {
        case .sha256: "extensions.objectformat"
        case .reftable: "extensions.refstorage"
        case .extensionName: "unsupported extension name"
        case .version: "unsupported repository version"
        case .splitIndex, .indexVersion, .indexExtension, .commonDirectory: nil
        }
    }

    /// What to run so that the repository becomes readable.
    var remedy: String {
        switch self {
        case .sha256: "clone into a repository made with `git init --object-format=sha1`"
        case .reftable: "run `git refs migrate --ref-format=files`"
        case .extensionName, .version: "clone it afresh without that extension"
        case .splitIndex: "run `git config core.splitIndex false && git update-index --no-split-index`"
        case .indexVersion: "run `git update-index --index-version 4`"
        case .indexExtension: "write the index afresh with `git read-tree HEAD`"
        case .commonDirectory: "unset GIT_COMMON_DIR"
        }
    }
}
