import CZlib

/// Unpacks what zlib packed, one piece after the other with the same memory.
@safe final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>

    /// Makes an inflater; nil where there is no memory for it.
    init?() {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
        unsafe self.stream = unsafe stream
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Fills `output` with what lies packed at the start of `input`, whatever follows it there.
    ///
    /// False where it is damaged, by its checksum too, or has not exactly the size of `output`.
    func inflate(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Bool {
        guard unsafe inflateReset(stream) == Z_OK else { return false }
        // zlib refuses to write to no address, even where nothing is to be written.
        var nothing: UInt8 = 0
        return unsafe withUnsafeMutablePointer(to: &nothing) { nothing in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(
                mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
            unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
            unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? nothing
            unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
            return unsafe CZlib.inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.avail_out == 0
        }
    }
}
