import Diagnostics

extension Register {
    /// What a person means by a record's name: `partners/pietari`, `pietari` where that is unique, or the file's path.
    ///
    /// A path counts from the register's top, else from the folder below it where the person stands; one that begins
    /// with `./` or `../` only from there.
    package func record(named name: String, from folder: String = "") throws(UnknownRecord) -> Record {
        if !PathFromFolder.isMarked(name),
            let record = records.first(where: { $0.path == name || $0.id.description == name })
        {
            return record
        }
        if let path = PathFromFolder.path(name, from: folder), let record = records.first(where: { $0.path == path }) {
            return record
        }
        let sameID = records.filter { $0.id.id == name }
        if sameID.count == 1, let record = sameID.first { return record }
        if sameID.count > 1 {
            let ids = Set(sameID.map(\.id.description))
            // Files that share an id are told apart by their paths only.
            let choices = ids.count == sameID.count ? ids.sorted() : sameID.map(\.path).sorted()
            throw UnknownRecord(
                message: "'\(name)' names \(sameID.count) records",
                hint: "write one of " + choices.map { "'\($0)'" }.joined(separator: ", "))
        }
        let candidates = name.contains("/") ? records.map(\.id.description) : records.map(\.id.id)
        throw UnknownRecord(
            message: "there is no record '\(name)'",
            hint: Spelling.nearest(to: name, among: candidates).map { "did you mean '\($0)'?" }
                ?? "'kumppani find WORDS' looks for records by what they say")
    }
}

/// A name that means no record, or more than one.
package struct UnknownRecord: ExplainedError {
    /// What is wrong with the name.
    package let message: String
    /// What to write instead.
    package let hint: String?

    /// Makes the answer to such a name.
    package init(message: String, hint: String) {
        self.message = message
        self.hint = hint
    }
}
