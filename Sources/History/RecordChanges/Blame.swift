package import Diagnostics
package import Differences
package import Documents
package import Git
import JSONSchema

/// One field of a record with the change that last set its value.
package struct BlamedField: Sendable {
    /// The field, as it is now.
    package let field: FieldChange
    /// What it is now.
    package let value: Node
    /// The change that set it.
    package let change: RecordChange
}

extension RecordHistories {
    /// The fields of the record at a path, in the order of its text, each with what last set it.
    ///
    /// Entries of lists and fields within fields are told apart where they were set by changes of their own.
    package func blame(ofPath path: RepositoryPath) throws -> (fields: [BlamedField], changes: [RecordChange]) {
        let changes = try self.changes(ofPath: path)
        guard let current = try present(path) ?? changes.lazy.compactMap(\.after).first else { return ([], changes) }
        let setters = setters(of: current, at: path, changes)
        /// The field as a whole where one change set all of it, else its parts.
        func told(_ field: FieldChange) -> [BlamedField] {
            guard let value = field.new?.node else { return [] }
            let found = Set(value.leaves.map { setters[$0] })
            guard found.count == 1, let setter = found.first else { return field.parts.flatMap(told) }
            return setter.map { [BlamedField(field: field, value: value, change: changes[$0])] } ?? []
        }
        return (fields(from: nil, to: current, path: path).flatMap(told), changes)
    }

    /// For each value that has no parts, by its slot in the present record, the place of the change that set it.
    ///
    /// That is the newest change that made the value what it is now: what another branch set and a merge did not keep
    /// is not in the record, and what another branch had not seen yet was not set by it.
    private func setters(of current: Document, at path: RepositoryPath, _ changes: [RecordChange]) -> [Int: Int] {
        var open = Set(current.root.leaves)
        var setters: [Int: Int] = [:]
        // What one change began from is mostly what the next older one led to.
        var last: (version: Document?, differing: Set<Int>)?
        /// What differs from a version, as slots of the present record.
        func differing(from version: Document?) -> Set<Int> {
            if let last, last.version === version { return last.differing }
            let found = Set(fields(from: version, to: current, path: path).flatMap { $0.new?.node.leaves ?? [] })
            last = (version, found)
            return found
        }
        for (place, change) in changes.enumerated() where !open.isEmpty {
            guard let after = change.after else { continue }
            let same = open.subtracting(differing(from: after))
            // What nothing told here has set was there when the history began.
            for leaf in same { setters[leaf] = place }
            var set = same.intersection(differing(from: change.kind == .restored ? nil : change.before))
            if change.commit.isMerge || change.isPartial || change.problem != nil {
                // What it only brought along, what a merge did not take over, or what was set while nobody could read it,
                // was set by another commit.
                set.formIntersection(change.fields.flatMap { current.root.at($0.path)?.leaves ?? [] })
            }
            open.subtract(set)
        }
        // Of a record that nobody could read when it came, what nobody set came with it.
        if let beginning = changes.firstIndex(where: { $0.after == nil && [.added, .restored].contains($0.kind) }) {
            for leaf in open { setters[leaf] = beginning }
        }
        return setters
    }

    /// Why what is told of the record at a path is not how the register has it: it is gone, or cannot be read as it is;
    /// `nil` where it is there and can be read.
    package func limitation(ofPath path: RepositoryPath) throws -> Text? {
        guard let tip = index.tipNumber else { return nil }
        let latest = try latestPath(from: path)
        guard let version = try finder.version(at: latest, in: tip), version.isFile else {
            return Text(
                en: "The record is not in the register any more: this is how it last was.",
                fi: "Tietuetta ei enää ole rekisterissä: tällainen se viimeksi oli.",
                sv: "Posten finns inte längre i registret: så såg den ut senast.")
        }
        return try self.version(version, path: latest).problem.map { reason in
            Text(
                en: "The record cannot be read as it is now (\(reason.en)): this is how it last could be.",
                fi: "Tietuetta ei voi lukea sellaisena kuin se nyt on (\(reason.fi)): tämä on viimeinen luettava.",
                sv: "Posten går inte att läsa som den är nu (\(reason.sv)): det här är den senaste läsbara.")
        }
    }

    /// The record at a path as the tip has it.
    func present(_ path: RepositoryPath) throws -> Document? {
        guard let tip = index.tipNumber else { return nil }
        return try document(finder.version(at: path, in: tip), path: path)
    }
}

extension Node {
    /// The slots of the values in it that have no parts of their own.
    fileprivate var leaves: [Int] {
        let parts = kind == .mapping ? entries.map(\.value) : items
        return parts.isEmpty ? [index] : parts.flatMap(\.leaves)
    }
}
