import Checks
package import Diagnostics
package import Records

/// A register at one moment, with the `register.yaml` of that moment.
package struct RegisterSnapshot: Sendable {
    /// Its files.
    package let source: any RecordSource
    /// What its `register.yaml` says.
    package let configuration: RegisterConfiguration
    private let day: Day
    private let store: (any CacheStore)?
    private let codeowners: CodeownersPlace?

    /// Reads the `register.yaml` of a source; `nil` where there is none. Throws `RegisterError`.
    ///
    /// `whole` gives the files of the whole repository, where the register is a folder of it.
    init?(
        source: any RecordSource, repository: RegisterRepository, whole: () throws -> any RecordSource
    ) throws {
        guard try source.readIfPresent(RegisterConfiguration.fileName, limit: 16 << 20) != nil else { return nil }
        self.source = source
        configuration = try RegisterConfiguration.read(from: source)
        day = repository.day
        store = repository.store
        codeowners =
            repository.folder.isEmpty ? nil : CodeownersPlace(source: try whole(), folder: repository.folder)
    }

    /// Checks the register.
    package func report() throws(RegisterError) -> CheckReport {
        try RegisterCheck.run(
            source: source, configuration: configuration, day: day, store: store, codeowners: codeowners
        ).report
    }
}
