import FoundationEssentials
import Glibc

/// Tells whether a stored index is as it was written, byte for byte, before anything in it is believed.
///
/// Beside the database lies a line with the sum of its bytes and its stamp: size, place and times. While the stamp is
/// the same nothing was written since, and the sum need not be made again. See
/// docs/decisions/0061-a-checksum-for-the-index.md.
struct IndexChecksum {
    let database: String
    let file: String

    /// Whether nothing was written since the sum was made. Two small reads; without the lock.
    func isUnchanged() -> Bool {
        guard let stamp = stamp(), let known = known() else { return false }
        return known.stamp == stamp && !hasJournal
    }

    /// Whether the database's bytes have the sum that was noted. Under the lock, or where nothing may be written:
    /// linear in the database, some gigabytes a second.
    func isWhole() -> Bool {
        guard let known = known(), !hasJournal, let sum = sum() else { return false }
        return known.sum == sum
    }

    /// Notes the sum of what was just written, or the new stamp of what was copied. Under the lock.
    func note() throws(HistoryError) {
        guard let sum = sum(), let stamp = stamp() else { throw .storage("reading '\(database)'", errno) }
        let line = Array("\(sum) \(stamp)\n".utf8)
        let unfinished = "\(file).\(getpid()).tmp"
        let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .storage("opening '\(unfinished)'", errno) }
        let isWritten = write(descriptor, line, line.count) == line.count
        guard close(descriptor) == 0, isWritten, rename(unfinished, file) == 0 else {
            let code = errno
            unlink(unfinished)
            throw .storage("writing '\(file)'", code)
        }
    }

    /// A writer that was killed left its journal: the database is half written.
    private var hasJournal: Bool { access(database + "-journal", F_OK) == 0 }

    private func known() -> (sum: String, stamp: String)? {
        let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0, bytes[count - 1] == UInt8(ascii: "\n") else { return nil }
        let words = String(decoding: bytes[..<(count - 1)], as: UTF8.self).split(separator: " ", maxSplits: 1)
        return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }

    private func stamp() -> String? {
        var status = stat()
        guard stat(database, &status) == 0 else { return nil }
        let (written, changed) = (status.st_mtim, status.st_ctim)
        return "\(status.st_size) \(status.st_dev) \(status.st_ino) \(written.tv_sec).\(written.tv_nsec) "
            + "\(changed.tv_sec).\(changed.tv_nsec)"
    }

    /// The sum of the database's bytes; `nil` where it cannot be read.
    private func sum() -> String? {
        let descriptor = open(database, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
        let size = Int(status.st_size)
        guard let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), bytes != MAP_FAILED else {
            return nil
        }
        defer { munmap(bytes, size) }
        return String(Self.sum(of: UnsafeRawBufferPointer(start: bytes, count: size)), radix: 16)
    }

    /// Four sums side by side over the eight-byte words, each step of which can be undone, so that no single damage
    /// goes unnoticed; then mixed. Against accidents, not against people: who may write here may do anything.
    static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var (a, b, c, d) = (UInt64(bytes.count), factor, ~factor, factor &* 3)
        var position = 0
        func word(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position + offset, as: UInt64.self))
        }
        func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
            let product = (sum ^ word) &* factor
            return product << 31 | product >> 33
        }
        while position + 32 <= bytes.count {
            a = mixed(a, word(0))
            b = mixed(b, word(8))
            c = mixed(c, word(16))
            d = mixed(d, word(24))
            position += 32
        }
        while position < bytes.count {
            a = mixed(a, UInt64(bytes[position]))
            position += 1
        }
        return mixed(mixed(mixed(mixed(0, a), b), c), d)
    }
}
