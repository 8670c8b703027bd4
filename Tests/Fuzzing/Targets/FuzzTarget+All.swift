extension FuzzTarget {
    /// Every target; `make fuzz` runs them in this order.
    package static let all: [FuzzTarget] = [
        .yaml,
        .yamlAgainstLibyaml,
        .json,
        .edits,
        .format,
        .schemas,
        .register,
        .pathPatterns,
        .messages,
        .commits,
        .trees,
        .packs,
        .packIndexes,
        .historyIndex,
        .checkCache,
    ]
}
