import ArgumentParser
import Checks
import FoundationEssentials
import Programs
import Workspace

/// What a shell completes arguments with; looked up in the register where the person stands.
enum Completions {
    /// Records as `partners/pietari`, and as `pietari` until there is a slash.
    static let records = CompletionKind.custom { words, _, prefix in sorted(found(words).records(beginning: prefix)) }
    /// The ids of units.
    static let units = CompletionKind.custom { words, _, _ in sorted(found(words).units) }
    /// The names of collections.
    static let collections = CompletionKind.custom { words, _, _ in sorted(found(words).collections) }
    /// Fields of records, such as `fee.eur`.
    static let fields = CompletionKind.custom { words, _, _ in sorted(found(words).fields(beside: words)) }
    /// The names of rules.
    static let rules = CompletionKind.custom { _, _, _ in Explanations.names }

    private static func sorted(_ words: [String]) -> [String] { Set(words).sorted() }

    private static func found(_ words: [String]) -> Completion {
        func value(of option: String) -> String? {
            words.last { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
                ?? words.lastIndex(of: option).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
        }
        return Completion(
            start: value(of: "-C") ?? ".", environment: ProcessInfo.processInfo.environment,
            configuration: value(of: "--config"), on: .today)
    }
}
