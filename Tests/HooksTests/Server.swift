import Foundation
import TestSupport

/// A way to push to the bare clone of a ``GuardedRegister``, with whatever has to run for it.
final class Server {
    /// Where pushes go.
    let address: String
    private let processes: [Process]

    /// The ways that there are.
    enum Way: String, CaseIterable, Sendable { case file, daemon, http }

    /// What a way needs that this machine lacks.
    struct Absent: Error { let program: String }

    /// Serves the bare clone; throws ``Absent`` where a program for it is not installed.
    init(_ way: Way, of register: GuardedRegister) throws {
        let folder = register.repository.folder
        switch way {
        case .file:
            address = folder + "/server.git"
            processes = []
        case .daemon:
            let port = try Self.freePort()
            let program = try register.repository.git("--exec-path") + "/git-daemon"
            let daemon = try register.start(
                program,
                [
                    "--export-all", "--enable=receive-pack", "--listen=127.0.0.1", "--port=\(port)",
                    "--base-path=\(folder)", "--reuseaddr", folder,
                ])
            address = "git://127.0.0.1:\(port)/server.git"
            processes = [daemon]
            try Self.run(daemon, port)
        case .http:
            let server = "/usr/sbin/lighttpd"
            let backend = try register.repository.git("--exec-path") + "/git-http-backend"
            for program in [server, backend] where !FileManager.default.isExecutableFile(atPath: program) {
                throw Absent(program: program)
            }
            let port = try Self.freePort()
            try register.repository.git(["config", "http.receivepack", "true"], in: "server.git")
            try register.repository.write(
                "lighttpd.conf", Self.configuration(folder: folder, port: port, backend: backend))
            let process = try register.start(server, ["-D", "-f", folder + "/lighttpd.conf"])
            address = "http://127.0.0.1:\(port)/git/server.git"
            processes = [process]
            try Self.run(process, port)
        }
    }

    deinit {
        for process in processes where process.isRunning {
            // Test threads block signals, and so do the programs that they start: only this one gets through.
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    private static func configuration(folder: String, port: Int, backend: String) -> String {
        """
        server.modules = ("mod_alias", "mod_cgi", "mod_setenv")
        server.document-root = "\(folder)"
        server.bind = "127.0.0.1"
        server.port = \(port)
        server.errorlog = "\(folder)/lighttpd.log"
        alias.url = ("/git" => "\(backend)")
        $HTTP["url"] =~ "^/git" {
          cgi.assign = ("" => "")
          setenv.set-environment = ("GIT_PROJECT_ROOT" => "\(folder)", "GIT_HTTP_EXPORT_ALL" => "1",
            "HOME" => "\(folder)", "GIT_CONFIG_NOSYSTEM" => "1", "PATH" => "/usr/bin:/bin")
        }
        """
    }

    /// Starts a process that serves, and waits until it answers.
    private static func run(_ process: Process, _ port: Int) throws {
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let deadline = Date.now + 20
        while !answers(port) {
            guard process.isRunning, Date.now < deadline else {
                throw TemporaryRepository.Failure(description: "nothing answers on port \(port)")
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    private static func answers(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        return withAddress(port) { connect(descriptor, $0, $1) } == 0
    }

    /// A port of the loopback interface that nobody listens on.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        guard withAddress(0, { bind(descriptor, $0, $1) }) == 0 else {
            throw TemporaryRepository.Failure(description: "no port is free")
        }
        var found = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &found) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        guard code == 0 else { throw TemporaryRepository.Failure(description: "no port is free") }
        return Int(UInt16(bigEndian: found.sin_port))
    }

    private static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
