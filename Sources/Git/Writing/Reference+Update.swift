import CLibgit2
import Diagnostics

extension Repository {
    /// Moves a reference from the value that the caller has seen to a new one, in one step; nil creates it.
    ///
    /// Only full names (`refs/heads/main`). The work tree and the index stay as they are. `message` goes to the
    /// reflog. Throws `referenceMoved` when it has another value by now, `quarantined` inside `pre-receive`,
    /// `locked`. C: `git_reference_create_matching`.
    package func updateReference(
        _ name: String, from old: ObjectID?, to new: ObjectID, message: String
    ) throws(GitError) {
        let attempt = Text.updateReference
        try refuseInQuarantine(name)
        guard name.hasPrefix("refs/") else {
            throw GitError(
                .other,
                Text(
                    en: "the name does not begin with refs/", fi: "nimi ei ala refs/",
                    sv: "namnet börjar inte med refs/"), attempt: attempt, subject: name)
        }
        try checkPacks()
        var target = new.oid
        var expected = (old ?? .zero).oid
        var created: OpaquePointer?
        let code =
            if old == nil {
                unsafe git_reference_create(&created, handle.pointer, name, &target, 0, message)
            } else {
                unsafe git_reference_create_matching(&created, handle.pointer, name, &target, 1, &expected, message)
            }
        unsafe git_reference_free(created)
        if old != nil, git_error_code(code) == GIT_ENOTFOUND, try reference(name) == nil {
            git_error_clear()
            throw GitError(
                .referenceMoved,
                Text(en: "it does not exist any more", fi: "sitä ei enää ole", sv: "den finns inte längre"),
                attempt: attempt, subject: name)
        }
        try checked(code, attempt, on: name)
    }

    /// Throws `quarantined` where no reference may move, since a push waits for the hook in which this runs.
    package func refuseInQuarantine(_ name: String) throws(GitError) {
        guard isQuarantined else { return }
        throw GitError(
            .quarantined,
            Text(
                en: "the push that runs this hook is not accepted yet",
                fi: "lähetystä, joka käynnisti tämän koukun, ei ole vielä hyväksytty",
                sv: "det som skickas har inte godkänts ännu"), attempt: .updateReference, subject: name)
    }
}
