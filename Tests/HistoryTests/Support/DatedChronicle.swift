import Diagnostics
import Differences
import Documents
import Foundation
import Git
import History
import Records
import TestSupport

/// A small register whose commits are a day apart, from 15 November 2023 on, and what is told of its record `networks/x`.
final class DatedChronicle {
    let chronicle: Chronicle
    private var day = 14

    var git: TemporaryRepository { chronicle.repository }

    init() throws { chronicle = try Chronicle() }

    /// Writes the record, or leaves the files as they are without a text, and commits.
    func commit(_ message: String, _ text: String? = nil) throws {
        if let text { try put(text) }
        day += 1
        try git.git("add", "--all")
        let date = "2023-11-\(day)T12:00:00+0000"
        try git.git(
            ["commit", "--quiet", "--allow-empty", "-m", message],
            with: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    }

    func put(_ text: String, _ record: String = "networks/x") throws {
        try git.write("main/\(Chronicle.path(record))", text)
    }

    func remove(_ record: String = "networks/x") throws {
        try git.git("rm", "--quiet", "--force", "\(Chronicle.path(record))")
    }

    func rename(to record: String) throws {
        try git.git("mv", "\(Chronicle.path("networks/x"))", "\(Chronicle.path(record))")
    }

    /// Begins a merge of a branch, all of whose files are ours until others are written.
    func merge(_ branch: String) throws {
        try git.git("merge", "--quiet", "--no-commit", "--no-ff", "-s", "ours", branch)
    }

    func checkout(_ arguments: String...) throws { try git.git(["checkout", "--quiet"] + arguments) }

    /// Takes a branch's version of the record.
    func take(_ branch: String, _ record: String = "networks/x") throws {
        try git.git("checkout", "--quiet", branch, "--", "\(Chronicle.path(record))")
    }

    /// What happened to a record, newest first: `Side: changed a`.
    func story(_ record: String = "networks/x") throws -> [String] {
        try chronicle.histories().changes(ofPath: Chronicle.path(record)).map { change in
            let fields = change.kind == .changed || change.kind == .renamed ? change.fields : []
            let former = change.formerly.map { ["from", $0] } ?? []
            return
                (["\(change.commit.subject):", change.kind.rawValue] + former
                + fields.map { String($0.path.description.dropFirst()) }).joined(separator: " ")
        }
    }

    /// The values of a field, newest first: `2 18 19 Side` from the 18th to the 19th, by the commit `Side`.
    func spans(_ field: String, _ record: String = "networks/x") throws -> [String] {
        try chronicle.histories().spans(ofPath: Chronicle.path(record), of: FieldSelection(field)).map { span in
            let value = span.value.map { $0.node.isScalar ? $0.node.text : $0.node.json().compactText } ?? "absent"
            let until = span.until.map { "\($0.parts.day)" } ?? "now"
            return "\(value) \(span.from.parts.day) \(until) \(span.change.commit.subject)"
        }
    }

    /// Which commit set each field: `a: Side`.
    func blame(_ record: String = "networks/x") throws -> [String] {
        try chronicle.histories().blame(ofPath: Chronicle.path(record)).fields.map {
            "\($0.field.path.description.dropFirst()): \($0.change.commit.subject)"
        }
    }

    /// What came since a revision, by record: `networks/x changed: Merge, Side`.
    func changes(since revision: String) throws -> [String] {
        try chronicle.histories().digests(in: Period(since: .commit(git.id(revision)))).map { digest in
            "\(digest.changes[0].record) \(digest.kind.rawValue): "
                + digest.changes.map(\.commit.subject).joined(separator: ", ")
        }
    }

    /// What differs between two revisions: `networks/x changed`.
    func differences(_ old: String, _ new: String) throws -> [String] {
        try chronicle.histories().differences(from: git.id(old), to: git.id(new)).map {
            "\($0.record) \($0.kind.rawValue)" + ($0.formerly.map { " from \($0)" } ?? "")
        }
    }
}
