/// A language that people are spoken to in.
package enum Language: String, Sendable, CaseIterable, Hashable {
    case fi, sv, en
}
