extension RegisterLoader {
    /// The paths of all files, `register.yaml` apart, that decide how records are read: the schemas with all that they
    /// refer to, those included that are looked for and absent. Compiles every schema.
    ///
    /// Throws where what holds the register is damaged. A schema that cannot be followed is for checks to tell.
    package func framePaths() throws(RegisterError) -> Set<String> {
        let recording = RecordingSource(source)
        do {
            _ = try SchemaLoader(source: recording, configuration: configuration, budget: budget.forSchemas())
                .schemas()
        } catch  where !error.isDamage {
            // What it was looked for in has been recorded all the same.
        }
        return Set(recording.filesRead.keys).union(configuration.collections.compactMap(\.schema))
    }
}
