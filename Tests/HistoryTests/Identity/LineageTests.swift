import Foundation
import Git
import History
import Records
import TestSupport
import Testing

@Suite struct LineageTests {
    private let lines = (1...10).map { "line\($0): \($0)\n" }.joined()

    private func kinds(_ chronicle: Chronicle, _ record: String) throws -> [String] {
        try chronicle.histories().changes(ofPath: Chronicle.path(record), isAll: true).map { change in
            change.formerly.map { "renamed from \($0)" } ?? change.kind.rawValue
        }
    }

    @Test("a record is followed to another id when most of its lines stay, asked by its new or its old name")
    func similar() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": lines])
        try chronicle.commit(["partners/old": nil, "partners/new": lines + "more: 1\n"])
        try chronicle.commit(["partners/new": lines + "more: 2\n"])
        let expected = ["changed", "renamed from partners/old", "added"]
        #expect(try kinds(chronicle, "partners/new") == expected)
        #expect(try kinds(chronicle, "partners/old") == expected)
    }

    @Test("a record whose lines are mostly others is another record")
    func dissimilar() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": lines])
        try chronicle.commit(["partners/old": nil, "partners/new": "a: 1\nb: 2\nline1: 1\n"])
        #expect(try kinds(chronicle, "partners/new") == ["added"])
        #expect(try kinds(chronicle, "partners/old") == ["removed", "added"])
    }

    @Test(
        "the Renames trailer tells what no likeness would",
        arguments: ["old -> new", "partners/old -> partners/new", "records/partners/old.yaml → new"])
    func trailer(text: String) throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": lines])
        try chronicle.commit(["partners/old": nil, "partners/new": "a: 1\n"], "Rename\n\nRenames: \(text)\n")
        #expect(try kinds(chronicle, "partners/new") == ["renamed from partners/old", "added"])
    }

    @Test("the id that the record itself keeps tells that it is the same one")
    func ownID() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": "id: x\na: 1\n", "partners/other": "id: y\na: 1\n"])
        try chronicle.commit(["partners/old": nil, "partners/other": nil, "partners/new": "id: x\nb: 3\nc: 5\nd: 6\n"])
        #expect(try kinds(chronicle, "partners/new") == ["renamed from partners/old", "added"])
    }

    @Test("a record with the same id in another folder of its collection has moved there, whatever became of its lines")
    func moved() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try git.commit(["records/a/oslo.yaml": "a: 1\n"])
        try git.git("rm", "--quiet", "records/a/oslo.yaml")
        try git.commit(["records/b/oslo.yaml": "b: 2\n"])
        let configuration = try RegisterConfiguration.read(
            Array("collections:\n  x: {files: \"records/*/{id}.yaml\"}\n".utf8))
        let histories = try RecordHistories(chronicle.index(), RecordPaths(configuration))
        let changes = try histories.changes(ofPath: "records/b/oslo.yaml")
        #expect(changes.map(\.kind) == [.renamed, .added])
        #expect(changes.first?.formerly == "records/a/oslo.yaml")
    }

    @Test("of many renames in one commit each record finds its own past")
    func many() throws {
        let chronicle = try Chronicle()
        func text(_ i: Int) -> String { lines + "own: \(i)\nname: number \(i)\n" }
        try chronicle.commit(Dictionary(uniqueKeysWithValues: (0..<30).map { ("partners/old\($0)", text($0)) }))
        var renamed: [String: String?] = [:]
        for i in 0..<30 {
            renamed["partners/old\(i)"] = .some(nil)
            renamed["partners/new\(29 - i)"] = text(i) + "changed: yes\n"
        }
        try chronicle.commit(renamed)
        for i in 0..<30 {
            #expect(try kinds(chronicle, "partners/new\(29 - i)") == ["renamed from partners/old\(i)", "added"])
        }
    }

    @Test("of very many renames too, without comparing each with each")
    func veryMany() throws {
        let chronicle = try Chronicle()
        func text(_ i: Int) -> String { lines + "own: \(i)\nname: number \(i)\n" }
        try chronicle.commit(Dictionary(uniqueKeysWithValues: (0..<300).map { ("partners/old\($0)", text($0)) }))
        var renamed: [String: String?] = [:]
        for i in 0..<300 {
            renamed["partners/old\(i)"] = .some(nil)
            renamed["partners/new\(i)"] = text(i) + "changed: yes\n"
        }
        try chronicle.commit(renamed)
        for i in [0, 7, 150, 299] {
            #expect(try kinds(chronicle, "partners/new\(i)") == ["renamed from partners/old\(i)", "added"])
        }
    }

    @Test("what took long to find is kept, and found anew where register.yaml says otherwise")
    func kept() throws {
        let chronicle = try Chronicle()
        func text(_ i: Int) -> String { lines + "own: \(i)\nname: number \(i)\n" }
        try chronicle.commit(Dictionary(uniqueKeysWithValues: (0..<600).map { ("partners/old\($0)", text($0)) }))
        var renamed: [String: String?] = [:]
        for i in 0..<600 {
            renamed["partners/old\(i)"] = .some(nil)
            renamed["partners/new\(i)"] = text(i) + "changed: yes\n"
        }
        try chronicle.commit(renamed)
        let expected = ["renamed from partners/old7", "added"]
        #expect(try kinds(chronicle, "partners/new7") == expected)
        #expect(try kinds(chronicle, "partners/old7") == expected)
        #expect(try kinds(chronicle, "partners/new8") == ["renamed from partners/old8", "added"])
        let other = try RegisterConfiguration.read(
            Array("collections:\n  x: {files: \"records/partners/{id}.yaml\"}\n".utf8))
        let changes = try RecordHistories(chronicle.index(), RecordPaths(other)).changes(
            ofPath: Chronicle.path("partners/new7"))
        #expect(changes.first?.formerly == "x/old7")
    }

    @Test("a record that was renamed and renamed back has one history")
    func thereAndBack() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": lines])
        try chronicle.commit(["partners/a": nil, "partners/b": lines])
        try chronicle.commit(["partners/b": nil, "partners/a": lines])
        let expected = ["renamed from partners/b", "renamed from partners/a", "added"]
        #expect(try kinds(chronicle, "partners/a") == expected)
    }

    @Test("a new record where another one lay that moved away begins there")
    func reused() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": lines])
        try chronicle.commit(["partners/a": nil, "partners/b": lines])
        try chronicle.commit(["partners/a": "other: thing\n"])
        #expect(try kinds(chronicle, "partners/a") == ["added"])
        #expect(try kinds(chronicle, "partners/b") == ["renamed from partners/a", "added"])
    }

    @Test("a record that comes back after it was removed is restored, and keeps its past")
    func restored() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": "a: 1\n"])
        try chronicle.commit(["partners/a": nil])
        try chronicle.commit(["partners/a": "a: 2\n"])
        #expect(try kinds(chronicle, "partners/a") == ["restored", "removed", "added"])
    }

    @Test("what a branch changed under the old name, while another renamed the record, is part of its history")
    func besideARename() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["partners/old": lines])
        try git.git("checkout", "--quiet", "-b", "side")
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(["partners/old": nil, "partners/new": lines])
        try git.git("checkout", "--quiet", "side")
        try chronicle.commit(["partners/old": lines + "more: 1\n"])
        try git.git("checkout", "--quiet", "main")
        try git.git(["merge", "--quiet", "--no-ff", "-m", "Merge", "side"])
        let expected = ["changed", "renamed from partners/old", "added"]
        let (new, old) = try (kinds(chronicle, "partners/new"), kinds(chronicle, "partners/old"))
        #expect(new == expected)
        #expect(old == expected)
    }

    @Test("a record that two branches renamed differently keeps its beginning under the name that the merge kept")
    func renamedTwice() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["partners/a": lines])
        try git.git("checkout", "--quiet", "-b", "side")
        try chronicle.commit(["partners/a": nil, "partners/b": lines])
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(["partners/a": nil, "partners/c": lines])
        try git.git(["merge", "--quiet", "--no-ff", "-s", "ours", "-m", "Merge", "side"])
        #expect(try kinds(chronicle, "partners/c") == ["renamed from partners/a", "added"])
    }

    @Test("records do not change their collection by looking alike")
    func collections() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": lines])
        try chronicle.commit(["partners/a": nil, "networks/b": lines])
        #expect(try kinds(chronicle, "networks/b") == ["added"])
    }

    @Test("a record that is put into another collection keeps its past when it keeps its id and most of its lines")
    func reclassified() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": lines, "partners/b": "id: b\n" + lines, "partners/c": "id: c\nx: 1\n"])
        try chronicle.commit([
            "partners/a": nil, "networks/a": lines + "more: 1\n", "partners/b": nil, "units/b": "id: b\n" + lines,
            "partners/c": nil, "units/c": "id: c\nquite: other\nand: more\nof: it\n",
        ])
        #expect(try kinds(chronicle, "networks/a") == ["renamed from partners/a", "added"])
        #expect(try kinds(chronicle, "units/b") == ["renamed from partners/b", "added"])
        #expect(try kinds(chronicle, "units/c") == ["added"])
    }

    @Test("the Renames trailer may put a record into another collection")
    func trailerAcrossCollections() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": lines])
        try chronicle.commit(
            ["partners/old": nil, "networks/new": "a: 1\n"], "Move\n\nRenames: partners/old -> networks/new\n")
        #expect(try kinds(chronicle, "networks/new") == ["renamed from partners/old", "added"])
    }

    @Test("of several new records that repeat the old one's id, the one that is most like it is meant")
    func repeatedID() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": "id: x\n" + lines])
        try chronicle.commit([
            "partners/old": nil, "partners/a": "id: x\nother: 1\n", "partners/b": "id: x\n" + lines + "more: 1\n",
            "partners/c": "id: x\nother: 2\n",
        ])
        #expect(try kinds(chronicle, "partners/b") == ["renamed from partners/old", "added"])
        #expect(try kinds(chronicle, "partners/a") == ["added"])
    }

    @Test("a record is followed from where no collection of today lies")
    func fromElsewhere() throws {
        let chronicle = try Chronicle()
        try chronicle.repository.commit(["data/oslo.yml": lines])
        try chronicle.repository.git("rm", "--quiet", "data/oslo.yml")
        try chronicle.commit(["partners/oslo": lines])
        #expect(try kinds(chronicle, "partners/oslo") == ["renamed from data/oslo.yml", "added"])
    }
}
