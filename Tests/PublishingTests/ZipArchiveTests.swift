import Testing

@testable import Publishing

@Suite struct ZipArchiveTests {
    @Test("the checksum is that of the format")
    func checksum() {
        #expect(ZipArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(ZipArchive.checksum([]) == 0)
    }
}
