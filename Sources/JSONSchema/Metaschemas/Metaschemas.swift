import Documents

/// The metaschemas that are built in, so that references to them need no network.
enum Metaschemas {
    /// The metaschema or vocabulary of a URI; `nil` for any other.
    static func document(at uri: URI) -> Document? {
        guard uri.authority?.lowercased() == "json-schema.org" else { return nil }
        if let dialect = StandardDialect(uri: uri.withoutFragment) { return documents[dialect.rawValue] }
        return documents[uri.withoutFragment.description]
    }

    private static let documents: [String: Document] = {
        let draft = "https://json-schema.org/draft/2020-12/"
        let texts: [(String, [UInt8])] = [
            (StandardDialect.draft07.rawValue, PackageResources.draft_07_json),
            (draft + "schema", PackageResources.draft2020_12_json),
            (draft + "meta/applicator", PackageResources.vocabulary_applicator_json),
            (draft + "meta/content", PackageResources.vocabulary_content_json),
            (draft + "meta/core", PackageResources.vocabulary_core_json),
            (draft + "meta/format-annotation", PackageResources.vocabulary_format_annotation_json),
            (draft + "meta/format-assertion", PackageResources.vocabulary_format_assertion_json),
            (draft + "meta/meta-data", PackageResources.vocabulary_meta_data_json),
            (draft + "meta/unevaluated", PackageResources.vocabulary_unevaluated_json),
            (draft + "meta/validation", PackageResources.vocabulary_validation_json),
        ]
        var reader = JSONReader()
        var documents: [String: Document] = [:]
        for (uri, bytes) in texts { documents[uri] = reader.read(bytes, path: uri).document }
        return documents
    }()
}
