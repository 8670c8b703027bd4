import Dispatch
import Glibc
import Synchronization
import Workspace

/// Sees that HEAD, its branch or the packed references change, and lets the site be made anew.
///
/// It has a thread of its own, on which the site is made too: the threads that answer are never held up.
final class ReferenceWatch: Sendable {
    private let workspace: Workspace
    private let site: CurrentSite
    /// Whoever writes into the first of these wakes the thread up.
    private let wake: (read: Int32, write: Int32)
    private let isStopped = Mutex(false)
    private let queue = DispatchQueue(label: "reference watch")

    /// However quiet it is, the day may have changed, and some file systems tell nothing: HEAD is read once a minute.
    private static let quiet: Int32 = 60_000
    /// Where the system allows no watching, HEAD is read once a second.
    private static let blind: Int32 = 1000

    init(_ workspace: Workspace, _ site: CurrentSite) {
        self.workspace = workspace
        self.site = site
        var ends: [Int32] = [-1, -1]
        // Without a pipe, stopping takes until the thread looks up by itself.
        pipe(&ends)
        wake = (ends[0], ends[1])
    }

    deinit {
        close(wake.read)
        close(wake.write)
    }

    /// Begins to watch.
    func start() {
        queue.async { [self] in
            let events = FolderEvents()
            site.prepare()
            while !isStopped.withLock({ $0 }) {
                // Watching begins before HEAD is read, so that no change falls between.
                let isSeeing = events?.watch(folders()) ?? false
                site.refresh()
                if let events {
                    events.wait(alsoFor: wake.read, milliseconds: isSeeing ? Self.quiet : Self.blind)
                } else {
                    var waited = pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0)
                    poll(&waited, 1, Self.blind)
                }
            }
        }
    }

    /// Stops, and waits until it has.
    func stop() {
        isStopped.withLock { $0 = true }
        var byte: UInt8 = 0
        write(wake.write, &byte, 1)
        queue.sync {}
    }

    /// The folders to watch; none while HEAD cannot be read.
    private func folders() -> Set<String> {
        do {
            return try workspace.headPlace().folders
        } catch {
            // `refresh` reads HEAD too, and tells why it cannot.
            return []
        }
    }
}
