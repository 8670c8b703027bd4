package import Documents
package import Git
package import Records

extension RecordHistories {
    /// The records that a version of the record at a path names, by the references of its collection's schema.
    package func references(in document: Document, path: RepositoryPath) -> [RecordID] {
        let guide = guide(path)
        guard !guide.referencedCollections.isEmpty else { return [] }
        let notes = guide.notes(on: document)
        var found: [RecordID] = []
        var waiting = [document.root]
        while let node = waiting.popLast() {
            waiting += node.items + node.entries.map(\.value)
            guard node.isScalar else { continue }
            if let target = Reference.target(node.text, in: notes.references(of: node)) { found.append(target) }
        }
        return found
    }

    /// The changes of other records that were made while these referred to the record at a path, or by which they
    /// began or ceased to; in no order.
    ///
    /// Reads every version of the records whose schemas let them refer to it, but parses only those in which its id
    /// stands: some 100,000 versions a second.
    package func changesOfReferring(toPath path: RepositoryPath, isAll: Bool = false) throws -> [RecordChange] {
        let own = Set(try lineage(ofPath: path).steps.flatMap { [$0.change.path] + $0.places.compactMap { $0?.path } })
        let names = Set((own.union([path])).compactMap(paths.record(at:)))
        var found: [RecordChange] = []
        var seen = own.union([path])
        for other in try index.paths() where !seen.contains(other) && paths.record(at: other) != nil {
            guard try hasReferred(other, to: names) else { continue }
            let latest = try latestPath(from: other)
            guard seen.insert(latest).inserted else { continue }
            found += try changes(ofPath: latest, isAll: isAll).filter { change in
                [change.before, change.after].compactMap(\.self).contains { document in
                    !names.isDisjoint(with: references(in: document, path: change.path))
                }
            }
        }
        return found
    }

    /// Whether any version of the record at a path referred to a record under one of its names.
    private func hasReferred(_ path: RepositoryPath, to names: Set<RecordID>) throws -> Bool {
        guard !guide(path).referencedCollections.isDisjoint(with: names.map(\.collection)) else { return false }
        for change in try index.changes(of: path) {
            // The oldest version of all has nothing before it; each other one is the newer side of a change.
            guard let version = change.new, version.isFile else { continue }
            guard let bytes = try bytes(of: version.id),
                names.contains(where: { bytes.firstRange(of: $0.id.utf8) != nil }),
                let document = try document(version, path: path)
            else { continue }
            if !names.isDisjoint(with: references(in: document, path: path)) { return true }
        }
        return false
    }

    /// The bytes of a version; `nil` where a partial clone lacks them.
    private func bytes(of version: ObjectID) throws -> [UInt8]? {
        do {
            return try index.repository.blob(version)
        } catch {
            guard case .leftOutOfPartialClone = error.reason else { throw error }
            return nil
        }
    }
}
