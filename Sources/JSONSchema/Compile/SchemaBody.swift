/// What a schema object asks, in a form that is evaluated without counting references.
///
/// Owned by the ``CompiledSchema``, which outlives every use of it.
struct SchemaBody {
    /// One keyword and what it applies to.
    struct Step {
        /// The kinds of values that it says something about.
        var kinds: KindSet
        /// The keyword.
        var keyword: Unmanaged<Keyword>
    }

    /// The keywords, in the order of evaluation.
    var steps = UnsafeMutableBufferPointer<Step>(start: nil, count: 0)
    /// The number of the schema object.
    var number: Int32
    /// The number of the schema resource that it stands in.
    var resource: Int32
    /// Whether it asks which properties or items its other keywords have looked at.
    var tracks = false
}

/// A compiled schema object; a plain pointer.
typealias SchemaRef = UnsafeMutablePointer<SchemaBody>
