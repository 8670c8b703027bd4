import Diagnostics
import Differences
import Documents
import Foundation
import Records
import TestSupport
import Testing

/// Merges of random records against what a merge of their fields, done on the side, expects.
@Suite struct MergeOracleTests {
    /// A record as a merge sees it: fields, a list of names, a list of entries that a key tells apart.
    private struct Record: Equatable {
        var fields: [String: String]
        var names: Set<String>
        var entries: [String: [String: String]]

        static func random(_ random: inout RandomYAML) -> Record {
            func words(_ count: Int) -> [String: String] {
                Dictionary(uniqueKeysWithValues: ["a", "b", "c", "d"].prefix(count).map { ($0, random.text()) })
            }
            return Record(
                fields: words(4), names: ["p", "q", "r"],
                entries: Dictionary(uniqueKeysWithValues: ["x", "y", "z"].map { ($0, words(2)) }))
        }

        /// Makes some changes; only our side removes names, since two names for one are a conflict.
        mutating func change(_ random: inout RandomYAML, isOurs: Bool) {
            for _ in 0...random.next(4) {
                let key = random.pick(["a", "b", "c", "d", "e"])
                let entry = random.pick(["x", "y", "z", "w"])
                switch random.next(6) {
                case 0, 1: fields[key] = random.text()
                case 2: fields[key] = nil
                case 3: names.formSymmetricDifference([random.pick(isOurs ? ["p", "q", "r", "s", "t"] : ["s", "t"])])
                case 4: entries[entry, default: [:]][key] = random.text()
                default: entries[entry] = nil
                }
            }
        }

        /// The record in random order.
        func value(_ random: inout RandomYAML) -> JSONValue {
            func shuffled<T>(_ items: [T]) -> [T] {
                var items = items
                for i in items.indices.reversed() { items.swapAt(i, random.next(i + 1)) }
                return items
            }
            func members(_ fields: [String: String]) -> [(String, JSONValue)] {
                fields.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }
            }
            let items = shuffled(entries.sorted { $0.key < $1.key }).map { key, fields in
                JSONValue.object(shuffled([("kind", .string(key))] + members(fields)))
            }
            let lists: [(String, JSONValue)] = [
                ("names", .array(shuffled(names.sorted()).map(JSONValue.string))), ("entries", .array(items)),
            ]
            return .object(shuffled(members(fields) + lists))
        }
    }

    /// What three values make; `nil` stands for none, and the inner `nil` of the result for a conflict.
    private static func merged<Value: Equatable>(_ base: Value?, _ ours: Value?, _ theirs: Value?) -> Value??? {
        if ours == theirs || theirs == base { return .some(.some(ours)) }
        return ours == base ? .some(.some(theirs)) : .some(nil)
    }

    /// What three mappings make, with the number of conflicts; of a conflict our side.
    private static func merged(
        _ base: [String: String], _ ours: [String: String], _ theirs: [String: String]
    ) -> (fields: [String: String], conflicts: Int) {
        var (fields, conflicts) = ([String: String](), 0)
        for key in Set(ours.keys).union(theirs.keys) {
            if case .some(.some(let value)) = merged(base[key], ours[key], theirs[key]) {
                fields[key] = value
            } else {
                fields[key] = ours[key]
                conflicts += 1
            }
        }
        return (fields, conflicts)
    }

    private static func merged(_ base: Record, _ ours: Record, _ theirs: Record) -> (record: Record, conflicts: Int) {
        var (fields, conflicts) = merged(base.fields, ours.fields, theirs.fields)
        let names = ours.names.union(theirs.names).filter { name in
            base.names.contains(name) ? ours.names.contains(name) && theirs.names.contains(name) : true
        }
        var entries: [String: [String: String]] = [:]
        for key in Set(ours.entries.keys).union(theirs.entries.keys) {
            let (was, mine, other) = (base.entries[key], ours.entries[key], theirs.entries[key])
            if let mine, let other {
                let result = merged(was ?? [:], mine, other)
                entries[key] = result.fields
                conflicts += result.conflicts
            } else if case .some(.some(let value)) = merged(was, mine, other) {
                entries[key] = value
            } else {
                entries[key] = mine
                conflicts += 1
            }
        }
        return (Record(fields: fields, names: names, entries: entries), conflicts)
    }

    /// A comment above some of the record's fields, with the names of the fields.
    private func commented(_ text: String, _ side: String, _ random: inout RandomYAML) -> (String, [String: String]) {
        var comments: [String: String] = [:]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [Substring] in
            let key = line.prefix { $0 != ":" }
            guard ["a", "b", "c", "d", "e", "names", "entries"].contains(key), random.next(4) == 0 else {
                return [line]
            }
            comments[String(key)] = "# \(side) says of \(key)"
            return ["# \(side) says of \(key)", line]
        }
        return (lines.joined(separator: "\n"), comments)
    }

    /// A text without the comments that were put anywhere: one at what the other side removed would be a conflict.
    private func bare(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("# own line ") }
            .map { $0.replacing(/\ # beside \d+/, with: "") }.joined(separator: "\n")
    }

    private func read(_ value: JSONValue) -> Document {
        Documents.read(Array(value.text.utf8), path: "a.json").document
    }

    @Test("a merge has what either side changed and conflicts where both did, and keeps the comments of both")
    func expected() throws {
        let rounds = ProcessInfo.processInfo.environment["KUMPPANI_FUZZ"].flatMap(Int.init) ?? 400
        let guide = try guide(
            #"{"properties": {"names": {"uniqueItems": true}, "entries": {"items": {"type": "object"}, "x-key": ["kind"]}}}"#
        )
        var (clean, refused) = (0, 0)
        for seed in 1...rounds {
            var random = RandomYAML(seed: UInt64(seed))
            let base = Record.random(&random)
            var (ours, theirs) = (base, base)
            ours.change(&random, isOurs: true)
            theirs.change(&random, isOurs: false)
            let values = [base, ours, theirs].map { $0.value(&random) }
            let (oursText, ourComments) = commented(bare(random.document(values[1])), "ours", &random)
            let (theirsText, theirComments) = commented(bare(random.document(values[2])), "theirs", &random)
            let texts = [random.document(values[0]), oursText, theirsText]
            let documents = texts.map { Documents.read(Array($0.utf8), path: "a.yaml").document }
            // An empty line may have become part of the text above it.
            let areMeant = zip(documents, values).allSatisfy { document, value in
                changes(from: document, to: read(value), guide: guide).isEmpty
            }
            guard areMeant else { continue }
            let result: MergeResult
            do throws(EditError) {
                result = try merge(base: documents[0], ours: documents[1], theirs: documents[2], guide: guide)
            } catch {
                refused += 1
                continue
            }
            let expected = Self.merged(base, ours, theirs)
            let told = "seed \(seed)\n" + texts.joined(separator: "---\n")
            #expect(result.conflicts.count == expected.conflicts, "\(told)")
            guard result.conflicts.isEmpty else { continue }
            clean += 1
            let text = String(decoding: result.bytes, as: UTF8.self)
            let merged = Documents.read(result.bytes, path: "a.yaml").document
            let left = changes(from: merged, to: read(expected.record.value(&random)), guide: guide)
            #expect(left.isEmpty, "\(left.map(\.line)) \(told)=>\n\(text)")
            // In brackets there is no line for a comment.
            guard documents[1].root.style == .block else { continue }
            let kept = Set(expected.record.fields.keys).union(["names", "entries"])
            for (key, comment) in Array(ourComments) + Array(theirComments) where kept.contains(key) {
                #expect(text.contains(comment), "\(comment) \(told)=>\n\(text)")
            }
        }
        #expect(clean > rounds / 10)
        #expect(refused * 50 < rounds, "\(refused)")
    }
}
