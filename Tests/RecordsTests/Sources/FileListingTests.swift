import Records
import Testing

@Suite("Listings of files") struct FileListingTests {
    private func file(_ path: String, _ content: UInt64? = nil) -> SourceFile {
        SourceFile(path: path, kind: .regular, content: content.map { ContentID(high: $0, middle: 0, low: 1) })
    }

    @Test("files are in the order of the bytes of their paths, with what was said of them")
    func order() {
        let files = [file("b/ä.yaml", 2), file("b/z.yaml"), file("b.yaml", 1), file("b/a.yaml", 3), file("B", 4)]
        let listing = FileListing(files)
        #expect(listing.map(\.path) == ["B", "b.yaml", "b/a.yaml", "b/z.yaml", "b/ä.yaml"])
        #expect(Set(listing) == Set(files))
        #expect(files.allSatisfy { listing.file(at: $0.path) == $0 })
        #expect(listing.file(at: "b/") == nil && listing.file(at: "z") == nil)
    }

    @Test("below a folder lies what has its name and a slash before it, and not its neighbours")
    func below() {
        let listing = FileListing(["a", "a-b/x", "a.b/x", "a/b/x", "a/x", "a0/x", "b"].map { file($0) })
        #expect(listing.below("a").map(\.path) == ["a/b/x", "a/x"])
        #expect(listing.below("a").below("a/b").map(\.path) == ["a/b/x"])
        #expect(listing.below("c").isEmpty)
        #expect(listing.below("").count == 7)
        #expect(FileListing().below("a").isEmpty)
    }

    @Test("bytes that are no text are replaced, and what is sorted afterwards is found")
    func notUTF8() {
        var listing = FileListing()
        for path in [[0x61, 0xFF], [0x61, 0x2F, 0xC2], [0x61, 0x2F, 0x62]] as [[UInt8]] {
            listing.append(path[...], kind: .regular, content: nil)
        }
        listing.sort()
        #expect(listing.map(\.path) == ["a/b", "a/\u{FFFD}", "a\u{FFFD}"])
        #expect(listing.map(\.kind) == [.regular, .nameNotUTF8, .nameNotUTF8])
        #expect(listing.below("a").count == 2)
    }

    @Test(
        "what differs between two listings is what a search for each path finds",
        arguments: 1...40 as ClosedRange<UInt64>)
    func differences(seed: UInt64) {
        var state = seed
        func random(_ count: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % count
        }
        func some() -> [String: SourceFile] {
            var files: [String: SourceFile] = [:]
            for _ in 0..<random(12) {
                let path = ["a", "a/b", "a-", "ab", "b/\(random(5))", "c\(random(3))"][Int(random(6))]
                files[path] = random(9) == 0 ? file(path) : file(path, random(3))
            }
            return files
        }
        let (old, new) = (some(), some())
        let found = FileListing(new.values).differences(from: FileListing(old.values))
        let expected = Set(old.keys).union(new.keys).filter { path in
            old[path] != new[path] || old[path]?.content == nil
        }
        #expect(found.map(\.path) == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(found.allSatisfy { $0.old == old[$0.path] && $0.new == new[$0.path] })
        // What differs makes the new listing of the old one.
        let changed = FileListing(old.values).changed(found.map { ($0.path, $0.new) })
        #expect(Array(changed) == Array(FileListing(new.values)))
    }

    @Test("a change of a part of a listing leaves what lies around it alone, and keeps names apart that look the same")
    func changedParts() {
        let listing = FileListing(["a/x", "b/\u{E4}", "b/z", "c"].map { file($0, 1) })
        let changed = listing.below("b").changed([("b/z", nil), ("b/a\u{308}", file("b/a\u{308}", 2))])
        #expect(changed.map { Array($0.path.utf8) } == ["b/a\u{308}", "b/\u{E4}"].map { Array($0.utf8) })
        #expect(changed.map(\.content?.high) == [2, 1])
        #expect(listing.changed([]).map(\.path) == listing.map(\.path))
        #expect(listing.changed([("d", nil)]).count == 4)
    }
}
