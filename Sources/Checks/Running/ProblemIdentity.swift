package import Diagnostics
import Records

/// What stays of a problem when lines are added above it: enough to tell whether it was there before a change.
///
/// Neither lines and columns nor positions in lists are part of it, so that an entry put before another is not taken
/// for a new problem of the other.
package struct ProblemIdentity: Hashable, Sendable {
    private let rule: String
    private let place: String
    private let pointer: String
    private let message: String

    /// Takes what stays of a problem.
    package init(_ problem: Diagnostic) {
        rule = problem.rule
        place = problem.record ?? problem.location.file
        message = problem.message.en
        pointer = (problem.pointer ?? "").split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.allSatisfy(\.isNumber) ? "*" : String($0) }.joined(separator: "/")
    }

    /// The same problem of a record that has another name now.
    package func renamed(_ names: [String: String]) -> ProblemIdentity {
        guard let name = names[place] else { return self }
        return ProblemIdentity(rule: rule, place: name, pointer: pointer, message: message)
    }

    /// Whether another problem is this one though it says something else: the same value was wrong in another way. Of
    /// entries of lists nobody can say which of them it was.
    package func isSamePlace(as other: ProblemIdentity) -> Bool {
        let steps = pointer.split(separator: "/").dropFirst()
        return rule == other.rule && place == other.place && pointer == other.pointer && !steps.isEmpty
            && !steps.contains("*")
    }

    /// Whether another record has a problem by the same rule with the same field.
    package func isAlike(_ other: ProblemIdentity) -> Bool { rule == other.rule && pointer == other.pointer }

    /// Several, as bytes.
    static func bytes(of problems: [ProblemIdentity]) -> [UInt8] {
        var writer = ByteWriter()
        writer.add(problems.count)
        for problem in problems {
            for text in [problem.rule, problem.place, problem.pointer, problem.message] { writer.add(text) }
        }
        return writer.bytes
    }

    /// Reads what ``bytes(of:)`` has written from an offset on; `nil` where it is not that.
    static func all(in bytes: [UInt8], from start: Int) -> [ProblemIdentity]? {
        var reader = ByteReader(bytes, at: start)
        guard let count = reader.number(), count <= bytes.count else { return nil }
        var problems: [ProblemIdentity] = []
        for _ in 0..<count {
            guard let rule = reader.text(), let place = reader.text(), let pointer = reader.text(),
                let message = reader.text()
            else { return nil }
            problems.append(ProblemIdentity(rule: rule, place: place, pointer: pointer, message: message))
        }
        return problems
    }

    private init(rule: String, place: String, pointer: String, message: String) {
        self.rule = rule
        self.place = place
        self.pointer = pointer
        self.message = message
    }
}
