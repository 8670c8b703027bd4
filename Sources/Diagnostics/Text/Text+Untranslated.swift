extension Text: ExpressibleByStringInterpolation {
    /// A text that has not been translated yet.
    package init(stringLiteral value: String) { self.init(verbatim: value) }
}

extension Text {
    /// Two texts, one behind the other.
    package static func + (a: Text, b: Text) -> Text { Text(verbatim: a.en + b.en) }
}
