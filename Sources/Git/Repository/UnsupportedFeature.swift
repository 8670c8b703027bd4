import Diagnostics

/// What git writes and we cannot read, mostly since libgit2 1.5.1 cannot, as the name shown to people.
enum UnsupportedFeature: String, CaseIterable {
    case sha256 = "SHA-256 object format"
    case reftable = "references stored as reftable"
    case extensionName = "a repository extension that it does not know"
    case version = "a repository format version above 1"
    case splitIndex = "split index"
    case sparseIndex = "sparse index"
    case indexVersion = "an index version other than 2, 3 and 4"
    case indexExtension = "an index extension that it does not know"
    case commonDirectory = "GIT_COMMON_DIR set to another directory"

    /// Recognizes the feature in libgit2's message; nil when the failure is of another kind.
    init?(message: String) {
        guard let feature = Self.allCases.first(where: { $0.mark.map(message.contains) ?? false }) else { return nil }
        self = feature
    }

    /// The failure of an attempt at something that needs the feature.
    func error(_ attempt: Text, on subject: String) -> GitError {
        let words = words
        return GitError(
            .unsupported(feature: rawValue),
            Text(
                en: "it cannot be read: \(words.en)", fi: "sitä ei voi lukea: \(words.fi)",
                sv: "det går inte att läsa: \(words.sv)"), attempt: attempt, subject: subject)
    }

    /// A part of libgit2's message that only this feature causes; earlier cases win.
    private var mark: String? {
        switch self {
        case .sha256: "extensions.objectformat"
        case .reftable: "extensions.refstorage"
        case .extensionName: "unsupported extension name"
        case .version: "unsupported repository version"
        case .sparseIndex: "mandatory extension: 'sdir'"
        case .splitIndex, .indexVersion, .indexExtension, .commonDirectory: nil
        }
    }

    /// What it is called.
    var words: Text {
        switch self {
        case .sha256: Text(en: rawValue, fi: "objektimuoto SHA-256", sv: "objektformatet SHA-256")
        case .reftable: Text(en: rawValue, fi: "viittaukset muodossa reftable", sv: "referenser i formatet reftable")
        case .extensionName:
            Text(
                en: rawValue, fi: "arkiston laajennus, jota se ei tunne",
                sv: "ett tillägg i arkivet som det inte känner till")
        case .version: Text(en: rawValue, fi: "arkiston muoto uudempi kuin 1", sv: "ett arkivformat nyare än 1")
        case .splitIndex: Text(en: rawValue, fi: "jaettu indeksi", sv: "delat index")
        case .sparseIndex: Text(en: rawValue, fi: "harva indeksi", sv: "glest index")
        case .indexVersion:
            Text(en: rawValue, fi: "indeksin versio on muu kuin 2, 3 tai 4", sv: "en annan indexversion än 2, 3 och 4")
        case .indexExtension:
            Text(
                en: rawValue, fi: "indeksin laajennus, jota se ei tunne",
                sv: "ett tillägg i indexet som det inte känner till")
        case .commonDirectory:
            Text(
                en: rawValue, fi: "GIT_COMMON_DIR osoittaa toiseen kansioon",
                sv: "GIT_COMMON_DIR pekar på en annan mapp")
        }
    }

    /// Copies a repository of one object format into one of another, which `git clone` and `git fetch` cannot.
    private static let copying =
        "git init --object-format=sha1 ../copy && "
        + "git fast-export --all --signed-tags=strip | git -C ../copy fast-import && git -C ../copy reset --hard"

    /// What to run so that the repository becomes readable.
    var remedy: Text {
        switch self {
        case .sha256:
            Text(
                en: "copy its commits, which get other ids, into a new repository: `\(Self.copying)`",
                fi:
                    "kopioi sen tallennetut muutokset, jotka saavat uudet tunnisteet, uuteen arkistoon: `\(Self.copying)`",
                sv: "kopiera dess commits, som får andra id:n, till ett nytt arkiv: `\(Self.copying)`")
        case .reftable:
            Text(
                en: "run `git refs migrate --ref-format=files`", fi: "suorita `git refs migrate --ref-format=files`",
                sv: "kör `git refs migrate --ref-format=files`")
        case .extensionName, .version:
            Text(
                en: "clone it afresh without that extension", fi: "kopioi se uudelleen ilman tuota laajennusta",
                sv: "klona det på nytt utan det tillägget")
        case .splitIndex:
            Text(
                en: "run `git config core.splitIndex false && git update-index --no-split-index`",
                fi: "suorita `git config core.splitIndex false && git update-index --no-split-index`",
                sv: "kör `git config core.splitIndex false && git update-index --no-split-index`")
        case .sparseIndex:
            Text(
                en: "run `git sparse-checkout reapply --no-sparse-index`",
                fi: "suorita `git sparse-checkout reapply --no-sparse-index`",
                sv: "kör `git sparse-checkout reapply --no-sparse-index`")
        case .indexVersion:
            Text(
                en: "run `git update-index --index-version 4`", fi: "suorita `git update-index --index-version 4`",
                sv: "kör `git update-index --index-version 4`")
        case .indexExtension:
            Text(
                en: "write the index afresh with `git read-tree HEAD`",
                fi: "kirjoita indeksi uudelleen komennolla `git read-tree HEAD`",
                sv: "skriv indexet på nytt med `git read-tree HEAD`")
        case .commonDirectory:
            Text(
                en: "unset GIT_COMMON_DIR", fi: "poista ympäristömuuttuja GIT_COMMON_DIR",
                sv: "ta bort miljövariabeln GIT_COMMON_DIR")
        }
    }
}
