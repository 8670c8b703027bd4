import Glibc

/// A file as the index keeps it.
package struct IndexedFile: Hashable, Sendable {
    /// What it is.
    package let mode: FileMode
    /// The blob.
    package let id: ObjectID
    /// By what it is known, without reading it, that the file in the work tree still holds the blob.
    package let status: IndexedStatus

    /// Makes an entry.
    package init(mode: FileMode, id: ObjectID, status: IndexedStatus) {
        self.mode = mode
        self.id = id
        self.status = status
    }
}

/// What the index keeps of the status of a file in the work tree: numbers cut to 32 bits, as git does.
package struct IndexedStatus: Hashable, Sendable {
    /// A time of the file system.
    struct Time: Hashable, Comparable, Sendable {
        let seconds: UInt32
        let nanoseconds: UInt32

        static func < (a: Time, b: Time) -> Bool { (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds) }
    }

    /// When anything of the file was last changed (`st_ctime`).
    let changed: Time
    /// When its contents were last changed (`st_mtime`).
    let modified: Time
    let device: UInt32
    let inode: UInt32
    let user: UInt32
    let group: UInt32
    /// In bytes.
    let size: UInt32

    /// Asks for what stands at a path, a link itself; nil where nothing does, or where it cannot be asked for.
    package init?(ofFileAt path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        changed = Time(status.st_ctim)
        modified = Time(status.st_mtim)
        device = UInt32(truncatingIfNeeded: status.st_dev)
        inode = UInt32(truncatingIfNeeded: status.st_ino)
        user = status.st_uid
        group = status.st_gid
        size = UInt32(truncatingIfNeeded: status.st_size)
    }

    /// What git does not believe, so that it reads the file.
    package static let unknown = IndexedStatus()

    private init() {
        changed = Time(seconds: 0, nanoseconds: 0)
        modified = changed
        (device, inode, user, group, size) = (0, 0, 0, 0, 0)
    }

    /// Reads what an entry of the index says, whose bytes begin at an offset.
    init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        func word(_ place: Int) -> UInt32 { unsafe IndexFile.number(bytes, at: offset + 4 * place) }
        changed = Time(seconds: word(0), nanoseconds: word(1))
        modified = Time(seconds: word(2), nanoseconds: word(3))
        device = word(4)
        inode = word(5)
        user = word(7)
        group = word(8)
        size = word(9)
    }

    /// The numbers in the order of the index, between which the mode stands.
    func words(mode: FileMode) -> [UInt32] {
        [
            changed.seconds, changed.nanoseconds, modified.seconds, modified.nanoseconds, device, inode, mode.rawValue,
            user, group, size,
        ]
    }
}

extension IndexedStatus.Time {
    fileprivate init(_ time: timespec) {
        seconds = UInt32(truncatingIfNeeded: time.tv_sec)
        nanoseconds = UInt32(truncatingIfNeeded: time.tv_nsec)
    }
}
