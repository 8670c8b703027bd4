import Foundation
import Git
import TestSupport
import Testing

@Suite("Mailmap")
struct MailmapTests {
    private static let text = """
        # names of today
        Aino Virtanen <aino@example.org>
        <ville@example.org> <ville@old.example>
        Kaisa Laine <kaisa@example.org> <office@example.org>
        Sisko Laine <sisko@example.org> Sisko <office@example.org>
        this line is none
        """

    @Test("people get the names that git gives them")
    func likeGit() throws {
        let repository = try TemporaryRepository()
        try repository.commit([".mailmap": Self.text])
        let mailmap = try repository.open().mailmap()
        let people = [
            ("aino", "AINO@example.org"), ("Ville", "ville@old.example"), ("whoever", "office@example.org"),
            ("sisko", "Office@example.org"), ("Nobody", "nobody@example.org"),
        ]
        for (name, email) in people {
            let old = Signature(name: name, email: email, seconds: 9, offsetMinutes: 60)
            let new = mailmap.resolve(old)
            let expected = try repository.git("check-mailmap", "\(name) <\(email)>")
            #expect("\(new.name) <\(new.email)>" == expected)
            #expect(new.seconds == 9 && new.offsetMinutes == 60)
        }
    }

    @Test("a bare repository has the mailmap of HEAD")
    func bare() throws {
        let repository = try TemporaryRepository()
        try repository.commit([".mailmap": Self.text])
        try repository.git("clone", "--quiet", "--bare", ".", "../bare.git")
        let old = Signature(name: "a", email: "aino@example.org", seconds: 0, offsetMinutes: 0)
        #expect(try repository.open("bare.git").mailmap().resolve(old).name == "Aino Virtanen")
        #expect(Mailmap(Array(Self.text.utf8)).resolve(old).name == "Aino Virtanen")
        #expect(Mailmap([]).resolve(old) == old)
    }

    @Test("without mailmap everybody keeps their name")
    func none() throws {
        let repository = try TemporaryRepository()
        let commit = try repository.open().commit(repository.commit())
        #expect(try repository.open().mailmap().resolve(commit.author) == commit.author)
    }
}
