import Diagnostics
import Documents
import Records
import Synchronization
import TestSupport
import Testing

@Suite("Records that an earlier check knows") struct DeferredReadingTests {
    /// A source whose files can change after an earlier check has read them, under the names of their old contents.
    private final class ChangingSource: RecordSource {
        let texts: Mutex<[String: String]>

        init(_ texts: [String: String]) { self.texts = Mutex(texts) }

        func files(below folder: String) throws(SourceError) -> FileListing {
            let name = ContentID(high: 1, middle: 2, low: 3)
            let paths = texts.withLock { Array($0.keys) }
            return FileListing(paths.map { SourceFile(path: $0, kind: .regular, content: name) }).below(folder)
        }

        func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
            guard let bytes = try readIfPresent(path, limit: limit) else {
                throw SourceError(attempt: .reading(path), reason: Text(verbatim: "it is gone"))
            }
            return bytes
        }

        func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
            guard let text = texts.withLock({ $0[path] }) else { return nil }
            guard text != "unreadable" else {
                throw SourceError(attempt: .reading(path), reason: Text(verbatim: "it is gone"))
            }
            return Array(text.utf8)
        }
    }

    private static let path = "records/partners/oslo.yaml"

    /// The register as a later check sees it, after the text of Oslo has become another.
    private func register(oslo text: String? = nil) throws -> Register {
        let source = ChangingSource(SmallRegister.sound)
        let loader = RegisterLoader(source: source, configuration: try .read(from: source))
        let known = try #require(try loader.load().cacheable(unsound: []))
        if let text { source.texts.withLock { $0[Self.path] = text } }
        let loaded = try loader.load { _ in CachedRecords(known, from: 0) }
        #expect(loaded.fresh.isEmpty)
        return loaded.register
    }

    private let oslo = RecordID(collection: "partners", id: "oslo")

    @Test("are read when somebody asks, and refer to the values that they always did")
    func read() throws {
        let register = try register()
        let record = try #require(register[oslo])
        #expect(record.references.map { record.value(of: $0).pointer } == ["/owner"])
        #expect(record["name"]?.text == "Oslo")
        #expect(try record.reference(at: #require(record["owner"]))?.target?.id == "kv")
        #expect(try record.reference(at: #require(record["name"])) == nil)
        try register.requireAllRead()
    }

    @Test(
        "are damage where they are gone or say something else, and nothing then asks for what is not there",
        arguments: [
            ("unreadable", "it is gone"), ("{}", "it does not say what an earlier check has read there"),
            ("id: oslo\nname: Oslo\ncountry: NO\nowner: 17\n", "it does not say"),
            ("id: oslo\nname: Oslo\ncountry: NO\nowner: kw\n", "it does not say"),
        ])
    func gone(text: String, reason: String) throws {
        let register = try register(oslo: text)
        let record = try #require(register[oslo])
        let known = record.references
        #expect(known.count == 1)
        try register.requireAllRead()
        #expect(!record.document.isSound && record.references.isEmpty)
        #expect(known.map { record.value(of: $0).kind } == [.null])
        let error = try #require(throws: RegisterError.self) { try register.requireAllRead() }
        #expect(error.isDamage)
        #expect(error.message.en.hasPrefix("reading '\(Self.path)' failed: \(reason)"))
        #expect(error.hint != nil)
    }

    @Test("are left alone where nobody asks for them")
    func unasked() throws {
        let register = try register(oslo: "unreadable")
        #expect(register.contains(oslo) && register.count == 2)
        try register.requireAllRead()
    }
}
