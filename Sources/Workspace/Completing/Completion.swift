package import Records

/// Words that may stand where somebody types, looked up in the register where they stand.
///
/// Where there is none that can be read there are no words: what completes has nobody to tell why.
package struct Completion {
    private let snapshot: RegisterSnapshot?

    /// Looks from a folder, or for a register with this `register.yaml`.
    package init(start: String, environment: [String: String], configuration: String?, on day: Day) {
        do {
            let workspace = try Workspace(start: start, environment: environment, configuration: configuration)
            snapshot = try workspace.snapshot(at: .workTree, on: day)
        } catch {
            snapshot = nil
        }
    }

    /// Records as `partners/pietari`, and as `pietari` until there is a slash.
    package func records(beginning prefix: String) -> [String] {
        ids.map(\.description) + (prefix.contains("/") ? [] : ids.map(\.id))
    }

    /// The ids of units.
    package var units: [String] {
        let units = collections { $0.role == .unit }
        return ids.filter { units.contains($0.collection) }.map(\.id)
    }

    /// The names of collections.
    package var collections: [String] { collections { _ in true } }

    /// Fields of records, such as `fee.eur`: of the collections that other words name, else of all.
    package func fields(beside words: [String]) -> [String] {
        let named = collections { collection in
            words.contains { $0 == collection.name || $0.hasPrefix(collection.name + "/") }
        }
        return (named.isEmpty ? collections : named).flatMap { name in
            read { try $0.guide(of: name).fieldNames }
        }
    }

    private var ids: [RecordID] { read { try $0.recordIDs() } }

    private func collections(where isWanted: (CollectionConfiguration) -> Bool) -> [String] {
        snapshot?.configuration.collections.filter(isWanted).map(\.name) ?? []
    }

    private func read<Word>(_ body: (RegisterSnapshot) throws -> [Word]) -> [Word] {
        do { return try snapshot.map(body) ?? [] } catch { return [] }
    }
}
