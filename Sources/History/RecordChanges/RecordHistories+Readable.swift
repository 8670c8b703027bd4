import Documents
import Git

/// What stands in for versions that cannot be read.
extension RecordHistories {
    /// What the parents of a change had, of each that has the record: where that cannot be read, the reason with the
    /// last versions before it that could be, of the line of first parents and one of each other line of history.
    func readable(
        _ step: Lineage.Step, _ older: ArraySlice<Lineage.Step>
    ) throws -> [VersionReader.Version] {
        try step.places.enumerated().flatMap { parent, place -> [VersionReader.Version] in
            guard let place else { return [] }
            let version = try self.version(place.version, path: place.path)
            guard let problem = version.problem else { return [version] }
            let parents = index.graph.parents(of: step.change.number)
            let before = index.graph.ancestors(of: [parents[parent]])
            var known = Reach(count: index.graph.count)
            var found: [VersionReader.Version] = []
            if let document = try lastReadable(upTo: parents[parent], older) {
                found.append(VersionReader.Version(document: document, problem: problem))
            }
            for step in older where before.contains(step.change.number) && !known.contains(step.change.number) {
                let version = try self.version(step.change.new, path: step.change.path)
                guard let document = version.document else { continue }
                found.append(VersionReader.Version(document: document, problem: problem))
                known.formUnion(index.graph.ancestors(of: [step.change.number]))
            }
            return found.isEmpty ? [version] : found
        }
    }

    /// The last version of the record that can be read, from a commit along its first parents. Only the commits of the
    /// older steps and merges are looked at: others have what their parent has.
    private func lastReadable(upTo last: Int, _ older: ArraySlice<Lineage.Step>) throws -> Document? {
        let changed = Set(older.map(\.change.number))
        var paths: [RepositoryPath] = []
        for path in older.map(\.change.path) where !paths.contains(path) { paths.append(path) }
        var next: Int? = last
        while let number = next {
            if changed.contains(number) || index.graph.parents(of: number).count > 1 {
                for path in paths {
                    guard let version = try finder.version(at: path, in: number) else { continue }
                    if let document = try document(version, path: path) { return document }
                    break
                }
            }
            next = index.graph.firstParent(of: number)
        }
        return nil
    }
}
