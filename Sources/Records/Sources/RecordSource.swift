package import Diagnostics

/// Where the files of a register come from: a folder, a git index, a commit's tree, a test's memory.
///
/// Nothing above a source knows which it is. Paths are relative to the register's root, with `/` between their parts.
package protocol RecordSource: Sendable {
    /// Every file below a folder (empty: everywhere); a folder that is not there has none.
    ///
    /// No link is followed: where a link, a submodule or a file stands in the place of the folder, or of one above it,
    /// that is listed by its own path, alone.
    func files(below folder: String) throws(SourceError) -> FileListing
    /// The bytes of a file; at most `limit` plus one are read, so that a larger one can be refused.
    func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8]
    /// The bytes of a file that this source has listed; sources that know a file's ``SourceFile/content`` need not search.
    func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8]
    /// The bytes of a file, or `nil` where there is no file with this path.
    func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]?
    /// The files among which a schema is looked for by its `$id`: those that hold one, of the first `limit` JSON and YAML
    /// files in a folder and below it.
    func filesWithID(in folder: String, atMost limit: Int) throws(SourceError) -> [(path: String, bytes: [UInt8])]
}

extension RecordSource {
    /// Reads the file by its path.
    package func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] {
        try read(file.path, limit: limit)
    }
}

/// One file of a source.
package struct SourceFile: Sendable, Hashable {
    /// What a path leads to.
    package enum Kind: Sendable, Hashable {
        /// Ordinary contents.
        case regular
        /// A symbolic link, which is never followed.
        case symbolicLink
        /// Another repository (git's submodules).
        case submodule
        /// A device, a socket, a pipe.
        case other
        /// Whatever it is, its path is not UTF-8; U+FFFD stands for what is not, so that it cannot be read by that path.
        case nameNotUTF8
    }

    /// The path, relative to the root.
    package let path: String
    /// What it leads to.
    package let kind: Kind
    /// The name of its contents, where the source knows one without reading them.
    package let content: ContentID?

    /// Makes the description of a file.
    package init(path: String, kind: Kind, content: ContentID? = nil) {
        self.path = path
        self.kind = kind
        self.content = content
    }
}

/// A source could not do what it was asked to.
package struct SourceError: ExplainedError, Hashable, CustomStringConvertible {
    /// What was attempted, on what: `reading records/partners/oslo.yaml`.
    package let attempt: Text
    /// Why it failed: `Permission denied`.
    package let reason: Text
    /// What to do next, where what holds the source is damaged or incomplete: what lacks then is no fault of a record.
    package let remedy: Text?

    /// Makes an error.
    package init(attempt: Text, reason: Text, remedy: Text? = nil) {
        self.attempt = attempt
        self.reason = reason
        self.remedy = remedy
    }

    package var message: Text { .failed(attempt, because: reason) }

    package var hint: Text? {
        remedy
            ?? Text(
                en: "look at the spelling of the path, and at whether you may read it",
                fi: "tarkista polun kirjoitusasu ja se, onko sinulla lukuoikeus",
                sv: "kontrollera hur sökvägen är skriven och att du får läsa den")
    }

    /// Both in one sentence.
    package var description: String { message.en }
}
