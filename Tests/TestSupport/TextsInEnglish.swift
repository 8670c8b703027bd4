package import Diagnostics

extension Text: ExpressibleByStringInterpolation {
    /// What a test expects to read in English.
    package init(stringLiteral value: String) { self.init(verbatim: value) }
}
