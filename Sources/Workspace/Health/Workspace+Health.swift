import Diagnostics
import Git
import Glibc
package import Records

extension Workspace {
    /// Looks at the `git` on a search path (`PATH`), at the register and at what is staged.
    package func health(searchPath: String, on day: Day) -> [HealthFinding] {
        [gitHealth(searchPath)] + registerHealth(on: day) + indexHealth()
    }

    private func gitHealth(_ searchPath: String) -> HealthFinding {
        for folder in searchPath.split(separator: ":") where Glibc.access("\(folder)/git", X_OK) == 0 {
            return .well("git is \(folder)/git")
        }
        return .unwell("there is no git on the PATH", remedy: "apt-get install git")
    }

    /// Whether there is a register here whose `register.yaml`, schemas and records can be read.
    private func registerHealth(on day: Day) -> [HealthFinding] {
        let snapshot: RegisterSnapshot
        do {
            snapshot = try self.snapshot(at: .workTree, on: day)
        } catch {
            return [Self.finding(error)].compactMap(\.self)
        }
        let title = snapshot.configuration.title(in: "en")
        let found = HealthFinding.well("the register '\(title)' in \(snapshot.root)")
        do {
            let count = try snapshot.register().count
            return [found, .well("its schemas can be followed, and \(count) records were read"), repositoryHealth()]
        } catch {
            return [
                found, .unwell(error.message, remedy: error.hint ?? "check the register, which says what is wrong"),
            ]
        }
    }

    private func repositoryHealth() -> HealthFinding {
        do {
            _ = try repository()
            return .well("it lies in a git repository")
        } catch {
            return error.reason == .noRepository
                ? .unwell("it lies in no git repository", remedy: "git init, so that its records have a history")
                : .unwell("cannot \(error.attempt): \(error.message)", remedy: error.remedy)
        }
    }

    /// Whether what is staged could be checked.
    private func indexHealth() -> [HealthFinding] {
        do {
            return try repository().with { repository in
                guard repository.workTree != nil else { return [] }
                let index = try repository.index()
                return [
                    index.hasConflicts
                        ? .unwell(
                            "the index holds unresolved conflicts",
                            remedy: "resolve them, and stage the result with 'git add'")
                        : .well("the index holds \(index.entries.count) files and can be checked")
                ]
            }
        } catch {
            return [Self.finding(error)].compactMap(\.self)
        }
    }

    /// An error as a finding; `nil` for a repository that is not there, which is told with the register.
    package static func finding(_ error: any Error) -> HealthFinding? {
        switch error {
        case let error as GitError:
            error.reason == .noRepository
                ? nil : .unwell("cannot \(error.attempt): \(error.message)", remedy: error.remedy)
        case let error as any ExplainedError: .unwell(error.message, remedy: error.hint)
        default: .unwell("\(error)")
        }
    }
}
