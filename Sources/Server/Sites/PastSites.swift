import Dispatch
import Records
import Synchronization
import Workspace

/// Sites of other moments: few are kept, one is made at a time, and few may wait for theirs.
actor PastSites {
    /// Too many wait already.
    struct Busy: Error {}

    private let loader: SiteLoader
    /// One site is made at a time: each takes all cores.
    private let queue = DispatchQueue(label: "past sites")
    /// The sites, the one that was asked for last at the end.
    private var kept: [ServedSite] = []
    private var loading: [ServedSite.Key: Task<ServedSite, any Error>] = [:]

    /// More than these are not kept, and fewer where they are large.
    private static let mostKept = 4
    private static let mostRecords = 25_000
    /// More than these are not waited for.
    private static let mostLoading = 4

    init(_ loader: SiteLoader) { self.loader = loader }

    /// How many are kept.
    var count: Int { kept.count }

    /// The site of a moment. Throws ``Busy``, and as `SiteLoader.site(_:)`.
    func site(_ key: ServedSite.Key) async throws -> ServedSite {
        if let place = kept.firstIndex(where: { $0.key == key }) {
            let site = kept.remove(at: place)
            kept.append(site)
            return site
        }
        if let task = loading[key] { return try await task.value }
        guard loading.count < Self.mostLoading else { throw Busy() }
        let task = Task { [loader, queue] in
            try await Self.run(on: queue) { try loader.site(key, isPast: true) }
        }
        loading[key] = task
        defer { loading[key] = nil }
        let site = try await task.value
        keep(site)
        return site
    }

    private func keep(_ site: ServedSite) {
        kept.append(site)
        while kept.count > Self.mostKept
            || kept.count > 1 && kept.map(\.recordCount).reduce(0, +) > Self.mostRecords
        { kept.removeFirst() }
    }

    private static func run<Result: Sendable>(
        on queue: DispatchQueue, _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result { try body() }) }
        }
    }
}
