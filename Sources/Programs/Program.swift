import Diagnostics
import Glibc

/// This program, and others that stand beside it.
package enum Program {
    /// The absolute path of this program. Throws ``ProgramError``.
    package static func path() throws(ProgramError) -> String {
        guard let path = realpath("/proc/self/exe", nil) else {
            throw ProgramError(
                .failed(
                    Text(
                        en: "finding the path of this program", fi: "tämän ohjelman polun selvittäminen",
                        sv: "att ta reda på programmets sökväg"),
                    because: .systemError(errno)))
        }
        defer { free(path) }
        return String(cString: path)
    }

    /// How a shell calls this program: by its name where the PATH leads to it, else by its path. Throws ``ProgramError``.
    package static func command() throws(ProgramError) -> String {
        let own = try path()
        for folder in folders where access("\(folder)/kumppani", X_OK) == 0 {
            guard let found = realpath("\(folder)/kumppani", nil) else { break }
            defer { free(found) }
            return String(cString: found) == own ? "kumppani" : own
        }
        return own
    }

    /// Goes on as the program that serves pages: the one beside this one, else one on the PATH.
    ///
    /// Returns only by throwing ``ProgramError``: where there is none, and where it cannot be started.
    package static func serve(_ settings: ServerSettings) throws(ProgramError) -> Never {
        let name = "kumppani-web"
        let beside = try path().split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
        let places: [String] = [beside] + folders.map { "\($0)/\(name)" }
        guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
            throw missing(name, beside: beside)
        }
        // A process that lives for weeks keeps less idle memory with few heaps; whoever has set this knows better.
        setenv("MALLOC_ARENA_MAX", "2", 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([found] + settings.arguments).map { strdup($0) }
        words.append(nil)
        execv(found, words)
        throw ProgramError(
            .failed(
                Text(
                    en: "starting '\(found)'", fi: "ohjelman '\(found)' käynnistäminen", sv: "att starta '\(found)'"),
                because: .systemError(errno)))
    }

    /// The folders of the PATH.
    private static var folders: [Substring] {
        (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
    }

    private static func missing(_ name: String, beside path: String) -> ProgramError {
        ProgramError(
            Text(
                en: "the program \(name), which serves pages, is neither '\(path)' nor on the PATH",
                fi: "ohjelmaa \(name), joka näyttää sivut, ei ole polussa '\(path)' eikä PATH-hakemistoissa",
                sv: "programmet \(name), som visar sidorna, är varken '\(path)' eller i PATH"),
            hint: Text(
                en: "'make install' in the sources of kumppani installs both programs",
                fi: "'make install' kumppanin lähdekoodeissa asentaa molemmat ohjelmat",
                sv: "'make install' i kumppanis källkod installerar båda programmen"))
    }
}
