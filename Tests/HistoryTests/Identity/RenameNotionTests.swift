import Git
import History
import Records
import TestSupport
import Testing

/// What trailers say of renames and removals, as histories follow it.
@Suite struct RenameNotionTests {
    private let lines = (1...8).map { "line\($0): \($0)\n" }.joined()

    private func kinds(_ chronicle: Chronicle, _ record: String) throws -> [String] {
        try chronicle.story(record, isAll: true).map { String($0.prefix { $0 != " " }) }
    }

    @Test(
        "a trailer may name a record by id, with its collection, or by path, and with either arrow",
        arguments: [
            "old -> new", "partners/old -> partners/new", "old->new", "old → new", "partners/old  ->  new",
            "records/partners/old.yaml -> records/partners/new.yaml",
        ])
    func names(value: String) throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": lines])
        try chronicle.commit(["partners/old": nil, "partners/new": "a: 1\n"], "Rename\n\nRenames: \(value)\n")
        #expect(try kinds(chronicle, "partners/new") == ["renamed", "added"])
    }

    @Test("ids may hold arrows of their own")
    func arrows() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a -> b": lines])
        try chronicle.commit(
            ["partners/a -> b": nil, "partners/c -> d": "a: 1\n"], "Rename\n\nRenames: a -> b -> c -> d\n")
        #expect(try kinds(chronicle, "partners/c -> d") == ["renamed", "added"])
    }

    @Test("a record whose removal is answered for was not renamed, whatever looks like it")
    func answered() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": lines])
        try chronicle.commit(
            ["partners/old": nil, "partners/new": lines + "more: 1\n"],
            "Remove\n\nRemoves: partners/old (entered twice)\n")
        #expect(try kinds(chronicle, "partners/new") == ["added"])
        #expect(try kinds(chronicle, "partners/old") == ["removed", "added"])
    }

    @Test("without a reason a removal is not answered for")
    func unanswered() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/old": lines])
        try chronicle.commit(
            ["partners/old": nil, "partners/new": lines + "more: 1\n"], "Remove\n\nRemoves: partners/old\n")
        #expect(try kinds(chronicle, "partners/new") == ["renamed", "added"])
    }

    @Test("of more text than is compared only equal files are seen, in either order of the search")
    func tooLarge() throws {
        func end(_ name: String, _ number: UInt64) -> RenameEnd {
            RenameEnd(
                path: RepositoryPath("p/\(name).yaml"), registerPath: "p/\(name).yaml",
                blob: ObjectID(high: number, middle: 0, low: 0), record: RecordID(collection: "p", id: name))
        }
        var search = RenameSearch(added: [end("b", 2), end("d", 3)], removed: [end("a", 1), end("c", 3)])
        search.pairWithoutReading()
        try search.pairSimilar { _, limit in
            #expect(limit <= RenameSearch.maxBytes)
            return nil
        }
        #expect(search.isTooLarge)
        #expect(search.formerPaths == ["p/d.yaml": "p/c.yaml"])
    }

    @Test("a trailer that leads from no file to another is handed back")
    func unfollowed() {
        func end(_ name: String) -> RenameEnd {
            RenameEnd(
                path: RepositoryPath("p/\(name).yaml"), registerPath: "p/\(name).yaml", blob: .zero,
                record: RecordID(collection: "p", id: name))
        }
        let trailers = Trailer.all(
            in: "Rename\n\nRenames: a -> b\nRenames: a -> c\nRenames: nosuch -> c\nRenames: without arrow\n")
        var search = RenameSearch(added: [end("b"), end("c")], removed: [end("a")], trailers: trailers)
        let unfollowed = search.follow(RenamesTrailer.all(in: trailers))
        #expect(search.formerPaths == ["p/b.yaml": "p/a.yaml"])
        #expect(unfollowed.map(\.trailer.value) == ["a -> c", "nosuch -> c", "without arrow"])
        #expect(unfollowed.map(\.newName) == ["c", "c", nil])
    }
}
