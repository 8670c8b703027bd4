import Diagnostics
import Files
import Git
import Glibc
package import Records

extension Workspace {
    /// Tells which program this is, and looks at the `git` on a search path (`PATH`), at the register and at what is staged.
    package func health(searchPath: String, on day: Day) -> [HealthFinding] {
        [programHealth(), gitHealth(searchPath)] + registerHealth(on: day) + indexHealth()
    }

    private func programHealth() -> HealthFinding {
        let (version, cores) = (Version.current, Parallel.coreCount)
        return .well(
            Text(
                en: "kumppani \(version), \(cores) cores", fi: "kumppani \(version), \(cores) ydintä",
                sv: "kumppani \(version), \(cores) kärnor"))
    }

    private func gitHealth(_ searchPath: String) -> HealthFinding {
        for folder in searchPath.split(separator: ":") where Glibc.access("\(folder)/git", X_OK) == 0 {
            return .well(Text(en: "git is \(folder)/git", fi: "git on \(folder)/git", sv: "git är \(folder)/git"))
        }
        return .unwell(
            Text(
                en: "there is no git on the PATH", fi: "git-ohjelmaa ei löydy (PATH)",
                sv: "git finns inte på sökvägen PATH"),
            remedy: Text(verbatim: "apt-get install git"))
    }

    /// Whether there is a register here whose `register.yaml`, schemas and records can be read.
    private func registerHealth(on day: Day) -> [HealthFinding] {
        let snapshot: RegisterSnapshot
        do {
            snapshot = try self.snapshot(at: .workTree, on: day)
        } catch {
            return [Self.finding(error)].compactMap(\.self)
        }
        let (configuration, root) = (snapshot.configuration, snapshot.root)
        let found = HealthFinding.well(
            Text(
                en: "the register '\(configuration.title(in: "en"))' in \(root)",
                fi: "rekisteri '\(configuration.title(in: "fi"))' kansiossa \(root)",
                sv: "registret '\(configuration.title(in: "sv"))' i \(root)"))
        do {
            let count = try snapshot.register().count
            return [
                found,
                .well(
                    Text(
                        en: "its schemas can be followed, and \(count) records were read",
                        fi: "sen skeemat ovat kunnossa, ja \(count) tietuetta luettiin",
                        sv: "dess scheman är i sin ordning, och \(count) poster lästes")), repositoryHealth(),
            ]
        } catch {
            return [
                found,
                .unwell(
                    error.message,
                    remedy: error.hint
                        ?? Text(
                            en: "check the register, which says what is wrong",
                            fi: "tarkista rekisteri; tarkistus kertoo, mikä on vialla",
                            sv: "kontrollera registret, så sägs vad som är fel")),
            ]
        }
    }

    private func repositoryHealth() -> HealthFinding {
        do {
            _ = try repository()
            return .well(
                Text(en: "it lies in a git repository", fi: "se on git-arkistossa", sv: "det finns i ett git-arkiv"))
        } catch {
            return error.reason == .noRepository
                ? .unwell(
                    Text(
                        en: "it lies in no git repository", fi: "se ei ole git-arkistossa",
                        sv: "det finns inte i något git-arkiv"),
                    remedy: Text(
                        en: "git init, so that its records have a history",
                        fi: "git init, jotta tietueilla on historia", sv: "git init, så att posterna får en historik"))
                : .unwell(error.message, remedy: error.hint)
        }
    }

    /// Whether what is staged could be checked.
    private func indexHealth() -> [HealthFinding] {
        do {
            return try repository().with { repository in
                guard repository.workTree != nil else { return [] }
                let index = try repository.index()
                let count = index.entries.count
                return [
                    index.hasConflicts
                        ? .unwell(
                            Text(
                                en: "the index holds unresolved conflicts",
                                fi: "indeksissä on ratkaisemattomia ristiriitoja",
                                sv: "indexet innehåller olösta konflikter"),
                            remedy: Text(
                                en: "resolve them, and stage the result with 'git add'",
                                fi: "ratkaise ne ja lisää tulos komennolla 'git add'",
                                sv: "lös dem, och lägg till resultatet med 'git add'"))
                        : .well(
                            Text(
                                en: "the index holds \(count) files and can be checked",
                                fi: "indeksissä on \(count) tiedostoa, ja se on ehjä",
                                sv: "indexet innehåller \(count) filer och är helt"))
                ]
            }
        } catch {
            return [Self.finding(error)].compactMap(\.self)
        }
    }

    /// An error as a finding; `nil` for a repository that is not there, which is told with the register.
    package static func finding(_ error: any Error) -> HealthFinding? {
        switch error {
        case let error as GitError where error.reason == .noRepository: nil
        case let error as any ExplainedError: .unwell(error.message, remedy: error.hint)
        default: .unwell(Text(verbatim: "\(error)"))
        }
    }
}
