import Documents

/// A schema resource: a schema with a URI of its own, and the anchors in it (Core, section 4.3.5).
struct Resource {
    /// Its absolute URI, without fragment.
    let uri: URI
    /// The URI that its document was read from, which is another one where the schema has an `$id`.
    let origin: URI
    /// Where it begins.
    let root: Node
    /// The number of the resource that it stands in; `nil` for a whole document.
    let outer: Int?
    /// The dialect that it is written in.
    let dialect: Dialect
    /// The schemas that `$anchor` and `$dynamicAnchor` name.
    var anchors: [String: Node] = [:]
    /// The schemas that `$dynamicAnchor` names.
    var dynamicAnchors: [String: Node] = [:]
}

/// A schema object's place: its slot, and the resource that it belongs to.
struct SchemaPlace {
    /// The schema.
    let node: Node
    /// The number of its resource.
    let resource: Int
}

/// Identifies a value among those of several documents.
struct NodeKey: Hashable {
    private let document: ObjectIdentifier
    private let index: Int

    /// The identity of a value.
    init(_ node: Node) {
        document = ObjectIdentifier(node.document)
        index = node.index
    }
}
