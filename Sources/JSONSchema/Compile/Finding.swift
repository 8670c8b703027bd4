import Diagnostics
import Documents

extension Compiler {
    /// The document of a URI; `nil` where there is none, or where it could not be read, which ends the compilation.
    func document(at uri: URI) -> Document? {
        let key = uri.key
        if let known = loaded[key] { return known }
        var found = store.documents.first { $0.uri.key == key }?.document ?? Metaschemas.document(at: uri)
        if found == nil {
            do throws(SchemaReadError) {
                found = try store.loader(uri)
            } catch {
                failure = failure ?? error
            }
        }
        loaded[key] = .some(found)
        return found
    }

    /// The document in which a schema has this `$id` (Core, sections 8.2.1 and 9.1.2): in the folder of `origin`, the
    /// document that refers to it, or else in the folder of the document that the compilation began with.
    func neighbour(with id: URI, beside origin: URI, at reference: Node) -> (uri: URI, document: Document)? {
        let found = neighbours(of: origin)[id.key] ?? base.flatMap { neighbours(of: $0)[id.key] } ?? []
        if found.count > 1,
            found.dropFirst().contains(where: { !$0.document.root.hasSameValue(as: found[0].document.root) })
        {
            let files = Words.quotes(found.map(\.document.path), .and)
            let message = Text(
                en: "more than one schema has the $id '\(id)': \(files.en)",
                fi: "useammalla skeemalla on sama $id '\(id)': \(files.fi)",
                sv: "mer än ett schema har $id '\(id)': \(files.sv)")
            let hint = Text(
                en: "give each another $id", fi: "anna jokaiselle oma $id", sv: "ge var och en ett eget $id")
            report(SchemaError(rule: SchemaRule.identifier, node: reference, message: message, hint: hint))
        }
        return found.first
    }

    /// The documents in the folder of a URI, by each `$id` that stands in them.
    private func neighbours(of origin: URI) -> [String: [(uri: URI, document: Document)]] {
        let folder = origin.resolving(URI(".")).key
        if let known = neighboursByID[folder] { return known }
        var byID: [String: [(uri: URI, document: Document)]] = [:]
        do throws(SchemaReadError) {
            for (uri, document) in try store.neighbours(origin) where document.isSound {
                let compiler = Compiler(store: SchemaStore(budget: store.budget), options: options)
                compiler.index(document.root, at: uri)
                for key in compiler.resourceNumbers.keys where key != uri.key {
                    byID[key, default: []].append((uri, document))
                }
            }
        } catch {
            failure = failure ?? error
        }
        neighboursByID[folder] = byID
        return byID
    }
}
