import Diagnostics
import Dispatch
import Glibc
import Synchronization

/// Tells on stderr of each request, as a line of JSON: when, what kind of page, how it went. No addresses, no names of
/// browsers, no words that were searched for; a path only where it is a page's own.
final class AccessLog: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isWriting = false
        var dropped = 0
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "access log")
    private let descriptor: Int32

    /// More bytes than this do not wait to be written: whoever reads them has stopped.
    private static let limit = 1 << 20

    /// Makes a log that is written to a descriptor.
    init(to descriptor: Int32) { self.descriptor = descriptor }

    /// Tells of an answer.
    func tell(_ answer: Answer, method: String, seconds: Double) {
        let line: JSONValue = .object([
            ("time", .string(Self.time())), ("method", .string(method)), ("kind", .string(answer.kind.rawValue)),
            ("path", JSONValue(answer.path)), ("status", JSONValue(answer.status)),
            ("bytes", JSONValue(answer.sentBytes)), ("microseconds", JSONValue(Int(seconds * 1_000_000))),
        ])
        append(line.compactText + "\n")
    }

    /// Waits until all is written.
    func finish() { queue.sync {} }

    private func append(_ line: String) {
        let begins = state.withLock { state in
            guard state.bytes.count < Self.limit else {
                state.dropped += 1
                return false
            }
            state.bytes += line.utf8
            defer { state.isWriting = true }
            return !state.isWriting
        }
        if begins { queue.async { self.writeAll() } }
    }

    private func writeAll() {
        while true {
            let bytes = state.withLock { state in
                if state.dropped > 0 {
                    state.bytes += "{\"dropped\":\(state.dropped)}\n".utf8
                    state.dropped = 0
                }
                state.isWriting = !state.bytes.isEmpty
                defer { state.bytes = [] }
                return state.bytes
            }
            guard !bytes.isEmpty else { return }
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                // There is nobody to tell when nobody can be told.
                guard count > 0 || errno == EINTR else { break }
                rest = rest.dropFirst(max(count, 0))
            }
        }
    }

    /// The time now, in UTC: `2026-11-28T06:40:00.123Z`.
    private static func time() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var parts = tm()
        gmtime_r(&now.tv_sec, &parts)
        func padded(_ number: some BinaryInteger, _ width: Int = 2) -> String {
            let text = "\(number)"
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
            + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))"
            + ".\(padded(now.tv_nsec / 1_000_000, 3))Z"
    }
}
