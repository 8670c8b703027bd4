import Diagnostics
import Files
import Glibc

/// A folder that nobody else can read, for the time of a call.
enum TemporaryFolder {
    /// Makes a folder below `TMPDIR` or `/tmp`, and removes it and the files right in it after `body`. Throws `FileError`, and
    /// what `body` throws.
    static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
        let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
        var template = Array("\(base.isEmpty ? "/tmp" : base)/kumppani-XXXXXX".utf8CString)
        let path = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
            unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
        }
        guard let path else {
            throw FileError(
                Text(
                    en: "making a temporary folder", fi: "tilapäisen kansion luominen",
                    sv: "att skapa en tillfällig mapp"))
        }
        defer { remove(path) }
        return try body(path)
    }

    private static func remove(_ path: String) {
        if let folder = unsafe opendir(path) {
            while let entry = unsafe readdir(folder) {
                let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                }
                if name != ".", name != ".." { unsafe unlink("\(path)/\(name)") }
            }
            unsafe closedir(folder)
        }
        unsafe rmdir(path)
    }
}
