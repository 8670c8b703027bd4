import Checks
import Diagnostics
import Git
import GitRecords
import Records
package import Workspace

/// Judges the message of a commit against what the commit does: the work of `commit-msg`.
package struct MessageJudge {
    private let repository: RegisterRepository
    private let limits: PushLimits

    /// Makes a judge; `limits` are those that the server will have too, as far as they are known.
    package init(_ repository: RegisterRepository, limits: PushLimits = PushLimits()) {
        self.repository = repository
        self.limits = limits
    }

    /// Asks for a subject, for decisions that exist, and for an answer for each record that is deleted.
    package func verdict(_ message: CommitMessage) throws -> Verdict {
        var verdict = Verdict()
        verdict.refusals = Self.subjectRefusals(message)
        if message.text.utf8.count > limits.messageBytes {
            verdict.refusals = [limits.refusal(messageBytes: message.text.utf8.count)]
            return verdict
        }
        let (staged, tree) = try repository.stagedFiles()
        guard let after = try repository.stagedRegister(in: staged) else { return verdict }
        let personalData = CommitPersonalData(after.configuration.policies)
        verdict.problems += personalData.problems(in: message)
        verdict.problems += try Self.decisionProblems(message, in: after)
        let (head, merged) = try repository.shared.with { repository throws(GitError) in
            (try repository.head().commitID, try repository.mergeHeads())
        }
        guard let head else { return verdict }
        let parents = try ([head] + merged).map { parent in
            (parent: parent, changes: try repository.stagedChanges(staged, tree: tree, since: parent))
        }
        let changes = CommitChanges(sides: parents)
        verdict.problems += personalData.problems(inNamesOf: changes.added)
        for (parent, changes) in try changes.withAnsweredRemovals(in: repository) {
            guard changes.contains(where: { $0.new == nil }) || message.hasTrailer("Renames"),
                let before = try repository.readableRegister(at: parent)
            else { continue }
            let told = Set(verdict.problems.compactMap(\.record))
            verdict.problems += try RemovedRecords(
                before: [before.configuration], after: [after.configuration], message: message,
                repository: repository, isMerge: !merged.isEmpty
            ).problems(changes).filter { $0.record.map { !told.contains($0) } ?? true }
        }
        return verdict
    }

    /// What is wrong with a message whatever the commit does.
    static func subjectRefusals(_ message: CommitMessage) -> [(reason: Text, hint: Text)] {
        guard let subject = message.subject, subject.contains(where: \.isLetter) else {
            return [
                (
                    Text(
                        en: "the message has no subject", fi: "viestissä ei ole otsikkoa",
                        sv: "meddelandet har ingen rubrik"),
                    Text(
                        en: "say in the first line what changes and for whom",
                        fi: "kerro ensimmäisellä rivillä, mikä muuttuu ja kenelle",
                        sv: "säg på den första raden vad som ändras och för vem")
                )
            ]
        }
        guard message.isSubjectAlone else {
            let shown = String(subject.prefix(60))
            return [
                (
                    Text(
                        en: "the second line of the message is not blank, so the subject does not end",
                        fi: "viestin toinen rivi ei ole tyhjä, joten otsikko ei pääty",
                        sv: "meddelandets andra rad är inte tom, så rubriken tar inte slut"),
                    Text(
                        en: "leave a blank line below '\(shown)'", fi: "jätä tyhjä rivi tämän alle: '\(shown)'",
                        sv: "lämna en tom rad under '\(shown)'")
                )
            ]
        }
        return []
    }

    /// How many decisions that nobody has taken are told of one message.
    private static let shownDecisions = 20

    /// A problem for each `Decision:` trailer that names no decision of the register; none where there are no decisions.
    static func decisionProblems(_ message: CommitMessage, in register: RegisterSnapshot) throws -> [Diagnostic] {
        let trailers = message.trailers("Decision")
        let collections = register.configuration.collections.filter { $0.role == .decision }
        guard !trailers.isEmpty, !collections.isEmpty else { return [] }
        let decisions = try Decisions(in: register, collections)
        let unknown = Set(try decisions.unknown(among: trailers.map(\.value)))
        return trailers.filter { unknown.contains($0.value) }.prefix(shownDecisions).map { trailer in
            let name = trailer.value
            let nearest = Spelling.nearest(to: trailer.value, among: decisions.ids)
            return Diagnostic(
                rule: Explanations.decisionExists,
                message: Text(
                    en: "there is no decision '\(name)' in what is committed",
                    fi: "rekisterissä ei ole päätöstä '\(name)'", sv: "det finns inget beslut '\(name)' i registret"),
                location: message.location(of: trailer),
                hint: nearest.map { .didYouMean("'\($0)'") }
                    ?? Text(
                        en: "add the decision's record in the same commit, or correct the trailer",
                        fi: "lisää päätöksen tietue samaan muutokseen tai korjaa lisärivi",
                        sv: "lägg till beslutets post i samma commit, eller rätta tilläggsraden"))
        }
    }
}
