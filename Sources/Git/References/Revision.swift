import CLibgit2
import Diagnostics

extension Repository {
    /// The commit that a revision names: `HEAD~2`, `main`, `v1.0`, a full or shortened id ...
    ///
    /// Throws `notFound`, `ambiguous`, `beyondShallowEdge`, `missingObject`, `corrupt`.
    package func commitID(_ revision: String) throws(GitError) -> ObjectID {
        guard let id = try objectID(revision) else {
            throw Self.noRevision(
                revision, Text(en: "there is none", fi: "sellaista ei ole", sv: "det finns ingen sådan"))
        }
        guard let commit = try commitID(peeling: id) else {
            throw Self.noRevision(
                revision,
                Text(en: "it does not name a commit", fi: "se ei nimeä muutosta", sv: "den anger ingen commit"))
        }
        return commit
    }

    /// The object of whatever kind that a revision names, such as `HEAD:register.yaml`; nil when there is none.
    ///
    /// Throws `ambiguous`, `beyondShallowEdge`, `missingObject`, `corrupt`.
    package func objectID(_ revision: String) throws(GitError) -> ObjectID? {
        guard let text = RevisionText(revision) else { return try objectIDByLibgit2(revision) }
        guard var id = try objectID(named: text.name, in: revision) else { return nil }
        for step in text.steps {
            guard let next = try follow(step, from: id) else { return nil }
            id = next
        }
        return id
    }

    /// The commit behind an object: itself, or what an annotated tag points at; nil when that is something else.
    ///
    /// Throws `missingObject`, `corrupt`.
    package func commitID(peeling id: ObjectID) throws(GitError) -> ObjectID? {
        try peel(id, to: .commit)
    }

    /// What the first part of a revision names, in git's order: an id, a reference, a shortened id, and what `git describe`
    /// calls a commit (`v1.0-3-gabcdef0`).
    private func objectID(named name: String, in revision: String) throws(GitError) -> ObjectID? {
        if let id = ObjectID(hex: name) { return id }
        let places = ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"].map {
            $0 + (name == "@" ? "HEAD" : name)
        }
        for place in places + ["refs/remotes/\(name)/HEAD"] {
            if let id = try objectID(ofReference: place) { return id }
        }
        if let id = try objectID(shortened: name, in: revision) { return id }
        guard let mark = name.ranges(of: "-g").last else { return nil }
        return try objectID(shortened: String(name[mark.upperBound...]), in: revision)
    }

    /// What a reference leads to in the end; nil where there is none.
    private func objectID(ofReference name: String) throws(GitError) -> ObjectID? {
        var name = name
        for _ in 0..<5 {
            var isValid: Int32 = 0
            guard unsafe git_reference_name_is_valid(&isValid, name) == 0, isValid == 1 else { return nil }
            switch try reference(name)?.target {
            case .object(let id): return id
            case .symbolic(let next): name = next
            case nil: return nil
            }
        }
        return nil
    }

    /// The object whose id begins with the digits; nil where it does not exist. Throws `ambiguous`.
    private func objectID(shortened digits: String, in revision: String) throws(GitError) -> ObjectID? {
        guard (4..<40).contains(digits.utf8.count), digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
        else { return nil }
        let ids = reader.ids(startingWith: digits)
        guard ids.count > 1 else { return ids.first }
        // What a person means by a few digits is a commit.
        var commits: Set<ObjectID> = []
        for id in ids where [.commit, .tag].contains(try read(any: id).kind) { commits.insert(id) }
        guard commits.count == 1 else {
            let count = ids.count
            throw Self.noRevision(
                revision,
                Text(
                    en: "\(count) objects have ids that begin with \(digits)",
                    fi: "\(count) objektin tunnus alkaa merkeillä \(digits)",
                    sv: "\(count) objekt har id:n som börjar med \(digits)"), .ambiguous)
        }
        return commits.first
    }

    private func follow(_ step: RevisionText.Step, from id: ObjectID) throws(GitError) -> ObjectID? {
        switch step {
        case .peeled(let kind): return try peel(id, to: kind)
        case .path(let path):
            guard let tree = try peel(id, to: .tree) else { return nil }
            return try entry(at: path, in: tree)?.id
        case .parent(let number):
            guard let commit = try peel(id, to: .commit) else { return nil }
            let parents = number == 0 ? [] : try commitLinks(commit).parentIDs
            return number == 0 ? commit : parents.count >= number ? parents[number - 1] : nil
        case .ancestor(let generations):
            guard var commit = try peel(id, to: .commit) else { return nil }
            for _ in 0..<generations {
                guard let parent = try commitLinks(commit).parentIDs.first else { return nil }
                commit = parent
            }
            return commit
        }
    }

    /// The object itself, or what annotated tags and commits lead to, of the kind; nil for any kind but a tag.
    private func peel(_ id: ObjectID, to kind: ObjectKind?) throws(GitError) -> ObjectID? {
        var id = id
        for _ in 0..<Self.longestChainOfTags {
            if kind == .tree, id == .emptyTree { return id }
            let object = try read(any: id)
            if object.kind == kind || (kind == nil && object.kind != .tag) { return id }
            switch object.kind {
            case .tag:
                guard let target = AnnotatedTag(object.bytes)?.target else {
                    throw GitError(
                        .corrupt,
                        Text(en: "it names no object", fi: "se ei nimeä objektia", sv: "den anger inget objekt"),
                        attempt: .read(.tag), subject: id.description)
                }
                id = target
            case .commit where kind == .tree: return try commitLinks(id).treeID
            case .commit, .tree, .blob: return nil
            }
        }
        throw GitError(
            .corrupt,
            Text(
                en: "it leads through too many tags", fi: "se kulkee liian monen tagin kautta",
                sv: "den går genom för många taggar"), attempt: .read(.tag), subject: id.description)
    }

    /// What only libgit2 reads: the reflog, searches in messages, the index. C: `git_revparse_single`.
    private func objectIDByLibgit2(_ revision: String) throws(GitError) -> ObjectID? {
        try checkPacks()
        do {
            return try ObjectHandle(revision: revision, in: handle).id
        } catch  where error.reason == .notFound {
            return nil
        } catch {
            throw explain(error)
        }
    }

    private static func noRevision(
        _ revision: String, _ cause: Text, _ reason: GitError.Reason = .notFound
    ) -> GitError {
        GitError(reason, cause, attempt: .findRevision, subject: revision)
    }
}
