package import Diagnostics
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
package import Programs
package import Records
import ServiceLifecycle
import UnixSignals
import Workspace

/// The server of one register: opens it, listens, sees new commits, and stops when it is told to.
package struct RegisterServer: Sendable {
    private let settings: ServerSettings
    private let environment: [String: String]
    private let clock: @Sendable () -> Day
    private let notify: @Sendable (Notice) -> Void
    var limits = ServerLimits()
    /// What makes it end.
    var stopSignals: [UnixSignal] = [.sigterm, .sigint]

    /// Makes a server; `environment` is what git's variables are read from, `notify` is told what a person should know.
    package init(
        _ settings: ServerSettings, environment: [String: String], today: @escaping @Sendable () -> Day,
        notify: @escaping @Sendable (Notice) -> Void
    ) {
        self.settings = settings
        self.environment = environment
        clock = today
        self.notify = notify
    }

    /// Serves until SIGTERM or SIGINT, then lets requests that are under way end. `onListening` is told the port, 0 for a
    /// socket.
    ///
    /// Throws ``ServerError`` where it cannot listen, and what opening the register throws.
    package func run(onListening: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        let workspace = try Workspace(
            start: settings.start, environment: environment, configuration: settings.configuration,
            usesCache: settings.usesCache, notify: notify)
        let loader = SiteLoader(workspace: workspace, clock: clock, fixedDay: settings.day)
        let site = try CurrentSite(loader, notify: notify)
        let figures = Figures()
        let handler = RequestHandler(
            current: site, past: PastSites(loader), workspace: workspace, clock: clock, base: settings.base,
            figures: figures, notify: notify)
        let log = settings.isQuiet ? nil : AccessLog(to: STDERR_FILENO)
        let application = Application(
            responder: PageResponder(handler: handler, figures: figures, log: log), server: server,
            configuration: ApplicationConfiguration(
                address: address, serverName: nil,
                availableConnectionsDelegate: .maximum(limits.connections, logger: Self.logger)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                tellListening(site.now, port: port)
                await onListening(port)
            }, logger: Self.logger)
        let watch = ReferenceWatch(workspace, site)
        watch.start()
        defer {
            watch.stop()
            log?.finish()
        }
        var configuration = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: stopSignals, logger: Self.logger)
        configuration.maximumGracefulShutdownDuration = limits.stopping
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw ServerError(listeningAt: place(nil), because: String(cString: strerror(error.errnoCode)))
        } catch let error as SocketAddressError {
            throw ServerError(listeningAt: place(nil), because: "\(error)")
        }
        if case .socket(let path) = settings.place { unlink(path) }
    }

    /// Nothing of what the frameworks say is for whoever runs the program, but errors.
    private static let logger: Logger = {
        var logger = Logger(label: "kumppani") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        return logger
    }()

    private var server: HTTPServerBuilder {
        let reading = limits.reading
        return .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ConnectionGuard(limit: reading)], idleTimeout: limits.idle,
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: limits.headerCount)))
    }

    private var address: BindAddress {
        switch settings.place {
        case .port(let host, let port): .hostname(host, port: port)
        case .socket(let path): .unixDomainSocket(path: path)
        }
    }

    /// Where the server is, as people write it; with the port that it got.
    private func place(_ port: Int?) -> String {
        switch settings.place {
        case .port(let host, let wanted):
            "http://\(host.contains(":") ? "[\(host)]" : host):\(port ?? wanted)\(settings.base)/"
        case .socket(let path): path
        }
    }

    private func tellListening(_ site: ServedSite, port: Int) {
        guard !settings.isQuiet else { return }
        let place = place(port)
        let records = site.recordCount
        notify(
            Notice(
                Text(
                    en: "the register is at \(place) (\(records.counted("record", "records")))",
                    fi: "rekisteri on osoitteessa \(place) (\(records.counted("tietue", "tietuetta")))",
                    sv: "registret finns på \(place) (\(records.counted("post", "poster")))"),
                hint: Text(en: "Ctrl-C stops it", fi: "lopeta näppäilemällä Ctrl-C", sv: "Ctrl-C stoppar det")))
    }
}
