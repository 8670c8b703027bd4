import Git
import GitRecords
import Records
import TestSupport
import Testing

@Suite("Trees listed one after another")
struct TreeListingsTests {
    private func open(_ repository: TemporaryRepository) throws -> SharedRepository {
        let path = repository.path
        return try SharedRepository { () throws(GitError) in
            try Repository.open(from: path, environment: TemporaryRepository.plain)
        }
    }

    @Test(
        "a tree is listed the same whatever was listed before it", arguments: 1...12 as ClosedRange<UInt64>)
    func sequence(seed: UInt64) throws {
        let repository = try TemporaryRepository()
        let shared = try open(repository)
        var state = seed
        func random(_ count: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % count)
        }
        let names: [[UInt8]] = [
            Array("records/a".utf8), Array("records/a/b".utf8), Array("records/a-".utf8), Array("records/a0".utf8),
            Array("records/\u{E4}".utf8), Array("records/a\u{308}".utf8), Array("records/x/y/z".utf8),
            Array("other".utf8), Array("records/".utf8) + [0xFF], Array("records".utf8),
        ]
        let modes: [FileMode] = [.file, .file, .executable, .symbolicLink, .submodule]
        var known: Set<ObjectID> = []
        for _ in 0..<12 {
            let tree = try shared.with { repository throws(GitError) in
                var edits: [TreeEdit] = []
                var taken: [[UInt8]] = []
                for _ in 0..<4 {
                    let name = names[random(10)]
                    // No file is also a folder.
                    let clashes = taken.contains { other in
                        other == name || other.starts(with: name + [0x2F]) || name.starts(with: other + [0x2F])
                    }
                    guard !clashes else { continue }
                    taken.append(name)
                    let blob = try repository.createBlob([UInt8(random(3))])
                    edits.append(.set(RepositoryPath(bytes: name), mode: modes[random(5)], id: blob))
                }
                return try repository.createTree(from: nil, applying: edits)
            }
            known.insert(tree)
            for folder in ["", "records", "records/a"] {
                let found = try TreeSource(shared, tree: tree).files(below: folder)
                let afresh = try TreeSource(try open(repository), tree: tree).files(below: folder)
                #expect(Array(found) == Array(afresh))
            }
        }
        #expect(known.count > 4)
    }
}
