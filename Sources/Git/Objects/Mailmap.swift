/// People's present names and addresses for those in old commits, as a `.mailmap` file tells them.
///
/// libgit2's own mailmap tells `Aino@Example.org` from `aino@example.org`; git does not, and neither does this.
package struct Mailmap: Hashable, Sendable {
    private struct Person: Hashable {
        var name: String?
        var email: String?
    }

    /// By old address in lower case.
    private var byEmail: [String: Person] = [:]
    /// By old address and old name in lower case; these come first.
    private var byEmailAndName: [[String]: Person] = [:]

    /// Reads the text of a `.mailmap` file. Lines that are none are skipped, later lines win.
    package init(_ bytes: [UInt8]) {
        add(bytes)
    }

    /// The signature with the present name and address.
    package func resolve(_ signature: Signature) -> Signature {
        let email = Self.folded(signature.email)
        let person = byEmailAndName[[email, Self.folded(signature.name)]] ?? byEmail[email]
        return Signature(
            name: person?.name ?? signature.name, email: person?.email ?? signature.email,
            seconds: signature.seconds, offsetMinutes: signature.offsetMinutes)
    }

    /// Reads further lines, which win over the earlier ones.
    mutating func add(_ bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).lines where line.first != UInt8(ascii: "#") {
            add(line: line)
        }
    }

    /// `New Name <new address> Old Name <old address>`, where names and one address may be left out.
    private mutating func add(line: Substring.UTF8View) {
        guard let (new, rest) = Self.person(line), let newEmail = new.email, !newEmail.isEmpty else { return }
        guard let (old, _) = Self.person(rest), let oldEmail = old.email else {
            if let name = new.name { byEmail[Self.folded(newEmail), default: Person()].name = name }
            return
        }
        let email = Self.folded(oldEmail)
        if let oldName = old.name {
            byEmailAndName[[email, Self.folded(oldName)]] = new
        } else {
            byEmail[email] = Person(name: new.name ?? byEmail[email]?.name, email: newEmail)
        }
    }

    /// The name and address that a line begins with, and what follows them; nil without address.
    private static func person(_ line: Substring.UTF8View) -> (Person, rest: Substring.UTF8View)? {
        guard let open = line.firstIndex(of: UInt8(ascii: "<")),
            let close = line[open...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let name = line[..<open].trimmed.text
        let email = line[line.index(after: open)..<close].text
        return (Person(name: name.isEmpty ? nil : name, email: email), line[line.index(after: close)...])
    }

    /// Git ignores the case of ASCII letters alone.
    private static func folded(_ text: String) -> String {
        String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
}

extension Repository {
    /// The mailmap that git would use: `.mailmap` of the work tree (of HEAD when bare), then the blob `mailmap.blob`
    /// and the file `mailmap.file` of the configuration. Throws when one of them is there and cannot be read.
    package func mailmap() throws(GitError) -> Mailmap {
        var mailmap = Mailmap([])
        if let workTree, let bytes = try SmallFile.bytes(workTree + "/.mailmap", followsLink: false) {
            mailmap.add(bytes)
        }
        let blob = try configuration("mailmap.blob") ?? (workTree == nil ? "HEAD:.mailmap" : nil)
        if let blob, let id = try objectID(blob) { mailmap.add(try self.blob(id)) }
        if let file = try ConfigurationHandle(of: handle).path("mailmap.file") {
            mailmap.add(try SmallFile.bytes(GitEnvironment.join(workTree ?? gitDirectory, file)) ?? [])
        }
        return mailmap
    }
}
