import Diagnostics
import Records
import Testing

@testable import Site

@Suite struct LinkAddressTests {
    @Test(
        "only addresses of the web become links",
        arguments: [
            ("https://hel.fi/a", true), ("HTTP://hel.fi", true), ("javascript:alert(1)", false), ("https:", false),
            ("https://", false), (" https://hel.fi", false), ("data:text/html,x", false), ("//hel.fi", false),
            ("https://he l.fi", false), ("https://hel.fi\\@evil.org", false), ("ftp://hel.fi", false),
        ])
    func web(text: String, isAddress: Bool) { #expect((WebAddress(text) != nil) == isAddress) }

    @Test("what is no plain ASCII in an address is encoded")
    func encoded() throws {
        let address = try #require(WebAddress("https://hel.fi/ä\"<b>"))
        #expect(address.text == "https://hel.fi/%C3%A4%22%3Cb%3E")
        #expect(address.host == "hel.fi")
        #expect(try #require(WebAddress("https://www.hel.fi@evil.org/")).host == "evil.org")
    }

    @Test(
        "only plain mailboxes become links",
        arguments: [
            ("kv@hel.fi", true), ("a@b?bcc=c", false), ("a b@c.fi", false), ("@c.fi", false), ("a@", false),
            ("a@b@c", false), ("a@b\n", false),
        ])
    func mailbox(text: String, isMailbox: Bool) { #expect((Mailbox(text) != nil) == isMailbox) }

    @Test("what would be markup, a control character or a mark of direction is written harmlessly")
    func escaping() {
        #expect(Escaping.escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;")
        #expect(
            Escaping.escaped("a\u{0}b\u{202E}c\u{85}d\u{FEFF}e\u{61C}")
                == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}")
        #expect(Escaping.escaped("ä€–\u{202F}😀\n") == "ä€–\u{202F}😀\n")
        #expect(Escaping.escaped("a\u{2028}b\u{2029}") == "a\u{FFFD}b\u{FFFD}")
        #expect(Escaping.escaped("") == "")
    }

    @Test("addresses count from the page that they stand on")
    func relative() {
        let page = Route.page(.front, .fi)
        #expect(Route.page(.list("partners", part: 1), .fi).address(from: page) == "partners.html")
        #expect(Route.page(.front, .sv).address(from: page) == "../sv/index.html")
        #expect(page.address(from: .door) == "fi/index.html")
        #expect(page.address(from: page) == "index.html")
        #expect(
            page.address(from: .page(.record(.init(collection: "partners", id: "a/b")), .fi)) == "../../index.html")
        #expect(
            Route.page(.record(.init(collection: "partners", id: "å #?")), .fi).address(from: page)
                == "partners/%C3%A5%20%23%3F.html")
    }

    @Test("the hash of bytes is the same everywhere and differs for other bytes")
    func hash() {
        #expect(ContentHash.text(Array("kumppani".utf8)).count == 16)
        #expect(ContentHash.text([]) != ContentHash.text([0]))
        #expect(ContentHash.text(Array("abcdefgh".utf8)) != ContentHash.text(Array("abcdefgi".utf8)))
        #expect(ContentHash.text(Array("ab".utf8)) == ContentHash.text(Array("ab".utf8)))
    }
}
