import Foundation
import TestSupport

/// A suite that runs the built program in a repository, or beside it.
protocol RunsProgram {
    var repository: TemporaryRepository { get }
}

extension RunsProgram {
    func run(_ arguments: String..., in name: String = "main") throws -> ProgramRun { try run(arguments, in: name) }

    func run(_ arguments: [String], in name: String = "main") throws -> ProgramRun {
        try ProgramRun(arguments, in: "\(repository.folder)/\(name)", environment: repository.environment)
    }

    /// A file of the work tree.
    func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(repository.path)/\(path)", encoding: .utf8)
    }
}

extension TemporaryRepository {
    /// One commit with the small register.
    static func ofSmallRegister() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        for (path, text) in SmallRegister.sound { try repository.write("main/" + path, text) }
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", "Begin")
        return repository
    }
}
