import Glibc

/// Waits until files appear, change names or go in some folders (inotify).
final class FolderEvents {
    private let descriptor: Int32
    private var watched: [String: Int32] = [:]

    /// Opens it; `nil` where the system has no more of them.
    init?() {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Looks at these folders and at no others; of one that is not there at the nearest above it. Returns whether it
    /// looks at any, and at all of them.
    func watch(_ folders: Set<String>) -> Bool {
        guard !folders.isEmpty else { return false }
        let present = Set(folders.map(Self.nearest))
        for (folder, watch) in watched where !present.contains(folder) {
            inotify_rm_watch(descriptor, watch)
            watched[folder] = nil
        }
        for folder in present where watched[folder] == nil {
            let events = UInt32(IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_CLOSE_WRITE | IN_ONLYDIR)
            let watch = inotify_add_watch(descriptor, folder, events)
            guard watch >= 0 else { return false }
            watched[folder] = watch
        }
        return true
    }

    /// Waits for an event there or on another descriptor, for so many milliseconds at most. What happens meanwhile is
    /// one event.
    func wait(alsoFor other: Int32, milliseconds: Int32) {
        var waited = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        ]
        poll(&waited, 2, milliseconds)
        var bytes = [UInt8](repeating: 0, count: 16 << 10)
        while read(descriptor, &bytes, bytes.count) > 0 {}
        // A folder that was removed is watched no more; the next call begins anew.
        if waited[0].revents != 0 {
            for (folder, _) in watched where access(folder, F_OK) != 0 { watched[folder] = nil }
        }
    }

    private static func nearest(_ folder: String) -> String {
        var folder = folder
        while access(folder, F_OK) != 0, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            folder = String(folder[..<slash])
        }
        return folder
    }
}
