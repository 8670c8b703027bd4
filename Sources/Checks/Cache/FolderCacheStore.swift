import Glibc

/// Results of checks in a folder of the git directory: disposable, bounded, and safe with several processes.
///
/// Each result is a file of its own that is written beside its place and then renamed to it, so that nobody ever sees
/// half of one. A repository that cannot be written to is checked without: a cache is no reason to fail.
package struct FolderCacheStore: CacheStore {
    private let folder: String
    /// The most results of a kind that are kept; the kind is what stands before the first '-' of a name.
    static let count = 8
    /// The largest result that is kept or believed, in bytes.
    static let size = 64 << 20

    /// Makes a store in a folder, which need not exist.
    package init(folder: String) { self.folder = folder }

    package func load(_ name: String) -> [UInt8]? {
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.size else {
            return nil
        }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0 && errno == EINTR { continue }
                if got <= 0 { break }
                count += got
            }
        }
        return bytes.count == size ? bytes : nil
    }

    package func save(_ bytes: [UInt8], as name: String) {
        guard bytes.count <= Self.size else { return }
        if mkdir(folder, 0o777) != 0, errno == ENOENT {
            mkdir(String(folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex)), 0o777)
            mkdir(folder, 0o777)
        }
        makeRoom(for: name)
        let temporary = "\(folder)/\(name).\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return }
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard close(descriptor) == 0, written == bytes.count, rename(temporary, "\(folder)/\(name)") == 0 else {
            unlink(temporary)
            return
        }
    }

    private func kind(of name: String) -> Substring { name.prefix { $0 != "-" } }

    /// Removes the results of the same kind that were written longest ago, and what killed processes have left.
    private func makeRoom(for name: String) {
        guard let handle = opendir(folder) else { return }
        defer { closedir(handle) }
        var results: [(name: String, time: Int)] = []
        while let entry = readdir(handle) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var status = stat()
            guard kind(of: file) == kind(of: name), lstat("\(folder)/\(file)", &status) == 0 else { continue }
            let age = time(nil) - status.st_mtim.tv_sec
            if file.hasSuffix(".tmp") {
                if age > 600 { unlink("\(folder)/\(file)") }
            } else if file != name {
                results.append((file, status.st_mtim.tv_sec))
            }
        }
        for result in results.sorted(by: { $0.time > $1.time }).dropFirst(Self.count - 1) {
            unlink("\(folder)/\(result.name)")
        }
    }
}
