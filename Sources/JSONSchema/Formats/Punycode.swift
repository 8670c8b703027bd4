/// Unicode in letters, digits and hyphens (RFC 3492).
enum Punycode {
    /// The text that a label behind its `xn--` stands for; `nil` where it is malformed.
    static func decode(_ text: String) -> [Unicode.Scalar]? {
        var output: [Unicode.Scalar] = []
        var rest = Substring(text)
        if let hyphen = text.lastIndex(of: "-") {
            output = Array(text[..<hyphen].unicodeScalars)
            rest = text[text.index(after: hyphen)...]
        }
        var (code, bias, i) = (128, 72, 0)
        while !rest.isEmpty {
            let old = i
            var weight = 1
            for k in stride(from: 36, through: .max, by: 36) {
                guard let digit = rest.utf8.first.flatMap(value), weight < 1 << 30 else { return nil }
                rest = rest.dropFirst()
                i += digit * weight
                let threshold = min(max(k - bias, 1), 26)
                if digit < threshold { break }
                weight *= 36 - threshold
            }
            let count = output.count + 1
            bias = adapted(i - old, count, isFirst: old == 0)
            code += i / count
            i %= count
            guard code < 0x110000, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
            output.insert(scalar, at: i)
            i += 1
        }
        return output
    }

    /// A label in Punycode, without `xn--`; `nil` where it is longer than any label.
    static func encode(_ label: [Unicode.Scalar]) -> String? {
        guard label.count <= 63 else { return nil }
        let basic = label.filter(\.isASCII)
        var output = PatternGroups.text(basic) + (basic.isEmpty ? "" : "-")
        var (code, bias, delta, handled) = (128, 72, 0, basic.count)
        while handled < label.count {
            guard let next = label.lazy.map({ Int($0.value) }).filter({ $0 >= code }).min() else { return nil }
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in label {
                if scalar.value < code { delta += 1 }
                guard scalar.value == code else { continue }
                var rest = delta
                for k in stride(from: 36, through: .max, by: 36) {
                    let threshold = min(max(k - bias, 1), 26)
                    if rest < threshold { break }
                    output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
                    rest = (rest - threshold) / (36 - threshold)
                }
                output.append(digit(rest))
                bias = adapted(delta, handled + 1, isFirst: handled == basic.count)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return output
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }

    private static func value(_ byte: UInt8) -> Int? {
        ByteScanner.isLetter(byte) ? Int(byte | 0x20) - 0x61 : ByteScanner.isDigit(byte) ? Int(byte) - 0x30 + 26 : nil
    }

    private static func digit(_ value: Int) -> Character {
        Character(Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)))
    }
}
