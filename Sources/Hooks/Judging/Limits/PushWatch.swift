package import Diagnostics
import Glibc

/// Ends this process, and with it the push that it judges, when judging takes too long or too much memory.
///
/// Single limits bound what is known to grow; this one holds for whatever else somebody thinks of. Nothing is lost with
/// the process: git throws away what a refused push has brought.
package enum PushWatch {
    /// Begins to watch, in a thread of its own; the time counts from now. `refuse` says why before the process ends.
    package static func start(
        _ limits: PushLimits, refuse: @escaping @Sendable (_ reason: Text, _ hint: Text) -> Void
    ) {
        let watch = Watch(limits: limits, refuse: refuse)
        var thread = pthread_t()
        let context = Unmanaged.passRetained(watch).toOpaque()
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Watch>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context)
        precondition(code == 0, "no thread could be started to watch the limits of a push: error \(code)")
        pthread_detach(thread)
    }
}

/// What the watching thread does.
private final class Watch: Sendable {
    private let limits: PushLimits
    private let refuse: @Sendable (Text, Text) -> Void

    init(limits: PushLimits, refuse: @escaping @Sendable (Text, Text) -> Void) {
        self.limits = limits
        self.refuse = refuse
    }

    /// Looks every few milliseconds: memory can grow by some hundred megabytes in a tenth of a second.
    func run() {
        let end = ContinuousClock.now + .seconds(limits.seconds * Self.patience)
        while true {
            if Self.seconds >= limits.seconds || ContinuousClock.now >= end {
                let limit = limits.seconds
                stop(
                    Text(en: "longer than \(limit) s", fi: "yli \(limit) sekuntia", sv: "mer än \(limit) sekunder"),
                    "kumppani.pushSeconds")
            }
            if let used = Self.bytes, used > limits.megabytes << 20 {
                let limit = limits.megabytes
                stop(
                    Text(
                        en: "more than \(limit) MB of memory", fi: "yli \(limit) Mt muistia",
                        sv: "mer än \(limit) MB minne"), "kumppani.pushMegabytes")
            }
            usleep(4_000)
        }
    }

    /// How many times longer than it works a process may live, on a server that is busy with others.
    private static let patience = 6

    /// The time that this process has worked, on all cores together, in seconds.
    private static var seconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec
    }

    private func stop(_ what: Text, _ entry: String) -> Never {
        refuse(
            Text(
                en: "judging this push takes \(what.en)", fi: "tämän lähetyksen arviointi vie \(what.fi)",
                sv: "bedömningen av det som skickas kräver \(what.sv)"),
            Text(
                en: "push it in parts; the server's owner can allow more: git config \(entry)",
                fi: "lähetä osissa; palvelimen omistaja voi sallia enemmän: git config \(entry)",
                sv: "skicka det i delar; serverns ägare kan tillåta mer: git config \(entry)"))
        _exit(1)
    }

    /// The memory that this process has to itself, in bytes; `nil` where the system does not say.
    private static var bytes: Int? {
        guard let file = fopen("/proc/self/statm", "re") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        let fields = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            .split(separator: " ")
        guard fields.count > 2, let resident = Int(fields[1]), let shared = Int(fields[2]) else { return nil }
        return (resident - shared) * sysconf(Int32(_SC_PAGESIZE))
    }
}
