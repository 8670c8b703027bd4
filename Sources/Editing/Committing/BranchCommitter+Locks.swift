import Git
import Glibc

extension BranchCommitter {
    /// Takes the lock files of git that a commit needs, in git's order.
    func take(_ repository: Repository, _ lock: CommitLock) throws {
        guard lock.taken.isEmpty else { return }
        let branch = try repository.branchAtHead().branch
        let index = repository.workTree == nil ? [] : [repository.indexFile + ".lock"]
        let files =
            index + [repository.gitDirectory + "/HEAD.lock", BranchMove.lockFile(branch, in: repository)]
        try lock.begin(CommitNote(process: getpid(), locks: files, files: []))
        for file in files { try lock.take(file, patience: limits.git) }
    }

    /// Gives back what was taken.
    func release(_ lock: CommitLock) throws {
        lock.releaseAll()
        try lock.end()
    }

    /// Brings to its end what a process has begun that has died.
    func finish(_ note: CommitNote, _ lock: CommitLock) throws {
        try with { repository in
            try takeBack(note, repository, lock)
        }
        try release(lock)
    }

    private func takeBack(_ note: CommitNote, _ repository: Repository, _ lock: CommitLock) throws {
        let index = repository.indexFile + ".lock"
        for file in note.locks {
            let isNeeded = file == index && !note.files.isEmpty
            if isNeeded || lock.isOurs(file) { try lock.take(file, patience: limits.git) }
        }
        guard let top = repository.workTree else { return }
        let change = WorkTreeChange(
            repository: repository, workTree: WorkTree(top: top, spare: lock.folder))
        try change.takeBack(note.files)
    }
}
