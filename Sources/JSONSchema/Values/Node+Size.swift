import Documents

extension Node {
    /// The number of a mapping's entries or a list's items; 0 for a scalar.
    var childCount: Int { isScalar ? 0 : Int(document.slots[index].valueStart) }

    /// The index after this value and all that is inside of it.
    var end: Int { Int(document.slots[index].next) }
}
