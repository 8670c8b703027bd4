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
    /// The register's folder in the repository; empty for its top.
    private let folder: String
    private let isBare: Bool
    private let git: GitCommand
    private let drivers: [Driver]
    private let lines: [AttributeLine]
    private var file: String { "\(root)/.gitattributes" }

    /// Looks at the register in a folder, or in a folder of a bare repository; `program` is how a shell calls this program.
    package init(
        root: String, bareFolder: String? = nil, configuration: RegisterConfiguration, program: String
    ) throws {
        self.root = root
        isBare = bareFolder != nil
        git = GitCommand(in: root)
        let question = isBare ? "--is-bare-repository" : "--is-inside-work-tree"
        let answer = try git.run(["rev-parse", question])
        guard answer.status == 0, answer.output == "true" else { throw DriverError.noWorkTree(root) }
        if let bareFolder {
            folder = bareFolder
        } else {
            let prefix = try git.output(["rev-parse", "--show-prefix"])
            folder = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
        }
        drivers = Driver.all(for: configuration.collections, program: program, register: folder)
        lines = configuration.collections.map { AttributeLine($0) }
    }

    /// Puts the drivers in place; what it did, and what somebody else's work left to do. Not in a bare repository.
    package func install() throws -> [Text] {
        if isBare { throw DriverError.noWorkTree(root) }
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

    /// Takes away what ``install()`` has put in place. Not in a bare repository.
    package func uninstall() throws -> [Text] {
        if isBare { throw DriverError.noWorkTree(root) }
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

    /// What is in place and what is not; of a bare repository also that drivers are for clones.
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
        return isBare ? said + [.driversAreForClones] : said
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
        // In a bare repository paths count from the top.
        let path = isBare && !folder.isEmpty ? "\(folder)/\(line.example)" : line.example
        let output = try git.output(["check-attr", "diff", "merge", "--", path])
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
