import CZlib
import Testing

@testable import Server

@Suite struct ServedBodyTests {
    private func unpacked(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        var input = bytes
        var output = [UInt8](repeating: 0, count: 1 << 20)
        let version = ZLIB_VERSION
        guard inflateInit2_(&stream, 15 + 16, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        return input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                guard inflate(&stream, Z_FINISH) == Z_STREAM_END else { return [] }
                return Array(output.prefix(Int(stream.total_out)))
            }
        }
    }

    @Test("a long text is compressed, and unpacks to itself; a short one and one that does not shrink are not")
    func compression() throws {
        let text = Array(String(repeating: "Tallinna ja Helsinki. ", count: 100).utf8)
        let body = ServedBody(text, type: "text/html")
        #expect(unpacked(try #require(body.compressed)) == text)
        #expect(try #require(body.compressed).count < text.count / 10)
        #expect(ServedBody(Array(text.prefix(Gzip.shortest - 1)), type: "text/html").compressed == nil)
        #expect(ServedBody(Array(text.prefix(Gzip.shortest)), type: "text/html").compressed != nil)
        var random = SystemRandomNumberGenerator()
        let noise = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(ServedBody(noise, type: "image/png").compressed == nil)
    }

    @Test("a tag is another one for other bytes and for the compressed form, and a weak one matches too")
    func tags() {
        let body = ServedBody([1, 2, 3], type: "text/html")
        let tag = EntityTag.text(body, isCompressed: false)
        #expect(tag == EntityTag.text(ServedBody([1, 2, 3], type: "text/html"), isCompressed: false))
        #expect(tag != EntityTag.text(ServedBody([1, 2, 4], type: "text/html"), isCompressed: false))
        #expect(tag != EntityTag.text(body, isCompressed: true))
        #expect(EntityTag.matches(tag, tag) && EntityTag.matches("\"a\", W/\(tag)", tag) && EntityTag.matches("*", tag))
        #expect(!EntityTag.matches(nil, tag) && !EntityTag.matches("\"a\"", tag) && !EntityTag.matches("", tag))
    }
}
