extension String {
    /// The text with a capital letter at its beginning.
    package var capitalized1: String { prefix(1).uppercased() + dropFirst() }

    /// The text with a small letter at its beginning, as within a sentence; an abbreviation keeps its capitals.
    package var lowercased1: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }

    /// The text up to its first comma: of `Kansainvälinen, ei tarkennettu` what is known.
    var beforeComma: String { String(prefix { $0 != "," }) }
}
