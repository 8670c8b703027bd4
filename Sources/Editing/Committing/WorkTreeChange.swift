import Git

/// How the index and the files of a work tree follow a commit: only where nobody has work of their own in them.
struct WorkTreeChange {
    let repository: Repository
    let workTree: WorkTree

    /// Which files have to follow, and how. Throws ``CommitError`` where somebody has staged or unsaved work in one of them,
    /// where git is in the middle of something, or where a file does not lie in the work tree as it is stored.
    func plan(_ files: [(path: RepositoryPath, old: TreeChange.Side?, new: NewFile?)]) throws
        -> [CommitNote.File]
    {
        if let operation = repository.operationUnderWay() {
            throw CommitError.operationUnderWay(operation)
        }
        let staged = try StagedFiles(of: files.map(\.path), in: repository)
        var plan: [CommitNote.File] = []
        var work: [CommitError.Work] = []
        for (path, old, new) in files {
            let entry = staged.entries[path]
            if entry?.isSkippedInWorkTree == true { throw CommitError.leftOut(path) }
            let side = entry.map { TreeChange.Side(mode: $0.mode, id: $0.id) }
            let isStaged = entry?.isIntentToAdd == true || side != old && side != new?.side
            if let new { try checkConversion(of: path, new.bytes) }
            let follows = try follows(path, old, new)
            if isStaged || follows == nil {
                work.append(CommitError.Work(path: path, isStaged: isStaged))
                continue
            }
            plan.append(
                CommitNote.File(
                    path: path, old: old, new: new?.side, changesIndex: side != new?.side,
                    changesWorkTree: follows == true))
        }
        guard work.isEmpty else { throw CommitError.unfinishedWork(work) }
        return plan
    }

    /// Brings files and the index to what the commit holds; both have been planned under the lock of the index.
    ///
    /// Returns how long that lock has to be held at least.
    func carryOut(_ plan: [CommitNote.File]) throws -> IndexHold {
        for file in plan where file.changesWorkTree { try bring(file.path, to: file.new) }
        let size = try setIndex(plan.filter(\.changesIndex).map { ($0.path, $0.new) })
        return IndexHold(indexBytes: size)
    }

    /// Brings back to the branch what a commit has changed that has not landed.
    ///
    /// What does not hold the version of the commit is somebody's own, or has not been changed yet, and stays.
    func takeBack(_ plan: [CommitNote.File]) throws {
        let tree = try repository.head().commitID.map { try repository.commit($0).treeID }
        let staged = try StagedFiles(of: plan.map(\.path), in: repository)
        var entries: [(RepositoryPath, TreeChange.Side?)] = []
        for file in plan {
            let landed = try tree.flatMap { try repository.entry(at: file.path, in: $0) }
            guard landed != file.new else { continue }
            if file.changesWorkTree, try stands(file.path, as: file.new) {
                try bring(file.path, to: landed)
            }
            let entry = staged.entries[file.path].map { TreeChange.Side(mode: $0.mode, id: $0.id) }
            if file.changesIndex, entry == file.new { entries.append((file.path, landed)) }
        }
        if !entries.isEmpty { try setIndex(entries) }
    }

    /// Returns the size of the index; 0 where it stays.
    @discardableResult private func setIndex(
        _ entries: [(path: RepositoryPath, side: TreeChange.Side?)]
    ) throws -> Int {
        guard !entries.isEmpty else { return 0 }
        var files: [RepositoryPath: IndexedFile?] = [:]
        for (path, side) in entries {
            files[path] = .some(
                try side.map {
                    IndexedFile(mode: $0.mode, id: $0.id, status: try workTree.status(of: path))
                })
        }
        let bytes = try repository.indexBytes(replacing: files)
        try WorkTree.put(bytes, at: repository.indexFile, spare: workTree.spare)
        return bytes.count
    }

    private func bring(_ path: RepositoryPath, to side: TreeChange.Side?) throws {
        guard let side else { return try workTree.remove(path) }
        let bytes = try repository.converted(try repository.blob(side.id), of: path, .toWorkTree)
        try workTree.write(bytes, isExecutable: side.mode == .executable, at: path)
    }

    /// Whether the file in the work tree has to change to hold the new version; nil where it holds something else than the
    /// old or the new one.
    private func follows(_ path: RepositoryPath, _ old: TreeChange.Side?, _ new: NewFile?) throws
        -> Bool?
    {
        switch try workTree.standing(at: path) {
        case .nothing: return new == nil ? false : old == nil ? true : nil
        case .file(let bytes):
            let stored = try repository.converted(bytes, of: path, .toStored)
            if stored == new?.bytes { return false }
            return try old.map { try repository.blob($0.id) == stored } == true ? true : nil
        }
    }

    /// Whether a version of a file, or nothing, stands in the work tree.
    private func stands(_ path: RepositoryPath, as side: TreeChange.Side?) throws -> Bool {
        switch try workTree.standing(at: path) {
        case .nothing: return side == nil
        case .file(let bytes):
            guard let side else { return false }
            return try repository.converted(bytes, of: path, .toStored) == repository.blob(side.id)
        }
    }

    private func checkConversion(of path: RepositoryPath, _ bytes: [UInt8]) throws {
        if let conversion = try repository.foreignConversion(of: path) {
            throw CommitError.converted(path, by: conversion)
        }
        let converted = try repository.converted(bytes, of: path, .toWorkTree)
        guard try repository.converted(converted, of: path, .toStored) == bytes else {
            throw CommitError.converted(path, by: "text, eol, core.autocrlf")
        }
    }
}

/// What a commit makes of a file.
struct NewFile {
    let side: TreeChange.Side
    let bytes: [UInt8]
}
