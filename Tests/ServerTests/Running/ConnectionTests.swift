import Diagnostics
import Foundation
import NIOCore
import Programs
import TestSupport
import Testing

@testable import Server

/// What a server lets connections do.
@Suite struct ConnectionTests {
    private static let get = "GET /en/index.html HTTP/1.1\r\nHost: a\r\n"

    @Test("a connection takes several requests, and ends when the reader says so")
    func keptAlive() async throws {
        let server = try await RunningServer(try RunningServer.register())
        let connection = try RawConnection(port: server.port)
        for _ in 0..<3 { #expect(try await connection.ask(Self.get + "\r\n").status == 200) }
        #expect(try await connection.ask(Self.get + "Connection: close\r\n\r\n").status == 200)
        #expect(try await connection.isEnded())
        await server.stop()
    }

    @Test("what is sent with a request is refused before it is read, and the connection ends")
    func bodies() async throws {
        let server = try await RunningServer(try RunningServer.register())
        for head in ["GET /en/index.html", "POST /en/index.html"] {
            for header in ["Content-Length: 1000000000", "Transfer-Encoding: chunked"] {
                let connection = try RawConnection(port: server.port)
                let answer = try await connection.ask("\(head) HTTP/1.1\r\nHost: a\r\n\(header)\r\n\r\n")
                #expect(answer.status == (head.hasPrefix("GET") ? 413 : 405))
                #expect(try await connection.isEnded())
            }
        }
        let connection = try RawConnection(port: server.port)
        #expect(try await connection.ask(Self.get + "Content-Length: 0\r\n\r\n").status == 200)
        await server.stop()
    }

    @Test("headers that are too long, too many or none end the connection with a refusal")
    func headers() async throws {
        let server = try await RunningServer(try RunningServer.register())
        for lines in [
            "X: " + String(repeating: "a", count: 17 << 10), String(repeating: "X: a\r\n", count: 101) + "Y: b",
            "no header at all",
        ] {
            let connection = try RawConnection(port: server.port)
            #expect(try await connection.ask(Self.get + lines + "\r\n\r\n").status == 400)
            #expect(try await connection.isEnded())
        }
        let connection = try RawConnection(port: server.port)
        let most = Self.get + "X: " + String(repeating: "a", count: 15 << 10) + "\r\n\r\n"
        #expect(try await connection.ask(most).status == 200)
        await server.stop()
    }

    @Test("a request that does not come to its end does not keep a connection")
    func slow() async throws {
        var limits = ServerLimits()
        limits.idle = .milliseconds(200)
        let server = try await RunningServer(try RunningServer.register(), limits: limits)
        for beginning in ["", "GET /en/", Self.get] {
            let connection = try RawConnection(port: server.port)
            try await connection.send(beginning)
            #expect(try await connection.isEnded())
        }
        await server.stop()
    }

    @Test("connections beyond the most that there may be wait for one to end")
    func crowded() async throws {
        var limits = RunningServer.patient
        limits.connections = 2
        let server = try await RunningServer(try RunningServer.register(), limits: limits)
        var held: [RawConnection] = []
        for _ in 0..<2 {
            let connection = try RawConnection(port: server.port)
            #expect(try await connection.ask(Self.get + "\r\n").status == 200)
            held.append(connection)
        }
        let waiting = try RawConnection(port: server.port)
        async let answer = waiting.ask(Self.get + "\r\n")
        held.removeAll()
        #expect(try await answer.status == 200)
        await server.stop()
    }

    @Test("many readers at once get whole pages of one state, while commits arrive")
    func concurrent() async throws {
        let repository = try RunningServer.register()
        let server = try await RunningServer(repository)
        let port = server.port
        try await withThrowingTaskGroup(of: Void.self) { group in
            for reader in 0..<16 {
                group.addTask {
                    let connection = try RawConnection(port: port)
                    for _ in 0..<20 {
                        let target = reader % 4 == 0 ? "/at/2024-06/en/partners/oslo.html" : "/en/partners/oslo.html"
                        let answer = try await connection.ask("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                        #expect(answer.status == 200 && answer.text.hasSuffix("</html>\n"))
                    }
                }
            }
            for i in 1...5 {
                try RunningServer.commit(
                    ["records/partners/oslo.yaml": "id: oslo\nname: Oslo \(i)\nowner: kv\n"], "\(i)",
                    on: "2025-06-0\(i)",
                    repository)
            }
            try await group.waitForAll()
        }
        await server.stop()
    }

    @Test("a place that is taken is told with what to do")
    func taken() async throws {
        let repository = try RunningServer.register()
        let server = try await RunningServer(repository)
        var settings = ServerSettings(start: repository.path)
        settings.place = .port(host: "127.0.0.1", port: server.port)
        let second = RegisterServer(
            settings, environment: TemporaryRepository.plain, today: { .today }, notify: { _ in })
        let error = await #expect(throws: ServerError.self) { try await second.run() }
        #expect(error?.message.en.contains("127.0.0.1:\(server.port)/: Address already in use") == true)
        await server.stop()
    }
}
