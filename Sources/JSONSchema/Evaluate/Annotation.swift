/// A collected keyword that describes a value.
package struct Annotation: Sendable, Hashable {
    /// The slot of the value in its document.
    package var instance: Int
    /// Which keyword of the schema: an index into ``CompiledSchema/annotations``.
    package var number: Int
}
