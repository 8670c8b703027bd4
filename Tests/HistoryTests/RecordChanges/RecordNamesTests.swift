import Diagnostics
import Documents
import Foundation
import Git
import History
import Records
import Synchronization
import TestSupport
import Testing

/// What records are called that commits and references name.
@Suite struct RecordNamesTests {
    /// What was told beside.
    private final class Notices: Sendable {
        private let all = Mutex<[Notice]>([])
        func add(_ notice: Notice) { all.withLock { $0.append(notice) } }
        var messages: [String] { all.withLock { $0.map(\.message.en) } }
    }

    private let notices = Notices()

    private func names(_ chronicle: Chronicle, _ files: [String: String]) throws -> RecordNames {
        RecordNames(try chronicle.histories(), source: MemorySource(files), notify: notices.add)
    }

    @Test(
        "a decision is named by its id, with or without its collection, or by its case number",
        arguments: [
            ("d1", "First"), ("decisions/d1", "First"), ("d1 § 12", "First"), ("HEL 2022-1", "First"),
            ("hel 2022-1 § 245", "First"), ("d2", "Second"), ("HEL 2022-9", nil), ("HEL 2022-12", nil), ("2022", nil),
        ] as [(String, String?)])
    func decision(name: String, title: String?) throws {
        let chronicle = try Chronicle()
        let texts = ["d1": "name: First\ncase: HEL 2022-1\n", "d2": "name: Second\n"]
        for (id, text) in texts { try chronicle.commit(["decisions/\(id)": text]) }
        let names = try names(
            chronicle, Dictionary(uniqueKeysWithValues: texts.map { ("records/decisions/\($0).yaml", $1) }))
        #expect(names.decision(DecisionName(name))?.root.title(in: "en") == title)
        #expect(notices.messages.isEmpty)
    }

    @Test("an id is meant before a case number")
    func idFirst() throws {
        let chronicle = try Chronicle()
        let texts = ["a": "name: A\ncase: b\n", "b": "name: B\n"]
        for (id, text) in texts { try chronicle.commit(["decisions/\(id)": text]) }
        let names = try names(
            chronicle, Dictionary(uniqueKeysWithValues: texts.map { ("records/decisions/\($0).yaml", $1) }))
        #expect(names.decision(DecisionName("b"))?.root.title(in: "en") == "B")
    }

    @Test("a decision that is gone is known by its id, not by its case number")
    func gone() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["decisions/d1": "name: First\ncase: HEL 2022-1\n"])
        try chronicle.commit(["decisions/d1": nil])
        let names = try names(chronicle, [:])
        #expect(names.decision(DecisionName("d1"))?.root.title(in: "en") == "First")
        #expect(names.decision(DecisionName("HEL 2022-1")) == nil)
    }

    @Test("a record that cannot be read is called by its id, and why is told once")
    func unreadable() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["units/kv": "name: Affairs\n"])
        let path = "records/units/kv.yaml"
        let blob = try chronicle.repository.git("rev-parse", "HEAD:\(path)")
        let names = try names(chronicle, [:])
        try FileManager.default.removeItem(
            atPath: "\(chronicle.repository.path)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        let id = RecordID(collection: "units", id: "kv")
        #expect(names.title(of: id, in: "en") == nil && names.title(of: id, in: "fi") == nil)
        #expect(notices.messages.count == 1)
        #expect(notices.messages.first?.hasPrefix("what '\(path)' is called cannot be read: ") == true)
    }
}
