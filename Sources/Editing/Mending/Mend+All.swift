extension Mend {
    /// Every mend, one for each rule that has one.
    package static let all: [Mend] = [
        .referenceResolves, .idIsFileName, .type, .dates(of: "schema/format"), .dates(of: "schema/pattern"), .choice,
        .repeatedEntry, .unknownKey("schema/additionalProperties"), .unknownKey("schema/unevaluatedProperties"),
    ]
}
