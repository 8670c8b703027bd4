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

    /// The document in the folder of `origin` in which a schema has this `$id` (Core, sections 8.2.1 and 9.1.2).
    func neighbour(with id: URI, beside origin: URI, at reference: Node) -> (uri: URI, document: Document)? {
        let found = neighbours(of: origin)[id.key] ?? []
        if found.count > 1,
            found.dropFirst().contains(where: { !$0.document.root.hasSameValue(as: found[0].document.root) })
        {
            let files = Words.list(found.map { Words.quote($0.document.path) }, "and")
            report(
                SchemaError(
                    rule: SchemaRule.identifier, node: reference,
                    message: "more than one schema has the $id '\(id)': \(files)", hint: "give each another $id"))
        }
        return found.first
    }

    /// The documents in the folder of a URI, by each `$id` that stands in them.
    private func neighbours(of origin: URI) -> [String: [(uri: URI, document: Document)]] {
        if let known = neighboursByID { return known }
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
        neighboursByID = byID
        return byID
    }
}
