extension Repository {
    /// What is wrong with the times that a commit is said to have been made at; `nil` where nothing is.
    ///
    /// A time beyond the year 9999, or a zone of a day and more, is none that anybody's clock can have shown. Readers of
    /// histories disagree about such times, and some stop at them. A commit without any readable time is only odd.
    /// Throws `missingObject`, `corrupt`.
    package func impossibleTime(of commit: ObjectID) throws(GitError) -> String? {
        let bytes = try read(commit, as: .commit).bytes
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.isEmpty { break }
            guard line.starts(with: "author ".utf8) || line.starts(with: "committer ".utf8),
                let close = line.lastIndex(of: UInt8(ascii: ">"))
            else { continue }
            let fields = line[(close + 1)...].split(separator: UInt8(ascii: " "))
                .map { String(decoding: $0, as: UTF8.self) }
            guard let time = fields.first, time.allSatisfy(\.isNumber) else { continue }
            let isPossible = Int64(time).map { $0 <= 253_402_214_399 } ?? false
            let zone = fields.dropFirst().first ?? ""
            let hasZone = Int(zone).map { abs($0) < 2_400 } ?? true
            if !isPossible || !hasZone { return fields.joined(separator: " ") }
        }
        return nil
    }
}
