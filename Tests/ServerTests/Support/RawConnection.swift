import Dispatch
import Foundation

/// A connection to a server on this machine, over which bytes go as they are.
final class RawConnection: Sendable {
    /// An answer as it came.
    struct Answer: Sendable {
        var status = 0
        /// The headers by their names in lower case.
        var headers: [String: String] = [:]
        var body: [UInt8] = []
        /// The body as text.
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// The server did not do what a server does.
    struct Failure: Error {
        let what: String
    }

    private let descriptor: Int32

    /// Connects to a port of the loopback address.
    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw Failure(what: "connect: \(String(cString: strerror(errno)))") }
    }

    /// Connects to a unix socket.
    init(socket path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0 else { throw Failure(what: "connect: \(String(cString: strerror(errno)))") }
    }

    deinit { close(descriptor) }

    /// Sends bytes, and waits for nothing.
    func send(_ bytes: String) async throws { try await Self.blocking { [self] in try write(bytes) } }

    /// Sends a request and reads the answer; `bytes` is the whole request.
    func ask(_ bytes: String, isHead: Bool = false) async throws -> Answer {
        try await Self.blocking { [self] in
            try write(bytes)
            return try read(isHead: isHead)
        }
    }

    /// Whether the server has ended the connection; waits for it.
    func isEnded() async throws -> Bool {
        try await Self.blocking { [self] in
            var byte: UInt8 = 0
            return recv(descriptor, &byte, 1, 0) <= 0
        }
    }

    /// The server's pages are made on the threads of tasks: a test must not hold those.
    private static func blocking<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Swift.Result { try body() }) }
        }
    }

    private func write(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(what: "send: \(String(cString: strerror(errno)))") }
            rest = rest.dropFirst(count)
        }
    }

    private func read(isHead: Bool) throws -> Answer {
        var received: [UInt8] = []
        func more() throws {
            var bytes = [UInt8](repeating: 0, count: 64 << 10)
            let count = recv(descriptor, &bytes, bytes.count, 0)
            guard count > 0 else { throw Failure(what: "ended after \(received.count) bytes") }
            received += bytes.prefix(count)
        }
        var end: Int?
        while end == nil {
            try more()
            end = String(decoding: received, as: UTF8.self).utf8.firstRange(of: "\r\n\r\n".utf8).map {
                String(decoding: received, as: UTF8.self).utf8.distance(from: "".startIndex, to: $0.upperBound)
            }
        }
        var answer = Answer()
        let lines = String(decoding: received.prefix(end ?? 0), as: UTF8.self).components(separatedBy: "\r\n")
        answer.status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        for line in lines.dropFirst() where line.contains(":") {
            let sides = line.split(separator: ":", maxSplits: 1)
            answer.headers[sides[0].lowercased()] = sides.last?.trimmingCharacters(in: .whitespaces)
        }
        let length = isHead || answer.status == 304 ? 0 : Int(answer.headers["content-length"] ?? "") ?? 0
        while received.count < (end ?? 0) + length { try more() }
        answer.body = Array(received.dropFirst(end ?? 0))
        return answer
    }
}
