import Testing

@testable import Git

@Suite("Ids, modes and paths")
struct ValueTests {
    @Test("an id survives the way to hexadecimal and back, and to libgit2 and back")
    func hexadecimal() throws {
        let text = "0123456789abcdef0123456789abcdeffedcba98"
        let id = try #require(ObjectID(hex: text))
        #expect(id.description == text)
        #expect(ObjectID(hex: text.uppercased()) == id)
        #expect(ObjectID(id.oid) == id)
        #expect(ObjectID.emptyTree.description == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
    }

    @Test(
        "what is not 40 hexadecimal digits is no id",
        arguments: ["", "0123", String(repeating: "0", count: 41), String(repeating: "g", count: 40), "HEAD"])
    func noID(text: String) {
        #expect(ObjectID(hex: text) == nil)
    }

    @Test("ids are ordered as their digits are")
    func order() {
        var random = SplitMix(seed: 1)
        let ids = (0..<200).map { _ in random.objectID() }
        #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
    }

    @Test(
        "modes are read as git reads them",
        arguments: [
            (0o100644, FileMode.file), (0o100664, .file), (0o100755, .executable), (0o100700, .executable),
            (0o120000, .symbolicLink), (0o040000, .directory), (0o160000, .submodule), (0, .submodule),
        ] as [(UInt32, FileMode)])
    func modes(stored: UInt32, mode: FileMode) {
        #expect(FileMode(canonicalizing: stored) == mode)
    }

    @Test("paths are bytes: composed and decomposed letters differ")
    func paths() {
        #expect(RepositoryPath("\u{E4}") != RepositoryPath("a\u{308}"))
        #expect(RepositoryPath(bytes: [0x61, 0xFF]).text == nil)
        #expect(RepositoryPath(bytes: [0x61, 0xFF]).description == "a\u{FFFD}")
        #expect(RepositoryPath("a/b") < "a0")
    }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Any id.
    mutating func objectID() -> ObjectID {
        let bytes = (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &self) }
        return unsafe bytes.withUnsafeBytes { unsafe ObjectID(bytes: $0) }
    }
}
