import Glibc

/// Names the contents of files by what the file system keeps of them: the inode, its size, and when it was last changed.
///
/// The last is the time of any change whatsoever (`st_ctime`), which nobody can set. Two changes may fall into one tick
/// of the clock, so that contents that were changed only just now have no name yet.
struct FileStamp {
    /// How long contents must have rested, in seconds; the coarsest clocks of file systems have ticks of two.
    static let rest = 3
    private let latest: Int

    /// Begins to look now.
    init() {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        self.init(latest: now.tv_sec - Self.rest)
    }

    /// Names what was changed in this second or before, counted from 1970.
    init(latest: Int) { self.latest = latest }

    /// The name of the contents of a file in an open folder; `nil` where it has none.
    func content(of name: String, in folder: Int32) -> ContentID? {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_ctim.tv_sec <= latest
        else { return nil }
        let changed = UInt64(truncatingIfNeeded: status.st_ctim.tv_sec) << 30 | UInt64(status.st_ctim.tv_nsec)
        return ContentID(
            high: changed, middle: UInt64(status.st_ino), low: UInt32(truncatingIfNeeded: status.st_size))
    }
}
