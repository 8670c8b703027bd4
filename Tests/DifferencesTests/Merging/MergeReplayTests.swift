import Diagnostics
import Differences
import Documents
import Foundation
import TestSupport
import Testing

/// The merges of a real history once more, each file that both sides had changed: a sample, or all with `KUMPPANI_REPLAY=all`.
@Suite struct MergeReplayTests {
    /// What became of the files.
    private struct Tally {
        var files = 0
        var unreadable = 0
        var gitConflicts = 0
        var conflicts = 0
        var asDecided = 0
    }

    @Test("merges of a real register keep no entry twice, lose nothing, and conflict only where both sides differ")
    func contactCongress() throws {
        let suites = ProcessInfo.processInfo.environment["KUMPPANI_SUITES"] ?? "../shared/suites"
        let file = suites + "/histories/contact-congress.fi.xz"
        guard FileManager.default.fileExists(atPath: file) else {
            print("skipped: there is no \(file)")
            return
        }
        let folder = try TemporaryFolder()
        let repository = folder.path + "/x.git"
        _ = try Self.run(
            "git init -q --bare -b master '\(repository)' && xzcat '\(file)' | git -C '\(repository)' fast-import --quiet"
        )
        let merges = try Self.git("rev-list --merges --parents master", in: repository).split(separator: "\n")
        let isWhole = ProcessInfo.processInfo.environment["KUMPPANI_REPLAY"] == "all"
        var tally = Tally()
        for merge in isWhole ? merges[...] : merges.prefix(80) {
            let commits = merge.split(separator: " ").map(String.init)
            guard commits.count == 3 else { continue }
            try replay(commits[0], commits[1], commits[2], in: repository, folder.path, &tally)
        }
        print(
            "replayed \(tally.files) files: git conflicts in \(tally.gitConflicts), we in \(tally.conflicts), "
                + "\(tally.unreadable) unreadable, \(tally.asDecided) clean ones as people decided")
        #expect(tally.files > (isWhole ? 40 : 0))
        #expect(tally.conflicts <= tally.gitConflicts)
    }

    private func replay(
        _ commit: String, _ ours: String, _ theirs: String, in repository: String, _ folder: String,
        _ tally: inout Tally
    ) throws {
        guard let base = try? Self.git("merge-base \(ours) \(theirs)", in: repository), !base.isEmpty else { return }
        func changed(_ side: String) throws -> Set<Substring> {
            Set(
                try Self.git("diff-tree -r --name-only --no-renames --diff-filter=AM \(base) \(side)", in: repository)
                    .split(separator: "\n"))
        }
        for path in try changed(ours).intersection(try changed(theirs)).sorted() where path.hasSuffix(".yaml") {
            func text(_ revision: String) -> String? { try? Self.git("show '\(revision):\(path)'", in: repository) }
            guard let mine = text(ours), let other = text(theirs), mine != other else { continue }
            let before = text(base)
            for (name, text) in [("base", before ?? ""), ("ours", mine), ("theirs", other)] {
                try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
            }
            let isConflict =
                (try? Self.run("cd '\(folder)' && git merge-file -q -p ours base theirs > merged")) == nil
            tally.files += 1
            tally.gitConflicts += isConflict ? 1 : 0
            let documents = [before, mine, other].map { $0.map { Documents.read(Array($0.utf8), path: "a.yaml") } }
            guard documents.allSatisfy({ $0?.diagnostics.isEmpty ?? true }), let our = documents[1],
                let their = documents[2]
            else {
                tally.unreadable += 1
                tally.conflicts += isConflict ? 1 : 0
                continue
            }
            let result = try merge(base: documents[0]?.document, ours: our.document, theirs: their.document)
            let isClean = result.conflicts.isEmpty && result.comments == nil
            tally.conflicts += isClean ? 0 : 1
            let versions = (documents[0]?.document, our.document, their.document)
            let faults = Self.faults(of: result, versions)
            #expect(faults.isEmpty, "\(commit) \(path): \(faults)")
            guard isClean, let decided = text(commit) else { continue }
            let human = Documents.read(Array(decided.utf8), path: "a.yaml")
            let left = changes(from: Documents.read(result.bytes, path: "a.yaml").document, to: human.document)
            tally.asDecided += human.diagnostics.isEmpty && left.isEmpty ? 1 : 0
        }
    }

    /// What is lost or doubled.
    private static func faults(
        of result: MergeResult, _ versions: (base: Document?, ours: Document, theirs: Document)
    ) -> [String] {
        let text = String(decoding: result.comments?.bytes ?? result.bytes, as: UTF8.self)
        let (base, ours, theirs) = (versions.base, versions.ours, versions.theirs)
        var faults: [String] = []
        for side in [ours, theirs] {
            for comment in side.comments where !(base?.comments.contains(comment) ?? false) {
                if !text.contains(comment) { faults.append("lost \(comment)") }
            }
            for change in changes(from: base, to: side) {
                guard let value = change.new?.node, value.isScalar else { continue }
                if !text.contains(value.source), !text.contains(value.text) { faults.append("lost \(change.path)") }
            }
        }
        guard result.conflicts.isEmpty, result.comments == nil else { return faults }
        let merged = Documents.read(result.bytes, path: "a.yaml").document
        let all = [base, ours, theirs].map { $0.map { Set(entries(of: $0.root).map { $0.json().compactText }) } ?? [] }
        for list in lists(of: merged.root) {
            let items = list.items.filter { $0.kind == .mapping }
            let mine = items.filter { isOnly($0, in: all[1], not: [all[0], all[2]]) }
            let other = items.filter { isOnly($0, in: all[2], not: [all[0], all[1]]) }
            for a in mine {
                for b in other where areNearlyEqual(a, b) {
                    faults.append("two entries: \(a.json().compactText) and \(b.json().compactText)")
                }
            }
        }
        return faults
    }

    private static func isOnly(_ entry: Node, in side: Set<String>, not others: [Set<String>]) -> Bool {
        let text = entry.json().compactText
        return side.contains(text) && !others.contains { $0.contains(text) }
    }

    /// Whether half of the fields are the same.
    private static func areNearlyEqual(_ a: Node, _ b: Node) -> Bool {
        let same = a.entries.filter { key, value in b[key.text]?.json().compactText == value.json().compactText }
        return 2 * same.count >= max(a.entries.count, b.entries.count)
    }

    private static func lists(of node: Node) -> [Node] {
        (node.kind == .sequence ? [node] : []) + node.items.flatMap(lists)
            + node.entries.flatMap { lists(of: $0.value) }
    }

    private static func entries(of node: Node) -> [Node] { lists(of: node).flatMap(\.items) }

    private static func git(_ arguments: String, in repository: String) throws -> String {
        try run("git -C '\(repository)' \(arguments)")
    }

    /// What a shell command prints, without the last line end; throws where it fails.
    private static func run(_ command: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", command]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw TemporaryRepository.Failure(description: command) }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasSuffix("\n") && command.contains("merge-base") ? String(text.dropLast()) : text
    }
}
