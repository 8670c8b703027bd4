extension Renderer {
    /// SARIF 2.1.0 (OASIS), which code scanning services and editors read.
    static let sarif = Renderer(name: "sarif") { report, style in
        let named = Set(report.problems.map(\.rule))
        let rules = report.rules.filter { named.contains($0.name) }
        let indexes = Dictionary(rules.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let value: JSONValue = [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
            "runs": [
                [
                    "tool": [
                        "driver": [
                            "name": "kumppani", "version": .string(Version.current),
                            "rules": .array(rules.map { $0.sarif(style.language) }),
                        ]
                    ],
                    "columnKind": "unicodeCodePoints",
                    "results": .array(report.problems.map { $0.sarif(ruleIndex: indexes[$0.rule], style.language) }),
                ]
            ],
        ]
        return value.text + "\n"
    }
}

extension RuleDescription {
    fileprivate func sarif(_ language: Language) -> JSONValue {
        [
            "id": .string(name), "shortDescription": ["text": .string(invariant.text(in: language))],
            "fullDescription": ["text": .string(why.text(in: language))],
            "help": ["text": .string("kumppani explain \(name)")],
            "defaultConfiguration": ["level": .string(severity.rawValue)],
        ]
    }
}

extension Diagnostic {
    fileprivate func sarif(ruleIndex: Int?, _ language: Language) -> JSONValue {
        let advice = hint.map { ". \(Text.hintHeading.text(in: language)): \($0.text(in: language))" }
        var members: [(String, JSONValue)] = [("ruleId", .string(rule))]
        if let ruleIndex { members.append(("ruleIndex", JSONValue(ruleIndex))) }
        members += [
            ("level", .string(severity.rawValue)),
            ("message", ["text": .string(message.text(in: language) + (advice ?? ""))]),
            ("locations", [location.sarif(message: nil, id: nil)]),
            ("partialFingerprints", ["kumppani/v1": .string(StableHash.hex(identity))]),
        ]
        if !notes.isEmpty {
            let related = notes.enumerated().map { $1.location.sarif(message: $1.message.text(in: language), id: $0) }
            members.append(("relatedLocations", .array(related)))
        }
        return .object(members)
    }
}

extension Location {
    fileprivate func sarif(message: String?, id: Int?) -> JSONValue {
        var members: [(String, JSONValue)] = []
        if let id { members.append(("id", JSONValue(id))) }
        members.append(
            (
                "physicalLocation",
                [
                    "artifactLocation": ["uri": .string(Percent.path(file)), "uriBaseId": "%SRCROOT%"],
                    "region": [
                        "startLine": JSONValue(start.line), "startColumn": JSONValue(start.column),
                        "endLine": JSONValue(end.line), "endColumn": JSONValue(end.column),
                    ],
                ]
            ))
        if let message { members.append(("message", ["text": .string(message)])) }
        return .object(members)
    }
}
