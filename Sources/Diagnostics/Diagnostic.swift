/// How much a diagnostic weighs.
package enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The register must not be left like this: `check` fails and the hooks reject.
    case error
    /// Somebody should know; nothing is rejected.
    case warning
}

/// One thing that is wrong in the data: what, where, and how to mend it.
package struct Diagnostic: Sendable, Hashable {
    /// A second place that belongs to the story, such as the first of two equal keys.
    package struct Note: Sendable, Hashable {
        /// What is to be seen there.
        package var message: Text
        /// Where.
        package var location: Location

        /// Makes a note on a place.
        package init(_ message: Text, at location: Location) {
            self.message = message
            self.location = location
        }
    }

    /// The name of the rule that does not hold: `owner-required`, `schema/enum`, `yaml/syntax`.
    package var rule: String
    /// How much it weighs.
    package var severity: Severity
    /// What is wrong, in one sentence without a full stop.
    package var message: Text
    /// Where it is wrong.
    package var location: Location
    /// The record that it concerns, as `collection/id`.
    package var record: String?
    /// The JSON Pointer (RFC 6901) of the value that it concerns, also where that value is absent.
    package var pointer: String?
    /// How to mend it, in one sentence without a full stop.
    package var hint: Text?
    /// Further places.
    package var notes: [Note]

    /// Makes a diagnostic.
    package init(
        rule: String, severity: Severity = .error, message: Text, location: Location, record: String? = nil,
        pointer: String? = nil, hint: Text? = nil, notes: [Note] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.location = location
        self.record = record
        self.pointer = pointer
        self.hint = hint
        self.notes = notes
    }
}

extension Diagnostic: Comparable {
    /// Diagnostics are ordered by file (in byte order), place, rule and message, so that every run prints the same.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.location.file != b.location.file {
            return a.location.file.utf8.lexicographicallyPrecedes(b.location.file.utf8)
        }
        if a.location.start != b.location.start { return a.location.start < b.location.start }
        return (a.rule, a.message) < (b.rule, b.message)
    }
}
