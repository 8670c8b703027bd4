import Diagnostics

/// Where a link leads: to a page of the site, to the web, or to a mailbox.
enum Link {
    /// A page or file of the site.
    case route(Route)
    /// A place on a page of the site, by the name of its element.
    case place(Route, String)
    /// A page of a server with what is asked of it.
    case query(Route, Query)
    /// An address of the server that shows the page, from its top: made by ``LiveFrame``.
    case served(String)
    /// An address on the web.
    case web(WebAddress)
    /// A mailbox.
    case mailbox(Mailbox)
}

/// What is asked of a page of a server: names and values behind the `?` of its address.
struct Query: Sendable, Hashable {
    /// The names and values, percent-encoded.
    let text: String

    init(_ values: [(name: String, value: String)]) {
        text = values.map { Percent.segment($0.name) + "=" + Percent.segment($0.value) }.joined(separator: "&")
    }
}

/// An address on the web that a link may lead to: of `http` or `https` and nothing else.
struct WebAddress: Sendable, Hashable {
    /// The address, with what is no plain ASCII in it percent-encoded.
    let text: String
    /// The name of the server, to be shown.
    let host: String

    /// Reads an address; `nil` for anything but `http://` and `https://` with a host.
    init?(_ text: String) {
        let lower = text.prefix(8).lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
        let rest = text.dropFirst(lower.hasPrefix("https") ? 8 : 7)
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@").last.map(String.init) ?? ""
        guard !host.isEmpty, authority.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else { return nil }
        self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        self.text = Percent.encoded(text) { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    }
}

/// A mailbox that a link may lead to.
struct Mailbox: Sendable, Hashable {
    /// The address: plain ASCII, one `@`, nothing that would be a header.
    let text: String

    /// Reads a mailbox; `nil` for what is none.
    init?(_ text: String) {
        let allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-_+".utf8
        let parts = text.lowercased().split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(allowed.contains) }) else {
            return nil
        }
        self.text = text
    }
}
