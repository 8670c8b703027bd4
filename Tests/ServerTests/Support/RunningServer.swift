import Diagnostics
import Foundation
import NIOCore
import Programs
import Records
import Synchronization
import TestSupport

@testable import Server

/// A server of a small register with a history of some days, on a free port; it ends with `stop()`.
final class RunningServer {
    /// The port.
    let port: Int
    private let task: Task<Void, any Error>
    /// The folder goes away with the value.
    private let repository: TemporaryRepository

    /// Limits that no test meets on a machine that is busy with others.
    static let patient: ServerLimits = {
        var limits = ServerLimits()
        limits.idle = .minutes(20)
        limits.reading = .minutes(20)
        return limits
    }()

    /// Serves a repository; `base` is the prefix of its addresses.
    init(
        _ repository: TemporaryRepository, base: String = "", today: String = "2026-01-15",
        limits: ServerLimits = RunningServer.patient
    ) async throws {
        self.repository = repository
        var settings = ServerSettings(start: repository.path)
        settings.place = .port(host: "127.0.0.1", port: 0)
        settings.base = base
        settings.isQuiet = true
        let day = Day(today) ?? Day(number: 0)
        var server = RegisterServer(
            settings, environment: TemporaryRepository.plain, today: { day }, notify: { print($0.message.en) })
        server.limits = limits
        server.stopSignals = []
        let (ports, told) = AsyncThrowingStream.makeStream(of: Int.self)
        task = Task { [server] in
            do {
                try await server.run { told.yield($0) }
                told.finish()
            } catch {
                told.finish(throwing: error)
                throw error
            }
        }
        var found = 0
        for try await port in ports {
            found = port
            break
        }
        port = found
    }

    /// Ends the server.
    func stop() async {
        task.cancel()
        _ = await task.result
    }

    /// Asks for a target; headers are whole lines.
    func get(_ target: String, _ headers: String..., method: String = "GET") async throws -> RawConnection.Answer {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: a"] + headers + ["", ""]
        return try await RawConnection(port: port).ask(lines.joined(separator: "\r\n"), isHead: method == "HEAD")
    }

    /// A register with two partners: one from 2017, another one renamed in 2024 and changed since.
    static func register() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        try commit(
            SmallRegister.frame.merging([
                "records/units/kv.yaml": "id: kv\n",
                "records/partners/oslo.yaml": "id: oslo\nname: Oslo\ncountry: NO\nowner: kv\n",
                "records/partners/turku.yaml": "id: turku\nname: Turku\ncountry: FI\nowner: kv\n",
            ]) { $1 }, "Begin the register", on: "2020-03-01", repository)
        try repository.git("mv", "records/partners/turku.yaml", "records/partners/abo.yaml")
        try commit(
            ["records/partners/abo.yaml": "id: abo\nname: Åbo\ncountry: FI\nowner: kv\n"],
            "Call Turku by its other name",
            on: "2024-05-31", repository)
        try commit(
            [
                "records/partners/oslo.yaml":
                    "id: oslo\nname: Oslo kommune\ncountry: NO\nowner: kv\npostcode: \"0037\"\n"
            ],
            "Name the municipality of Oslo", on: "2025-02-01", repository)
        return repository
    }

    /// Commits files as of a day.
    static func commit(
        _ files: [String: String], _ message: String, on day: String, _ repository: TemporaryRepository
    ) throws {
        for (path, text) in files { try repository.write("main/" + path, text) }
        try repository.git("add", "--all")
        try repository.git(
            ["commit", "--quiet", "-m", message],
            with: ["GIT_AUTHOR_DATE": day + "T12:00:00Z", "GIT_COMMITTER_DATE": day + "T12:00:00Z"])
    }
}
