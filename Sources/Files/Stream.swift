import Diagnostics
import Glibc

/// Everything that an open file, a pipe or a terminal has to say, up to its end; `name` is for the error. Throws ``FileError``.
package func readToEnd(of descriptor: Int32, named name: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw FileError(.reading(name)) }
        if count == 0 { return bytes }
        bytes += buffer[..<count]
    }
}

/// Writes all bytes to an open file, a pipe or a terminal; `name` is for the error. Throws ``FileError``.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(FileError) {
    let failure = write(bytes, to: descriptor)
    guard failure == 0 else { throw FileError(.writing(name), code: failure) }
}

/// Writes all bytes, in as many calls as it takes; the number of the error, or 0.
func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count {
            let count = unsafe Glibc.write(
                descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return errno }
            written += count
        }
        return 0
    }
}
