import Documents
package import JSONSchema

extension SchemaStore {
    /// A store that finds schemas in the files of a source, by the URIs of ``uri(ofFile:)``.
    package init(files source: any RecordSource) {
        self.init { uri in
            guard uri.scheme == Self.scheme else { return nil }
            let path = String(uri.path.dropFirst())
            // What cannot be read is not there: the reference to it is then reported where it stands.
            guard let bytes = try? source.readIfPresent(path, limit: Limits().size) else { return nil }
            return Documents.read(bytes, path: path).document
        }
    }

    /// The URI of a source's file, such as `register:/schemas/partner.schema.json`, which relative references begin from.
    package static func uri(ofFile path: String) -> URI { URI("\(scheme):/\(path)") }

    private static let scheme = "register"
}
