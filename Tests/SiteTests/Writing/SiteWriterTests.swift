import Foundation
import Site
import TestSupport
import Testing

@Suite struct SiteWriterTests {
    private func files(_ folder: String) throws -> [String: Data] {
        let url = URL(fileURLWithPath: folder)
        var files: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            var isFolder: ObjCBool = false
            let full = url.appendingPathComponent(path).path
            _ = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(fileURLWithPath: full)) }
        }
        return files
    }

    @Test("the same register gives the same bytes, in any folder")
    func deterministic() throws {
        let place = try TemporaryFolder()
        let small = try SmallSite()
        let first = try SiteWriter(small.site, into: place.path + "/a").write()
        _ = try SiteWriter(try SmallSite.site(small.repository), into: place.path + "/b").write()
        #expect(first.written == first.files)
        #expect(try files(place.path + "/a") == files(place.path + "/b"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == ["a", "b"])
    }

    @Test("a second run writes only what changed, and ends where a fresh one would")
    func renewed() throws {
        let place = try TemporaryFolder()
        let small = try SmallSite()
        let folder = place.path + "/site"
        let first = try SiteWriter(small.site, into: folder).write()
        #expect(try SiteWriter(small.site, into: folder).write().written == 0)
        try small.repository.git(["rm", "--quiet", "records/engagements/vierailu.yaml"])
        try SmallSite.commit([:], "Remove the visit", small.repository)
        let site = try SmallSite.site(small.repository)
        let second = try SiteWriter(site, into: folder).write()
        #expect(second.written > 0 && second.written < first.files)
        #expect(second.removed > 0)
        _ = try SiteWriter(site, into: place.path + "/fresh").write()
        #expect(try files(folder) == files(place.path + "/fresh"))
    }

    @Test("a folder with other files is left alone, and so is a file in its place")
    func foreign() throws {
        let place = try TemporaryFolder()
        try place.write("mine", to: "other/file.txt")
        try place.write("mine", to: "file")
        try place.write("kumppani site 1\n0 ../file\n", to: "forged/.kumppani-site")
        let site = try SmallSite().site
        for name in ["other", "file", "forged"] {
            #expect(throws: SiteError.self) { try SiteWriter(site, into: "\(place.path)/\(name)").write() }
        }
        #expect(try files(place.path).count == 3)
    }

    @Test("an empty folder, and what a killed run has left, are written anew")
    func empty() throws {
        let place = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: place.path + "/site", withIntermediateDirectories: true)
        try place.write("half", to: "site.new/fi/index.html")
        let site = try SmallSite().site
        let outcome = try SiteWriter(site, into: place.path + "/site").write()
        #expect(try files(place.path + "/site").count == outcome.files + 1)
        #expect(!FileManager.default.fileExists(atPath: place.path + "/site.new"))
    }
}
