package import Diagnostics
import Documents
import Files
import Git
import Glibc
package import Records

/// Git's drivers for a register: in the configuration of a clone, and in `.gitattributes` beside `register.yaml`.
///
/// What others have written there is never changed.
package struct DriverInstallation {
    private let root: String
    private let git: GitCommand
    private let drivers: [Driver]
    private let lines: [AttributeLine]
    private var file: String { "\(root)/.gitattributes" }

    /// Looks at the register in a folder; `program` is how a shell calls this program.
    package init(root: String, configuration: RegisterConfiguration, program: String) throws {
        self.root = root
        git = GitCommand(in: root)
        let inside = try git.run(["rev-parse", "--is-inside-work-tree"])
        guard inside.status == 0, inside.output == "true" else {
            throw DriverError(
                Text(
                    en: "'\(root)' is not in the work tree of a git repository",
                    fi: "'\(root)' ei ole git-arkiston työhakemistossa",
                    sv: "'\(root)' finns inte i ett git-arkivs arbetskatalog"),
                hint: Text(
                    en: "go to a clone of the register, or make one with 'git init'",
                    fi: "siirry rekisterin kopioon tai tee sellainen komennolla 'git init'",
                    sv: "gå till en klon av registret, eller skapa en med 'git init'"))
        }
        let prefix = try git.output(["rev-parse", "--show-prefix"])
        drivers = Driver.all(
            for: configuration.collections, program: program,
            register: prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)
        lines = configuration.collections.map { AttributeLine($0) }
    }

    /// Puts the drivers in place; what it did, and what somebody else's work left to do.
    package func install() throws -> [Text] {
        var said: [Text] = []
        for driver in drivers {
            let old = try value(of: driver)
            if old == driver.command { continue }
            if let old, !isOurs(old) {
                said.append(.left(driver))
                continue
            }
            _ = try git.output(["config", "--local", driver.entry, driver.command])
            said.append(old == nil ? .set(driver) : .renewed(driver))
        }
        var missing: [AttributeLine] = []
        for line in lines {
            switch try state(of: line) {
            case .inPlace: continue
            case .absent: missing.append(line)
            case .other(let attributes): said.append(.left(line, with: attributes))
            }
        }
        if !missing.isEmpty {
            try append(missing.map(\.text))
            said += missing.map(Text.added) + [.commitAttributes]
        }
        return said.isEmpty ? [.driversInPlace] : said
    }

    /// Takes away what ``install()`` has put in place.
    package func uninstall() throws -> [Text] {
        var said: [Text] = []
        for driver in drivers {
            guard let old = try value(of: driver), isOurs(old) else { continue }
            _ = try git.output(["config", "--local", "--unset-all", driver.entry])
            said.append(.unset(driver))
        }
        var attributes = try attributes()
        let removed = attributes.remove(lines.map(\.text) + [AttributeLine.heading])
        if removed > 0 {
            try write(attributes)
            said.append(.removed(lines: removed))
        }
        return said.isEmpty ? [.noDriver] : said
    }

    /// What is in place and what is not.
    package func status() throws -> [Text] {
        var said: [Text] = []
        for driver in drivers {
            let old = try value(of: driver)
            said.append(old == driver.command ? .inPlace(driver) : old.map { .set(driver, to: $0) } ?? .notSet(driver))
        }
        for line in lines {
            switch try state(of: line) {
            case .inPlace: said.append(.hasDrivers(line))
            case .absent: said.append(.hasNoDrivers(line))
            case .other(let attributes): said.append(.hasOthers(line, attributes))
            }
        }
        return said
    }

    /// The local configuration's value.
    private func value(of driver: Driver) throws -> String? {
        let run = try git.run(["config", "--local", "--get", driver.entry])
        return run.status == 0 ? run.output : nil
    }

    private func isOurs(_ command: String) -> Bool {
        command.contains(" \(Driver.mark) ") || command.hasSuffix("(\(Driver.mark))")
    }

    private enum State {
        case inPlace
        case absent
        case other(String)
    }

    /// Which drivers git would use for a collection's files, whichever file says so.
    private func state(of line: AttributeLine) throws -> State {
        let output = try git.output(["check-attr", "diff", "merge", "--", line.example])
        let values = output.split(separator: "\n").map { $0.split(separator: " ").last.map(String.init) ?? "" }
        if values == [line.diff, "kumppani"] { return .inPlace }
        if values.allSatisfy({ $0 == "unspecified" }) { return .absent }
        return .other(zip(["diff", "merge"], values).map { "\($0)=\($1)" }.joined(separator: " "))
    }

    private func attributes() throws(DriverError) -> AttributesFile {
        do {
            return AttributesFile(
                try FolderSource(root: root).readIfPresent(".gitattributes", limit: Limits().size) ?? [])
        } catch {
            throw DriverError(
                error.message,
                hint: Text(
                    en: "see that .gitattributes is an ordinary file that may be read",
                    fi: "varmista, että .gitattributes on tavallinen tiedosto, jonka saa lukea",
                    sv: "se till att .gitattributes är en vanlig fil som får läsas"))
        }
    }

    private func append(_ lines: [String]) throws(DriverError) {
        var attributes = try attributes()
        attributes.append((attributes.contains(AttributeLine.heading) ? [] : [AttributeLine.heading]) + lines)
        try write(attributes)
    }

    /// Replaces the file; where nothing is left, it goes away.
    private func write(_ attributes: AttributesFile) throws(DriverError) {
        if attributes.isBlank {
            guard unlink(file) == 0 else {
                throw DriverError(
                    .failed(.removing(file), because: .systemError(errno)),
                    hint: .seeThatYouMayWrite)
            }
            return
        }
        do {
            try replaceFile(at: file, with: attributes.bytes)
        } catch {
            throw DriverError(error.message, hint: .seeThatYouMayWrite)
        }
    }
}
