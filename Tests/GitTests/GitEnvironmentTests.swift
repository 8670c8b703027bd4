import Testing

@testable import Git

@Suite("Git's environment variables")
struct GitEnvironmentTests {
    @Test("lists of folders may quote those that hold colons")
    func pathLists() {
        #expect(GitEnvironment.splitPathList("/a:/b") == ["/a", "/b"])
        #expect(GitEnvironment.splitPathList(#"/a:"/b:c\"d\\e":/f"#) == ["/a", #"/b:c"d\e"#, "/f"])
        #expect(GitEnvironment.splitPathList("::/a:") == ["/a"])
        #expect(GitEnvironment.splitPathList("").isEmpty)
    }

    @Test("an empty variable counts as not set")
    func emptyVariables() {
        let environment = GitEnvironment(["GIT_DIR": "", "GIT_QUARANTINE_PATH": ""], start: "/start")
        #expect(environment.gitDirectory == nil)
        #expect(!environment.isQuarantined)
    }

    @Test("a relative index counts from the top of the work tree, other paths from the start")
    func relativePaths() {
        let environment = GitEnvironment(["GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index.lock"], start: "/start")
        #expect(environment.gitDirectory == "/start/.git")
        #expect(environment.indexFile(workTree: "/home/city") == "/home/city/.git/index.lock")
        #expect(environment.indexFile(workTree: nil) == "/start/.git/index.lock")
    }
}
