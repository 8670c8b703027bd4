import Checks
import Diagnostics
import Records
import Synchronization
import TestSupport
import Testing

@Suite("Cached records") struct RecordCacheTests {
    /// Texts whose contents have names, as those of git have.
    private struct NamedSource: RecordSource {
        let texts: MemorySource
        /// The path of a file that is still listed and cannot be read.
        var gone: String?

        func files(below folder: String) throws(SourceError) -> FileListing {
            FileListing(
                texts.files(below: folder).map { file in
                    var name: UInt64 = 14_695_981_039_346_656_037
                    for byte in (texts.texts[file.path] ?? "").utf8 {
                        name = (name ^ UInt64(byte)) &* 1_099_511_628_211
                    }
                    return SourceFile(
                        path: file.path, kind: file.kind, content: ContentID(high: name, middle: 0, low: 0))
                })
        }

        func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
            guard texts.texts[path] != "unreadable", path != gone else {
                throw SourceError(attempt: "reading", reason: "it is gone")
            }
            return try texts.read(path, limit: limit)
        }

        func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
            texts.readIfPresent(path, limit: limit)
        }
    }

    /// A store in memory that counts.
    private final class CountingStore: CacheStore {
        let results = Mutex<[String: [UInt8]]>([:])

        func load(_ name: String) -> [UInt8]? { results.withLock { $0[name] } }
        func save(_ bytes: [UInt8], as name: String) { results.withLock { $0[name] = bytes } }
    }

    private static let frame = """
        languages: [fi]
        collections:
          networks: {files: "records/networks/{id}.yaml", schema: network.json, role: network}
          partners: {files: "records/partners/{id}.yaml", schema: partner.json, role: partner}
          units: {files: "records/units/{id}.yaml", schema: unit.json, role: unit}
        """
    private static let schemas = [
        "network.json": #"{"properties": {"owner": {"type": "string", "x-references": "units"}}}"#,
        "partner.json": """
        {"properties": {"owner": {"type": "string", "x-references": "units"},
          "related": {"type": "array", "items": {"type": "string", "x-references": ["partners", "units"]}}}}
        """,
        "unit.json": """
        {"properties": {"parent": {"type": "string", "x-references": "units", "x-acyclic": true},
          "successor": {"type": "string", "x-references": "units", "x-acyclic": true}}}
        """,
    ]

    private func check(
        _ texts: [String: String], _ store: (any CacheStore)?, day: Int = 20240, gone: String? = nil
    ) throws -> CheckReport {
        let source = NamedSource(texts: MemorySource(texts), gone: gone)
        return try RegisterCheck.run(
            source: source, configuration: try .read(from: source), day: Day(number: day), store: store
        ).report
    }

    @Test("a schema found by its $id decides what is remembered, and so does another that takes the $id too")
    func schemasByID() throws {
        let store = CountingStore()
        var texts = Self.schemas.merging([
            "register.yaml": Self.frame, "records/units/kv.yaml": "id: kv\nname: {fi: A}\nsources: [x]\n",
            "unit.json": #"{"properties": {"id": {"$ref": "urn:x:id"}}}"#,
            "id.json": #"{"$id": "urn:x:id", "type": "string"}"#,
        ]) { $1 }
        #expect(try check(texts, store).problems == check(texts, nil).problems)
        let before = try check(texts, store).problems
        texts["id.json"] = #"{"$id": "urn:x:id", "type": "integer"}"#
        #expect(try check(texts, store).problems != before)
        #expect(try check(texts, store).problems == check(texts, nil).problems)
        texts["id.json"] = #"{"$id": "urn:x:id", "type": "string"}"#
        _ = try check(texts, store)
        texts["twin.json"] = #"{"$id": "urn:x:id"}"#
        #expect(throws: RegisterError.self) { try check(texts, store) }
    }

    @Test(
        "results with and without the cache are the same, whatever was edited since",
        arguments: 1...6 as ClosedRange<UInt64>)
    func sameResults(seed: UInt64) throws {
        var state = seed
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let store = CountingStore()
        var texts = Self.schemas
        texts["register.yaml"] = Self.frame
        var day = 20240
        for step in 0..<60 {
            for _ in 0...random(3) {
                let unit = "u\(random(6))"
                switch random(9) {
                case 0: texts["records/units/\(unit).yaml"] = nil
                case 1:
                    texts["records/units/\(unit).yaml"] =
                        "id: \(unit)\nname: {fi: A}\nsources: [x]\nuntil: 20\(10 + random(30))\n"
                case 2:
                    texts["records/units/\(unit).yaml"] =
                        "id: \(unit)\nname: {fi: B}\nsources: [x]\nparent: u\(random(6))\n"
                case 3:
                    texts["records/units/\(unit).yaml"] =
                        "id: \(unit)\nname: {fi: C}\nsources: [x]\nsuccessor: u\(random(6))\n"
                case 4: texts["records/networks/n\(random(5)).yaml"] = nil
                case 5:
                    let id = random(5)
                    texts["records/networks/n\(id).yaml"] =
                        "id: n\(random(12) == 0 ? 9 : id)\nname: {fi: Verkko \(random(3))}\nsources: [x]\nowner: \(unit)\nsupports: [y]\n"
                case 6:
                    let id = random(5)
                    texts["records/partners/p\(id).yaml"] =
                        "id: p\(id)\nname: {fi: Kumppani \(random(3))}\nsources: [x]\nowner: \(unit)\nrelated: [partners/p\(random(6)), z]\n"
                case 7: texts["records/partners/p\(random(5)).yaml"] = "id: [\n"
                default: day += random(400)
                }
            }
            let cached = try check(texts, store, day: day)
            let fresh = try check(texts, nil, day: day)
            #expect(cached.problems.map(\.message) == fresh.problems.map(\.message), "step \(step) of seed \(seed)")
            #expect(cached.problems == fresh.problems)
            #expect(cached.records == fresh.records)
        }
    }

    private static let sound = schemas.merging([
        "register.yaml": frame, "records/units/kv.yaml": "id: kv\nname: {fi: A}\nsources: [x]\n",
        "records/networks/c40.yaml": "id: c40\nname: {fi: B}\nsources: [x]\nowner: kv\nsupports: [y]\n",
    ]) { $1 }

    @Test("a record that cannot be read any more is missed by those that name it")
    func unreadable() throws {
        let store = CountingStore()
        var texts = Self.sound
        #expect(try check(texts, store).problems.isEmpty)
        texts["records/units/kv.yaml"] = "unreadable"
        let problems = try check(texts, store).problems
        #expect(problems.map(\.rule) == ["reference-resolves", "regular-file"])
        #expect(try check(texts, nil).problems == problems)
    }

    @Test(
        "a record that is known to be sound, and has gone from the repository, is damage and no fault of the register")
    func gone() throws {
        let store = CountingStore()
        #expect(try check(Self.sound, store).problems.isEmpty)
        let kept = store.results.withLock { $0 }
        for path in ["records/networks/c40.yaml", "records/units/kv.yaml"] {
            let error = try #require(throws: RegisterError.self) { try check(Self.sound, store, gone: path) }
            #expect(error.isDamage && error.message.en.contains("it is gone"))
        }
        #expect(store.results.withLock { $0 } == kept)
        #expect(try check(Self.sound, store).problems.isEmpty)
    }

    @Test("a damaged cache is not believed, at whatever byte it is damaged")
    func damage() throws {
        let store = CountingStore()
        let fresh = try check(Self.sound, store)
        let results = store.results.withLock { $0 }
        let (name, bytes) = try #require(results.first)
        for i in bytes.indices {
            var damaged = bytes
            damaged[i] ^= 0x10
            store.results.withLock { $0 = [name: damaged] }
            #expect(try check(Self.sound, store).problems == fresh.problems)
        }
        for count in stride(from: 0, to: bytes.count, by: 7) {
            store.results.withLock { $0 = [name: Array(bytes[..<count])] }
            #expect(try check(Self.sound, store).problems == fresh.problems)
        }
    }

    @Test("another day has a cache of its own, and another schema takes the place of what was known")
    func keys() throws {
        let store = CountingStore()
        _ = try check(Self.sound, store)
        _ = try check(Self.sound, store)
        #expect(store.results.withLock { $0.count } == 1)
        _ = try check(Self.sound, store, day: 20241)
        var other = Self.sound
        other["network.json"] = #"{"required": ["rationale"]}"#
        #expect(try check(other, store).errors == 1)
        #expect(try check(Self.sound, store).errors == 0)
        #expect(store.results.withLock { $0.count } == 2)
    }
}
