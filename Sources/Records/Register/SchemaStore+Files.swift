import Documents
package import JSONSchema

extension SchemaStore {
    /// A store that finds schemas in the files of a source, by the URIs of ``uri(ofFile:)``.
    package init(files source: any RecordSource) {
        self.init { uri in
            guard uri.scheme == Self.scheme || uri.scheme == Self.absoluteScheme else { return nil }
            let path = uri.scheme == Self.scheme ? String(uri.path.dropFirst()) : uri.path
            // What cannot be read is not there: the reference to it is then reported where it stands.
            guard let bytes = try? source.readIfPresent(path, limit: Limits().size) else { return nil }
            return Documents.read(bytes, path: path).document
        }
    }

    /// The URI of a source's file, from which relative references begin: `register:/schemas/partner.schema.json`, or
    /// `file:/home/schemas/partner.schema.json` for an absolute path.
    package static func uri(ofFile path: String) -> URI {
        URI(path.hasPrefix("/") ? "\(absoluteScheme):\(path)" : "\(scheme):/\(path)")
    }

    private static let scheme = "register"
    private static let absoluteScheme = "file"
}
