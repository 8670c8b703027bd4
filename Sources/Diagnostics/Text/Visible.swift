extension String {
    /// The text with control characters and direction marks spelt out, so that foreign text cannot steer a terminal.
    package var visible: String { visible { _ in false } }

    /// The same for a text of several lines, which it keeps apart.
    package var visibleLines: String { visible { $0 == "\n" } }

    /// The same for the name of a file, in which a tab is spelt out too: a file with a space there is another one.
    package var visibleName: String { replacing("\t", with: "\\t").visible }

    private func visible(keeping isKept: (Unicode.Scalar) -> Bool) -> String {
        guard unicodeScalars.contains(where: \.isInvisible) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isInvisible, !isKept(scalar) {
                text += scalar == "\t" ? " " : "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The number of columns that the text takes in a terminal, as far as scalars tell.
    package var width: Int { visible.unicodeScalars.count }
}

extension Unicode.Scalar {
    /// Whether it is a control character, or changes the direction or the lines of what is shown.
    package var isInvisible: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
