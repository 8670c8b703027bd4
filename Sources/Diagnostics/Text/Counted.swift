extension Int {
    /// A number with its noun: `1 record`, `2 records`.
    package func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
