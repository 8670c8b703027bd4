extension Repository {
    /// The text of a message that somebody is writing, whose bytes have the encoding that commits get here
    /// (`i18n.commitEncoding`; UTF-8 without it). Bytes that mean nothing in it come out as U+FFFD.
    package func messageText(_ bytes: [UInt8]) throws(GitError) -> String {
        let name = try configuration("i18n.commitencoding") ?? ""
        return TextEncoding(named: Array(name.utf8)[...]).text(bytes[...])
    }
}
