extension LazyRecords {
    /// What later checks may know of these records, for ``CachedRecords/init(_:from:)``.
    ///
    /// Of those at unsound paths, and of those whose contents have no name, only their own name is kept, and they are
    /// read again each time. Linear in the register.
    func cacheable(unsound: Set<String>) -> [UInt8] {
        var lists = table.cached.lists
        var numbers: [[String]: Int] = [:]
        for (i, list) in lists.enumerated() { numbers[list] = i }
        var entries = ByteWriter()
        var paths = ByteWriter()
        var references = ByteWriter()
        for row in table.rows.sorted(by: { $0.file < $1.file }) {
            let file = Int(row.file)
            let content = table.listing.content(at: file)
            var stored: ArraySlice<UInt8> = []
            var flags = 0
            let isUnsound = !unsound.isEmpty && unsound.contains(table.listing[file].path)
            if isUnsound || content == nil {
                // Its name alone is kept.
            } else if row.isCached {
                stored = table.cached.storedReferences(row.number)
                flags = CachedRecords.isSound | (table.cached.isLinked(row.number) ? CachedRecords.isLinked : 0)
            } else {
                let record = fresh[row.number]
                stored = Self.stored(record.references, &lists, &numbers)[...]
                flags =
                    CachedRecords.isSound
                    | (record.references.contains(where: \.isAcyclic) ? CachedRecords.isLinked : 0)
            }
            entries.add(paths.bytes.count)
            table.listing.withPath(at: file) { paths.add($0.array) }
            entries.add(paths.bytes.count)
            entries.add(Int(row.id.lowerBound))
            entries.add(Int(row.id.upperBound))
            entries.add(Int(row.collection))
            entries.add(flags)
            entries.add(references.bytes.count)
            entries.add(content ?? ContentID(high: 0, middle: 0, low: 0))
            references.add(stored.count)
            references.add(stored)
        }
        var writer = ByteWriter()
        writer.add(lists.count)
        for list in lists { writer.add(list.joined(separator: "\n")) }
        writer.add(table.rows.count)
        writer.add(paths.bytes.count)
        for part in [entries, paths, references] { writer.add(part.bytes) }
        return writer.bytes
    }

    private static func stored(
        _ references: [Reference], _ lists: inout [[String]], _ numbers: inout [[String]: Int]
    ) -> [UInt8] {
        var writer = ByteWriter()
        for reference in references {
            let list = numbers[reference.collections] ?? lists.count
            if list == lists.count {
                lists.append(reference.collections)
                numbers[reference.collections] = list
            }
            let collection = reference.collections.firstIndex { $0 == reference.target?.collection }
            writer.add(reference.slot)
            writer.add(list * 2 + (reference.isAcyclic ? 1 : 0))
            writer.add(collection ?? reference.collections.count)
            writer.add(reference.target?.id ?? "")
        }
        return writer.bytes
    }
}
