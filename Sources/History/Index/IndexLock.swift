package import Diagnostics
import FoundationEssentials
import Glibc

/// Another process holds the lock of a history index, and this one waits for it.
package struct IndexWait: Sendable {
    /// How long it has waited, in whole seconds.
    package let seconds: Int
    /// The process that holds the lock; `nil` where it has not said.
    package let process: Int32?
    /// The lock's file.
    package let path: String

    /// What is going on, in one sentence without a full stop.
    package var message: Text {
        let (number, seconds, path) = (process.map { " (\($0))" } ?? "", seconds, path)
        return seconds < 10
            ? Text(
                en: "another process\(number) is building the history index of this repository; waiting for it",
                fi: "toinen prosessi\(number) rakentaa tämän arkiston historiahakemistoa; odotetaan sitä",
                sv: "en annan process\(number) bygger arkivets historikindex; väntar på den")
            : Text(
                en: "another process\(number) has held '\(path)' for \(seconds) s; still waiting",
                fi: "toinen prosessi\(number) on varannut tiedoston '\(path)' \(seconds) s; odotetaan yhä",
                sv: "en annan process\(number) har hållit '\(path)' i \(seconds) s; väntar fortfarande")
    }

    /// What to do where it goes on for long; `nil` at first.
    package var hint: Text? {
        seconds < 10
            ? nil
            : Text(
                en: "if it hangs, end that process", fi: "jos se on jumissa, lopeta se prosessi",
                sv: "om den har hängt sig, avsluta den processen")
    }
}

/// The lock that keeps two processes from writing one index at once.
struct IndexLock {
    let path: String

    /// Runs `body` while no other process does; waits for the one that does, and says so: after half a second, and
    /// then after 10 s and every minute.
    func locked<Result>(onWait: (IndexWait) -> Void, _ body: () throws -> Result) throws -> Result {
        let descriptor = try openFile()
        defer { close(descriptor) }
        var told = 0
        // In hundredths of a second.
        let moments = [50, 1_000] + stride(from: 6_000, to: 600_000, by: 6_000)
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw HistoryError.storage("locking '\(path)'", errno) }
            usleep(10_000)
            waited += 1
            if told < moments.count, waited >= moments[told] {
                told += 1
                onWait(IndexWait(seconds: waited / 100, process: holder(descriptor), path: path))
            }
        }
        noteHolder(descriptor)
        return try body()
    }

    /// Runs `body` while no other process does; not at all where one does at the moment.
    func lockedIfFree(_ body: () throws -> Void) throws {
        let descriptor = try openFile()
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw HistoryError.storage("locking '\(path)'", errno) }
            return
        }
        noteHolder(descriptor)
        try body()
    }

    private func openFile() throws(HistoryError) -> Int32 {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .storage("opening '\(path)'", errno) }
        return descriptor
    }

    /// Says who holds the lock, for those who wait. Where it cannot be written they only miss a number.
    private func noteHolder(_ descriptor: Int32) {
        let name = Array("\(getpid())\n".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, name, name.count, 0) }
    }

    private func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
