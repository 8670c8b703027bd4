import Documents

extension FuzzTarget {
    /// YAML is read or refused, and the tree lies in the text.
    static let yaml = FuzzTarget("yaml") { bytes in
        var reader = YAMLReader()
        try reader.read(bytes, path: "a.yaml").verify(bytes: bytes)
    }
}
