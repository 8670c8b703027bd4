import Checks
import Diagnostics
import Records
import Synchronization

extension FuzzTarget {
    /// A damaged cache of checks changes no report; and what a cache holds of records is read within its bytes, whatever they are.
    ///
    /// The bytes are changes of a sound cache: see ``Changes``.
    static let checkCache = FuzzTarget("check-cache") { bytes in
        let changes = Changes(bytes)
        let report = try CheckedRegister.report(with: HeldStore(CheckedRegister.results.mapValues(changes.applied)))
        guard report.problems == CheckedRegister.expected.problems, report.records == CheckedRegister.expected.records
        else {
            throw Finding("with a damaged cache the check says \(report.problems)")
        }
        let damaged = changes.applied(to: CheckedRegister.records)
        let loaded = try CheckedRegister.loader.load { _ in CachedRecords(damaged, from: 0) }
        for record in loaded.register.records { _ = record.references }
    }
}

/// A small register with a mistake, and what a check of it keeps.
private enum CheckedRegister {
    private static let source = NamedSource(
        MemorySource([
            RegisterConfiguration.fileName: """
            title: {en: Cached}
            languages: [fi]
            collections:
              networks: {files: "records/networks/{id}.yaml", role: network, schema: schemas/network.json}
              units: {files: "records/units/{id}.yaml", role: unit}
            """,
            "schemas/network.json": #"{"properties": {"owner": {"type": "string", "x-references": "units"}}}"#,
            "records/networks/c40.yaml": "id: c40\nname: {fi: C40}\nowner: kv\nsupports: [x]\nsources: [hel-1]\n",
            "records/networks/x40.yaml": "id: x40\nname: {fi: X40}\nowner: kw\nsupports: [x]\nsources: [hel-1]\n",
            "records/units/kv.yaml": "id: kv\nname: {fi: Yksikkö}\nsources: [hel-1]\n",
        ]))
    private static let configuration = read { try RegisterConfiguration.read(from: source) }

    static let loader = RegisterLoader(source: source, configuration: configuration)
    /// What the records are cached as.
    static let records: [UInt8] = read {
        try loader.load().cacheable(unsound: []) ?? []
    }
    /// What a check keeps, by name.
    static let results: [String: [UInt8]] = read {
        let store = HeldStore([:])
        _ = try report(with: store)
        return store.results
    }
    static let expected = read { try report(with: nil) }

    static func report(with store: HeldStore?) throws -> CheckReport {
        try RegisterCheck.run(
            source: source, configuration: configuration, day: Day(number: 20_000), store: store
        ).report
    }

    private static func read<Value>(_ body: () throws -> Value) -> Value {
        do { return try body() } catch { preconditionFailure("the register of the fuzz target is broken: \(error)") }
    }
}

/// Results of checks in memory.
private final class HeldStore: CacheStore {
    private let held: Mutex<[String: [UInt8]]>

    init(_ results: [String: [UInt8]]) { held = Mutex(results) }

    var results: [String: [UInt8]] { held.withLock { $0 } }

    func load(_ name: String) -> [UInt8]? { held.withLock { $0[name] } }

    func save(_ bytes: [UInt8], as name: String) { held.withLock { $0[name] = bytes } }
}

/// Files in memory whose contents have names, as git's have.
private struct NamedSource: RecordSource {
    private let source: MemorySource

    init(_ source: MemorySource) { self.source = source }

    func files(below folder: String) -> FileListing {
        FileListing(
            source.files(below: folder).map { file in
                let number = UInt64(truncatingIfNeeded: source.texts[file.path]?.utf8.count ?? 0)
                return SourceFile(
                    path: file.path, kind: file.kind, content: ContentID(high: number, middle: number, low: 1))
            })
    }

    func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] { try source.read(path, limit: limit) }

    func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] {
        try source.read(file.path, limit: limit)
    }

    func readIfPresent(_ path: String, limit: Int) -> [UInt8]? { source.readIfPresent(path, limit: limit) }
}
