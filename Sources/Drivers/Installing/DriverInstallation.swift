import Documents
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
    package init(root: String, configuration: RegisterConfiguration, program: String) throws(DriverError) {
        self.root = root
        git = GitCommand(in: root)
        let inside = try git.run(["rev-parse", "--is-inside-work-tree"])
        guard inside.status == 0, inside.output == "true" else {
            throw DriverError(
                "'\(root)' is not in the work tree of a git repository",
                hint: "go to a clone of the register, or make one with 'git init'")
        }
        let prefix = try git.output(["rev-parse", "--show-prefix"])
        drivers = Driver.all(
            for: configuration.collections, program: program,
            register: prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)
        lines = configuration.collections.map { AttributeLine($0) }
    }

    /// Puts the drivers in place; what it did, and what somebody else's work left to do.
    package func install() throws(DriverError) -> [String] {
        var said: [String] = []
        for driver in drivers {
            let old = try value(of: driver)
            if old == driver.command { continue }
            if let old, !isOurs(old) {
                said.append("left '\(driver.entry)' as it is; ours would be: \(driver.command)")
                continue
            }
            _ = try git.output(["config", "--local", driver.entry, driver.command])
            said.append("\(old == nil ? "set" : "renewed") '\(driver.entry)' in this clone's configuration")
        }
        var missing: [String] = []
        for line in lines {
            switch try state(of: line) {
            case .inPlace: continue
            case .absent: missing.append(line.text)
            case .other(let attributes):
                said.append("left '\(line.pattern)' with \(attributes) in .gitattributes; ours would be: \(line.text)")
            }
        }
        if !missing.isEmpty {
            try append(missing)
            said += missing.map { "added to .gitattributes: \($0)" }
            said.append("commit .gitattributes, so that other clones and work trees have it too")
        }
        return said.isEmpty ? ["the drivers are in place"] : said
    }

    /// Takes away what ``install()`` has put in place.
    package func uninstall() throws(DriverError) -> [String] {
        var said: [String] = []
        for driver in drivers {
            guard let old = try value(of: driver), isOurs(old) else { continue }
            _ = try git.output(["config", "--local", "--unset-all", driver.entry])
            said.append("unset '\(driver.entry)' in this clone's configuration")
        }
        let ours = Set(lines.map(\.text) + [AttributeLine.heading])
        let old = try attributes() ?? []
        let kept = old.filter { !ours.contains($0) }
        if kept.count < old.count {
            try write(kept.allSatisfy { $0.isEmpty } ? nil : kept)
            said.append("removed \(old.count - kept.count) lines from .gitattributes")
        }
        return said.isEmpty ? ["no driver was in place"] : said
    }

    /// What is in place and what is not.
    package func status() throws(DriverError) -> [String] {
        var said: [String] = []
        for driver in drivers {
            let old = try value(of: driver)
            let state = old == driver.command ? "in place" : old == nil ? "not set" : "set otherwise: \(old ?? "")"
            said.append("\(driver.entry): \(state)")
        }
        for line in lines {
            switch try state(of: line) {
            case .inPlace: said.append("\(line.pattern): has its drivers")
            case .absent: said.append("\(line.pattern): has no drivers")
            case .other(let attributes): said.append("\(line.pattern): has others, \(attributes)")
            }
        }
        return said
    }

    /// The local configuration's value.
    private func value(of driver: Driver) throws(DriverError) -> String? {
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
    private func state(of line: AttributeLine) throws(DriverError) -> State {
        let output = try git.output(["check-attr", "diff", "merge", "--", line.example])
        let values = output.split(separator: "\n").map { $0.split(separator: " ").last.map(String.init) ?? "" }
        if values == [line.diff, "kumppani"] { return .inPlace }
        if values.allSatisfy({ $0 == "unspecified" }) { return .absent }
        return .other(zip(["diff", "merge"], values).map { "\($0)=\($1)" }.joined(separator: " "))
    }

    private func attributes() throws(DriverError) -> [String]? {
        let bytes: [UInt8]?
        do {
            bytes = try FolderSource(root: root).readIfPresent(".gitattributes", limit: Limits().size)
        } catch {
            throw DriverError("\(error)", hint: "see that .gitattributes is an ordinary file that may be read")
        }
        guard let bytes else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.last?.isEmpty == true ? lines.dropLast() : lines[...]).map(String.init)
    }

    private func append(_ lines: [String]) throws(DriverError) {
        let old = try attributes() ?? []
        let heading = old.contains(AttributeLine.heading) ? [] : [AttributeLine.heading]
        try write(old + heading + lines)
    }

    /// Writes the file beside itself and renames it; without lines it goes away.
    private func write(_ lines: [String]?) throws(DriverError) {
        guard let lines else {
            guard unlink(file) == 0 else { throw failure() }
            return
        }
        let temporary = "\(file).\(getpid()).tmp"
        let text = Array(lines.map { $0 + "\n" }.joined().utf8)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure() }
        let written = text.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard close(descriptor) == 0, written == text.count, rename(temporary, file) == 0 else {
            let failure = failure()
            unlink(temporary)
            throw failure
        }
    }

    private func failure() -> DriverError {
        DriverError(
            "writing '\(file)' failed: \(String(cString: strerror(errno)))", hint: "see that you may write there")
    }
}
