import Glibc
import Synchronization

/// What a server counts: requests by kind and outcome, and how long they took.
final class Figures: Sendable {
    /// The upper bounds of the histogram, in seconds.
    private static let bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

    private struct State {
        /// By kind, the answers whose statuses begin with 2, 3, 4 and 5.
        var requests: [RouteKind: [Int]] = [:]
        var durations = [Int](repeating: 0, count: Figures.bounds.count + 1)
        var seconds = 0.0
    }

    private let state = Mutex(State())
    private let started = time(nil)

    /// Counts an answer.
    func count(_ answer: Answer, seconds: Double) {
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        let outcome = min(max(answer.status / 100 - 2, 0), 3)
        state.withLock { state in
            state.requests[answer.kind, default: [0, 0, 0, 0]][outcome] += 1
            state.durations[bucket] += 1
            state.seconds += seconds
        }
    }

    /// The figures as Prometheus reads them (text format 0.0.4).
    func text(_ site: ServedSite, isStale: Bool, pastSites: Int) -> String {
        let state = state.withLock { $0 }
        var lines: [String] = []
        func metric(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            lines += ["# HELP \(name) \(help)", "# TYPE \(name) \(type)"]
            lines += samples.map { name + $0.labels + " " + $0.value }
        }
        let requests = RouteKind.allCases.flatMap { kind in
            (state.requests[kind] ?? []).enumerated().filter { $0.element > 0 }.map {
                ("{kind=\"\(kind.rawValue)\",status=\"\($0.offset + 2)xx\"}", "\($0.element)")
            }
        }
        metric("kumppani_requests_total", "counter", "Answers by kind of page and class of status.", requests)
        let name = "kumppani_request_duration_seconds"
        lines += ["# HELP \(name) How long it took to make answers.", "# TYPE \(name) histogram"]
        var sum = 0
        for (i, bound) in (Self.bounds.map { "\($0)" } + ["+Inf"]).enumerated() {
            sum += state.durations[i]
            lines.append("\(name)_bucket{le=\"\(bound)\"} \(sum)")
        }
        lines += ["\(name)_sum \(state.seconds)", "\(name)_count \(sum)"]
        metric(
            "kumppani_commit_timestamp_seconds", "gauge", "When the commit was made that is shown.",
            [("", "\(site.committed)")])
        metric("kumppani_records", "gauge", "Records that are shown.", [("", "\(site.recordCount)")])
        metric(
            "kumppani_stale", "gauge", "1 where the newest commit cannot be shown, and an older one is.",
            [("", isStale ? "1" : "0")])
        metric("kumppani_past_sites", "gauge", "Earlier states of the register in memory.", [("", "\(pastSites)")])
        metric("kumppani_cached_page_bytes", "gauge", "Pages in memory.", [("", "\(site.cache.size)")])
        if let memory = Self.residentBytes() {
            metric("process_resident_memory_bytes", "gauge", "Memory of the process.", [("", "\(memory)")])
        }
        metric("process_start_time_seconds", "gauge", "When the process began.", [("", "\(started)")])
        return lines.joined(separator: "\n") + "\n"
    }

    /// The memory of this process; `nil` where the system does not tell.
    private static func residentBytes() -> Int? {
        guard let file = fopen("/proc/self/statm", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 200)
        guard fgets(&line, 200, file) != nil else { return nil }
        let fields = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.split(separator: UInt8(ascii: " "))
        guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
