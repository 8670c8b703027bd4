import Diagnostics

/// What one keyword has to say about one place, before it becomes a diagnostic.
struct Violation {
    /// Which of several violations about one place is worth reading first.
    enum Weight: Int, Comparable {
        /// A wrong type: everything else follows from it.
        case type
        /// Not among the allowed values.
        case value
        /// Not of the expected format, which has an example.
        case format
        /// Anything else.
        case detail

        static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
    }

    /// The value or key that it is about; for a missing property the mapping.
    var at: Int
    /// What is wrong.
    var message: Text
    /// What to do.
    var hint: Text?
    /// The name of the property that is missing.
    var missing: String?
    /// The values that would have been right, where they are known.
    var choice: Choice?
    /// The place inside that it comes from, where the violation is about more than that.
    var cause: Int?
    /// The keyword that says so.
    var keyword = ""
    /// The number of the schema object that the keyword stands in.
    var schema: Int32 = -1
    /// How much it weighs.
    var weight = Weight.detail

    /// Makes a violation; the walker fills in who says it.
    init(_ at: Int, _ message: Text, hint: Text? = nil, missing: String? = nil) {
        self.at = at
        self.message = message
        self.hint = hint
        self.missing = missing
    }

    /// Whether it is about the same place as another.
    func isAtPlace(of other: Violation) -> Bool { at == other.at && missing == other.missing }
}
