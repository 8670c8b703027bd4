import CZlib

/// Unpacks what zlib packed, one piece after the other with the same memory.
@safe final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    /// Keeps what is being unpacked in memory.
    private var input: MappedFile?

    /// Makes an inflater.
    init() {
        unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let code = unsafe inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(code == Z_OK, "zlib could not be started (code \(code))")
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Fills `output` with what lies packed at the start of `input`, whatever follows it there, and returns how many bytes
    /// that took; nil where it is damaged, by its checksum too, or has not exactly the size of `output`.
    func inflate(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Int? {
        guard unsafe begin(input, keeping: nil), let (count, isEnd) = unsafe fill(output), count == output.count,
            isEnd || isAtEnd()
        else { return nil }
        return input.count - unusedCount
    }

    /// Begins with packed bytes, which the file holds.
    func begin(_ input: UnsafeRawBufferPointer, keeping file: MappedFile?) -> Bool {
        guard unsafe inflateReset(stream) == Z_OK else { return false }
        self.input = file
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
        return true
    }

    /// Unpacks as much as fits, and tells how much came and whether the packed bytes ended there; nil where they are damaged
    /// or cut short.
    func fill(_ output: UnsafeMutableRawBufferPointer) -> (count: Int, isEnd: Bool)? {
        // zlib refuses to write to no address, even where nothing is to be written.
        var nothing: UInt8 = 0
        return unsafe withUnsafeMutablePointer(to: &nothing) { nothing in
            unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? nothing
            unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
            let code = unsafe CZlib.inflate(stream, Z_FINISH)
            let count = unsafe output.count - Int(stream.pointee.avail_out)
            switch code {
            case Z_STREAM_END: return (count, true)
            // There is no more room, or there are no more bytes.
            case Z_BUF_ERROR where count == output.count, Z_OK where count == output.count: return (count, false)
            default: return nil
            }
        }
    }

    /// Nothing more comes but the checksum, which is right.
    func isAtEnd() -> Bool {
        var spare: UInt8 = 0
        return unsafe withUnsafeMutableBytes(of: &spare) { spare in
            guard let (count, isEnd) = unsafe fill(spare) else { return false }
            return count == 0 && isEnd
        }
    }

    /// How many of the packed bytes have not been looked at.
    var unusedCount: Int { unsafe Int(stream.pointee.avail_in) }
}
