import ArgumentParser
import Checks
import Diagnostics
import FoundationEssentials
import Programs
import Records
import Workspace

/// What a shell completes arguments with; looked up in the register where the person stands.
enum Completions {
    /// Records as `partners/pietari`, and as `pietari` until there is a slash.
    static let records = CompletionKind.custom { words, _, prefix in
        offered(words) { snapshot in
            let ids = try snapshot.recordIDs()
            return ids.map(\.description) + (prefix.contains("/") ? [] : ids.map(\.id))
        }
    }

    /// The ids of units.
    static let units = CompletionKind.custom { words, _, _ in
        offered(words) { snapshot in
            let collections = snapshot.configuration.collections.filter { $0.role == .unit }.map(\.name)
            return try snapshot.recordIDs().filter { collections.contains($0.collection) }.map(\.id)
        }
    }

    /// The names of collections.
    static let collections = CompletionKind.custom { words, _, _ in
        offered(words) { $0.configuration.collections.map(\.name) }
    }

    /// Fields of records, such as `fee.eur`.
    static let fields = CompletionKind.custom { words, _, _ in
        offered(words) { snapshot in
            let named = snapshot.configuration.collections.filter { collection in
                words.contains { $0 == collection.name || $0.hasPrefix(collection.name + "/") }
            }
            let collections = named.isEmpty ? snapshot.configuration.collections : named
            return try collections.flatMap { try snapshot.guide(of: $0.name).fieldNames }
        }
    }

    /// The names of rules.
    static let rules = CompletionKind.custom { _, _, _ in Explanations.names }

    /// What a register offers; nothing where there is none that can be read, since a shell that completes has nobody to
    /// tell why.
    private static func offered(_ words: [String], _ body: (RegisterSnapshot) throws -> [String]) -> [String] {
        func value(of option: String) -> String? {
            words.lastIndex(of: option).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
        }
        do {
            let workspace = try Workspace(
                start: value(of: "-C") ?? ".", environment: ProcessInfo.processInfo.environment,
                configuration: value(of: "--config"))
            return Set(try body(workspace.snapshot(at: .workTree, on: .today))).sorted()
        } catch {
            return []
        }
    }
}
