import Glibc

/// The encoding that the header of a commit names, and the way from its bytes to text: the C library's `iconv`, as in git.
struct TextEncoding {
    /// Nil for UTF-8, which needs no conversion, and for what `iconv` does not know.
    private let converter: Converter?

    /// Takes the name as it stands in the header; nothing stands for UTF-8.
    ///
    /// Of an encoding that is not known, or in which letters are not those of ASCII, as in UTF-16, what is ASCII or UTF-8
    /// comes out right, and the rest as U+FFFD: git itself shows the bytes as they are.
    init(named name: ArraySlice<UInt8>) {
        let name = String(decoding: name, as: UTF8.self).lowercased()
        // A slash would lead `iconv` to other files, or tell it to leave out what it cannot convert.
        let isPlain = name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") }
        guard !["", "utf-8", "utf8"].contains(name), isPlain, name.utf8.count <= 64,
            let converter = Converter(from: name == "latin-1" ? "iso-8859-1" : name)
        else {
            self.converter = nil
            return
        }
        let sample = "Aino <a@example.org> 1700000000 +0200\n"
        self.converter = converter.text(Array(sample.utf8)) == sample ? converter : nil
    }

    /// The text of bytes; those that mean nothing in the encoding come out as U+FFFD.
    func text(_ bytes: ArraySlice<UInt8>) -> String {
        converter?.text(Array(bytes)) ?? String(decoding: bytes, as: UTF8.self)
    }
}

/// Owns a conversion of the C library to UTF-8.
@safe private final class Converter {
    private let handle: iconv_t

    /// Nil where the C library does not know the encoding.
    init?(from name: String) {
        unsafe handle = iconv_open("UTF-8", name)
        guard unsafe Int(bitPattern: handle) != -1 else { return nil }
    }

    deinit {
        if unsafe Int(bitPattern: handle) != -1 { unsafe iconv_close(handle) }
    }

    func text(_ bytes: [UInt8]) -> String {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output: [UInt8] = []
        unsafe input.withUnsafeMutableBufferPointer { input in
            // Some encodings have a state, which begins anew with each text.
            unsafe iconv(handle, nil, nil, nil, nil)
            var position = 0
            while position < input.count {
                var next = unsafe input.baseAddress?.advanced(by: position)
                var left = input.count - position
                let failure = unsafe convert(&next, &left, to: &output)
                let converted = input.count - position - left
                position += converted
                switch failure {
                case nil: break
                case E2BIG where converted > 0: break
                default:
                    output.append(contentsOf: "\u{FFFD}".utf8)
                    position += 1
                }
            }
            // And some hold a letter back until they know what follows.
            _ = unsafe convert(nil, nil, to: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Converts as much as fits into one piece; returns the number of the error that stopped it.
    private func convert(
        _ input: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ inputCount: UnsafeMutablePointer<Int>?,
        to output: inout [UInt8]
    ) -> Int32? {
        let size = 4_096
        var failure: Int32?
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            unsafe buffer.withMemoryRebound(to: CChar.self) { buffer in
                var start = buffer.baseAddress
                var room = size
                if unsafe iconv(handle, input, inputCount, &start, &room) == -1 { failure = errno }
                count = size - room
            }
        }
        output += piece
        return failure
    }
}
