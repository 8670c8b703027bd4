package import Diagnostics
import Files
import Synchronization

/// Writes a site into a folder: the whole of it beside the folder and renamed, or into a folder of ours what changed.
///
/// A folder that an earlier run has written gets each file beside and renamed: what is new before what leads to it, and
/// what is gone last. The same register gives the same bytes.
package struct SiteWriter {
    private let site: Site
    private let folder: String

    /// What was done.
    package struct Outcome: Sendable {
        /// How many files the site has.
        package var files = 0
        /// How many of them were written.
        package var written = 0
        /// How many files of earlier runs were removed.
        package var removed = 0

        /// The same in one line.
        package var summary: Text {
            Text(
                en: "\(files.counted("file", "files")), \(written) written, \(removed) removed",
                fi: "\(files.counted("tiedosto", "tiedostoa")), kirjoitettu \(written), poistettu \(removed)",
                sv: "\(files.counted("fil", "filer")), \(written) skrivna, \(removed) borttagna")
        }
    }

    /// Makes a writer into the folder at a path.
    package init(_ site: Site, into folder: String) {
        self.site = site
        // What stands beside the folder is named by it, so that its name has no slash at its end.
        let end = folder.lastIndex { $0 != "/" }
        self.folder = end.map { String(folder[...$0]) } ?? folder
    }

    /// Writes the site. Throws ``SiteError`` for a folder that is not ours and for a link that leads nowhere, else
    /// `FileError` and what histories throw; then a new site is not there, and an old one is left as it was or in part renewed.
    package func write() throws -> Outcome {
        let routes = try site.routes()
        let paths = routes.map(\.path)
        try requireDistinct(paths)
        let old = try manifest()
        let target = old == nil ? "\(folder).new" : folder
        if old == nil { try removeFolder(at: target) }
        for directory in Self.folders(of: paths) {
            try makeFolder(at: directory.isEmpty ? target : "\(target)/\(directory)")
        }
        let known = Set(routes)
        let results = Parallel.map(count: routes.count, run: 64, state: {}) { _, i -> Result<Step, any Error> in
            Result { try step(routes[i], paths[i], known: known, old: old, into: target) }
        }
        var manifest = Manifest()
        var outcome = Outcome()
        for (path, result) in zip(paths, results) {
            let step = try result.get()
            manifest.hashes[path] = step.hash
            outcome.files += 1
            if step.isWritten { outcome.written += 1 }
        }
        try replaceFile(at: "\(target)/\(Manifest.fileName)", with: manifest.bytes)
        if let old {
            for path in old.hashes.keys where manifest.hashes[path] == nil {
                try removeFile(at: "\(folder)/\(path)")
                outcome.removed += 1
            }
        } else {
            try rename(target, to: folder)
        }
        return outcome
    }

    private static var fault: Text {
        Text(
            en: "this is a fault of the program: please tell of it",
            fi: "tämä on ohjelman vika: kerro siitä tekijöille",
            sv: "detta är ett fel i programmet: berätta om det")
    }

    private static var otherFolder: Text {
        Text(
            en: "name a folder that is empty or not there yet", fi: "anna kansio, joka on tyhjä tai jota ei vielä ole",
            sv: "ange en mapp som är tom eller inte finns ännu")
    }

    private struct Step: Sendable {
        let hash: UInt64
        let isWritten: Bool
    }

    private func step(
        _ route: Route, _ path: String, known: Set<Route>, old: Manifest?, into target: String
    ) throws -> Step {
        guard let content = try site.content(of: route) else {
            throw SiteError(
                Text(
                    en: "the page '\(path)' cannot be made", fi: "sivua '\(path)' ei voi tehdä",
                    sv: "sidan '\(path)' kan inte göras"), hint: Self.fault)
        }
        if let dangling = content.links.first(where: { !known.contains($0) }) {
            let target = dangling.path
            throw SiteError(
                Text(
                    en: "the page '\(path)' leads to '\(target)', which the site has not",
                    fi: "sivu '\(path)' johtaa sivulle '\(target)', jota sivustolla ei ole",
                    sv: "sidan '\(path)' leder till '\(target)', som webbplatsen inte har"), hint: Self.fault)
        }
        let hash = ContentHash.number(content.bytes)
        guard old?.hashes[path] != hash else { return Step(hash: hash, isWritten: false) }
        if old == nil {
            try createFile(at: "\(target)/\(path)", with: content.bytes)
        } else {
            try replaceFile(at: "\(target)/\(path)", with: content.bytes)
        }
        return Step(hash: hash, isWritten: true)
    }

    /// What an earlier run has written; `nil` where the folder is not there or empty. Throws where it is somebody else's.
    private func manifest() throws -> Manifest? {
        guard let entries = try listFolder(at: folder) else {
            guard try FileStatus(at: folder) == nil else {
                throw SiteError(
                    Text(
                        en: "'\(folder)' is no folder", fi: "'\(folder)' ei ole kansio", sv: "'\(folder)' är ingen mapp"
                    ),
                    hint: Self.otherFolder)
            }
            return nil
        }
        if entries.isEmpty { return nil }
        guard let bytes = try readFile(at: "\(folder)/\(Manifest.fileName)", limit: 1 << 30),
            let manifest = Manifest(bytes)
        else {
            throw SiteError(
                Text(
                    en: "'\(folder)' holds files that 'kumppani site' has not written",
                    fi: "kansiossa '\(folder)' on tiedostoja, joita 'kumppani site' ei ole kirjoittanut",
                    sv: "mappen '\(folder)' innehåller filer som 'kumppani site' inte har skrivit"),
                hint: Self.otherFolder)
        }
        return manifest
    }

    private func requireDistinct(_ paths: [String]) throws(SiteError) {
        var seen: Set<String> = []
        for path in paths where !seen.insert(path).inserted {
            throw SiteError(
                Text(
                    en: "two pages of the site would have the path '\(path)'",
                    fi: "kahdella sivuston sivulla olisi polku '\(path)'",
                    sv: "två sidor på webbplatsen skulle ha sökvägen '\(path)'"),
                hint: Text(
                    en: "rename one of the collections or records that are called so",
                    fi: "nimeä toinen niistä kokoelmista tai tietueista uudelleen",
                    sv: "byt namn på den ena av samlingarna eller posterna"))
        }
    }

    private static func folders(of paths: [String]) -> [String] {
        var folders: Set<String> = [""]
        for path in paths {
            var parts = path.split(separator: "/").dropLast()
            while !parts.isEmpty, folders.insert(parts.joined(separator: "/")).inserted { parts = parts.dropLast() }
        }
        return folders.sorted()
    }
}
