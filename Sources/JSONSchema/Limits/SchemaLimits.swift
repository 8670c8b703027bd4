/// How much schemas, and evaluating values against them, may cost before they are refused.
///
/// Schemas and records come from pushes, so both may be hostile. The bounds lie far above what real schemas need. They are set
/// by whoever runs the program, never by a file of the register.
package struct SchemaLimits: Sendable {
    /// The processor time, in seconds, that all evaluations of one run may take together on all threads.
    package var seconds = 4
    /// How much longer that is for each byte of the evaluated documents, in nanoseconds.
    package var nanosecondsForEachByte = 100
    /// The most evaluations of a schema on a value in one document, besides those for each of its values.
    package var evaluations = 2_000_000
    /// The most evaluations for each value of a document.
    package var evaluationsForEachValue = 500
    /// How deep schemas may lead to schemas while one value is evaluated.
    package var depth = 3_000
    /// The same while it is found out what is wrong with a value, which takes more of the stack.
    package var depthOfExplanations = 1_000
    /// The most steps of one search for a pattern.
    package var patternSteps = 500_000
    /// The longest pattern, in Unicode scalars.
    package var patternLength = 65_536
    /// The most memory, in bytes, that the compiled patterns of one run may take.
    package var patternMemory = 64 << 20
    /// The most parts of the schemas of one run: schemas, names of properties, allowed values.
    package var parts = 250_000
    /// The longest URI, in bytes, that an `$id` or a reference may be.
    package var uriLength = 4_096
    /// The most schema files that are read to find the one with an `$id`.
    package var neighbours = 500

    /// The most evaluations in a document of so many values.
    func evaluations(values: Int) -> Int { evaluations + evaluationsForEachValue * values }

    /// Makes limits that suit a server.
    package init() {}
}
