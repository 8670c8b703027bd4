import Files
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
        unsafe clock_gettime(CLOCK_REALTIME, &now)
        self.init(latest: now.tv_sec - Self.rest)
    }

    /// Names what was changed in this second or before, counted from 1970.
    init(latest: Int) { self.latest = latest }

    /// The name of the contents of a file; `nil` where it has none.
    func content(_ status: FileStatus) -> ContentID? {
        guard status.kind == .file, status.changedSeconds <= latest else { return nil }
        return ContentID(
            high: UInt64(truncatingIfNeeded: status.changedSeconds) << 30
                | UInt64(truncatingIfNeeded: status.changedNanoseconds),
            middle: status.inode, low: UInt32(truncatingIfNeeded: status.size))
    }
}
