package import Diagnostics

/// A register as it was read, with all that is wrong with the texts and shapes of its records.
package struct LoadedRegister: Sendable {
    /// The records.
    package let register: Register
    /// What is wrong with single records; what is wrong between them is for the rules to find.
    package let diagnostics: [Diagnostic]
    /// How many files were read.
    package let files: Int
    /// `register.yaml` apart, the single files that were read to know how to read records: the schemas, by path.
    ///
    /// What was looked for and is not there is `nil`.
    package let frame: [String: [UInt8]?]
    /// The folders in which schemas were looked for by their `$id`.
    package let schemaSearches: [SchemaSearch]
    /// Whether all records that an earlier check knows are still there, whatever they say now.
    package let keepsNames: Bool

    /// The records that no earlier check knows to be sound.
    package var fresh: [Record] { register.lazyRecords.fresh }

    /// The paths of the records that no earlier check knows to be sound, and that a later one can know.
    package var freshPaths: [String] {
        let table = register.lazyRecords.table
        return table.rows.lazy.filter { !$0.isCached && table.listing.content(at: Int($0.file)) != nil }
            .map { table.listing[Int($0.file)].path }
    }

    /// What later checks may know, for ``CachedRecords``; `nil` where a file could not be read.
    ///
    /// The records at unsound paths are left out, but for their names. Linear in the register.
    package func cacheable(unsound: Set<String>) -> [UInt8]? {
        files == register.count ? register.lazyRecords.cacheable(unsound: unsound) : nil
    }
}
