/// What a schema object asks, in a form that is evaluated without counting references.
///
/// Owned by the ``CompiledSchema``, which outlives every use of it.
@safe struct SchemaBody {
    /// One keyword and what it applies to.
    @safe struct Step {
        /// The kinds of values that it says something about.
        var kinds: KindSet
        /// The keyword.
        var keyword: Unmanaged<Keyword>
    }

    /// The keywords, in the order of evaluation.
    var steps = unsafe UnsafeMutableBufferPointer<Step>(start: nil, count: 0)
    /// The number of the schema object.
    var number: Int32
    /// The number of the schema resource that it stands in.
    var resource: Int32
    /// Whether it asks which properties or items its other keywords have looked at.
    var tracks = false
}

/// A compiled schema object: a pointer to memory that the ``CompiledSchema`` owns.
@safe struct SchemaRef: Hashable {
    private let body: UnsafeMutablePointer<SchemaBody>

    /// Takes memory for a schema object.
    init(_ content: SchemaBody) {
        unsafe body = .allocate(capacity: 1)
        unsafe body.initialize(to: content)
    }

    /// What it asks.
    var pointee: SchemaBody {
        get { unsafe body.pointee }
        nonmutating set { unsafe body.pointee = newValue }
    }

    static func == (a: SchemaRef, b: SchemaRef) -> Bool { unsafe a.body == b.body }

    func hash(into hasher: inout Hasher) { unsafe hasher.combine(body) }

    /// Gives the memory back, and that of its keywords.
    func deallocate() {
        unsafe body.pointee.steps.deallocate()
        unsafe body.deallocate()
    }
}
