extension FuzzTarget {
    /// Every target; `make fuzz` runs them in this order.
    package static let all: [FuzzTarget] = [
        .yaml,
        .yamlAgainstLibyaml,
        .json,
        .edits,
    ]
}
