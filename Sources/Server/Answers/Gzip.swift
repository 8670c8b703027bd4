import CZlib

/// Compression as browsers know it.
enum Gzip {
    /// Shorter bytes than this are sent as they are: nothing would be won.
    static let shortest = 1024

    /// The bytes as a gzip file; `nil` where there is no memory for it. Of the same bytes the same.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 16 more than the window's bits asks for gzip's head and foot instead of zlib's; level 5 takes half the time of
        // level 9 for 2 % more bytes.
        let version = ZLIB_VERSION
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, version, size) == Z_OK else {
            return nil
        }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        return bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                // zlib takes no constant pointer, and changes nothing there.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(bound)
                let code = deflate(&stream, Z_FINISH)
                precondition(code == Z_STREAM_END, "zlib's own bound is too small")
                count = Int(stream.total_out)
            }
        }
    }
}
