import ArgumentParser
import Diagnostics
import Files
import Git
import Glibc
import Hooks
import Records

/// `kumppani doctor`.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at what is installed and set up, and say how to mend what is not.")

    @OptionGroup var options: GlobalOptions

    /// One thing that was looked at.
    private struct Finding: Sendable {
        let isWell: Bool
        let text: String
        var remedy: String? = nil
    }

    func run() throws {
        let colour = options.colour
        var findings = [Finding(isWell: true, text: "kumppani \(Version.current), \(Parallel.coreCount) cores")]
        findings.append(Self.git())
        findings += register()
        findings += hooks()
        let lines = findings.map { finding in
            "\(finding.isWell ? colour.green("ok") : colour.red("no"))  \(finding.text)\n"
                + (finding.remedy.map { "    \($0)\n" } ?? "")
        }
        try Output(options).write(lines.joined())
        if findings.contains(where: { !$0.isWell }) { throw ExitCode(1) }
    }

    /// Whether there is a `git` on the path.
    private static func git() -> Finding {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        for folder in folders.split(separator: ":") where access("\(folder)/git", X_OK) == 0 {
            return Finding(isWell: true, text: "git is \(folder)/git")
        }
        return Finding(isWell: false, text: "there is no git on the PATH", remedy: "apt-get install git")
    }

    /// Whether git runs our hooks here, and whether what is staged could be checked.
    private func hooks() -> [Finding] {
        do {
            let place = try GitPlace(options)
            return try place.repository { repository in
                let isBare = repository.workTree == nil
                let absent = try HookInstallation(repository, folder: "", program: "").status().filter { !$0.isInPlace }
                var findings = [
                    Finding(
                        isWell: absent.isEmpty,
                        text: absent.isEmpty
                            ? "its hooks are in place"
                            : "git does not run \(absent.map { "'\($0.hook.rawValue)'" }.joined(separator: ", ")) here",
                        remedy: absent.isEmpty ? nil : "kumppani hooks install\(isBare ? " --server" : "")")
                ]
                if !isBare {
                    let index = try repository.index()
                    findings.append(
                        Finding(
                            isWell: !index.hasConflicts,
                            text: index.hasConflicts
                                ? "the index holds unresolved conflicts"
                                : "the index holds \(index.entries.count) files and can be checked",
                            remedy: index.hasConflicts ? "resolve them, and stage the result with 'git add'" : nil))
                }
                return findings
            }
        } catch let error as GitError {
            // That there is no repository has been told already.
            if error.reason == .noRepository { return [] }
            return [Finding(isWell: false, text: "cannot \(error.attempt): \(error.message)", remedy: error.remedy)]
        } catch {
            return [Finding(isWell: false, text: "\(error)")]
        }
    }

    /// Whether there is a register here whose `register.yaml`, schemas and records can be read.
    private func register() -> [Finding] {
        do {
            let location = try RegisterLocation(options)
            var findings = [
                Finding(
                    isWell: true, text: "the register '\(location.configuration.title(in: "en"))' in \(location.root)")
            ]
            do {
                let loaded = try RegisterLoader(source: location.source, configuration: location.configuration).load()
                let records = loaded.register.count
                findings.append(
                    Finding(isWell: true, text: "its schemas can be followed, and \(records) records were read"))
                let isRepository = access("\(location.root)/.git", F_OK) == 0
                findings.append(
                    Finding(
                        isWell: isRepository,
                        text: isRepository ? "it is a git repository" : "it is no git repository of its own",
                        remedy: isRepository ? nil : "git init, so that its records have a history"))
            } catch {
                findings.append(
                    Finding(isWell: false, text: error.message, remedy: "'kumppani check' says what is wrong"))
            }
            return findings
        } catch let failure as Failure {
            return [Finding(isWell: false, text: failure.message, remedy: failure.hint)]
        } catch let error as RegisterError {
            return [Finding(isWell: false, text: error.message, remedy: "'kumppani check' says what is wrong")]
        } catch {
            return [Finding(isWell: false, text: "\(error)")]
        }
    }
}
