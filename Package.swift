// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "kumppani",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CLibyaml", providers: [.apt(["libyaml-dev"])]),
        .target(name: "CLibgit2", linkerSettings: [.linkedLibrary("git2")]),
        .target(name: "Git", dependencies: ["CLibgit2"], swiftSettings: strict + [.strictMemorySafety()]),
        .testTarget(name: "GitTests", dependencies: ["Git", "TestSupport"], swiftSettings: strict),
        .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
        .target(name: "Diagnostics", swiftSettings: strict),
        .target(
            name: "Documents", dependencies: ["CLibyaml", "Diagnostics"],
            swiftSettings: strict + [.strictMemorySafety()]),
        .target(
            name: "JSONSchema", dependencies: ["CPCRE2", "Diagnostics", "Documents"],
            exclude: ["Metaschemas/README.md"],
            resources: [
                .embedInCode("Metaschemas/draft-07.json"), .embedInCode("Metaschemas/draft2020-12.json"),
                .embedInCode("Metaschemas/vocabulary-applicator.json"),
                .embedInCode("Metaschemas/vocabulary-content.json"),
                .embedInCode("Metaschemas/vocabulary-core.json"),
                .embedInCode("Metaschemas/vocabulary-format-annotation.json"),
                .embedInCode("Metaschemas/vocabulary-format-assertion.json"),
                .embedInCode("Metaschemas/vocabulary-meta-data.json"),
                .embedInCode("Metaschemas/vocabulary-unevaluated.json"),
                .embedInCode("Metaschemas/vocabulary-validation.json"),
            ],
            swiftSettings: strict),
        .target(
            name: "Records", dependencies: ["JSONSchema", "Documents", "Diagnostics"],
            resources: [.embedInCode("Configuration/register.schema.json")], swiftSettings: strict),
        .target(
            name: "Checks", dependencies: ["Records", "JSONSchema", "Documents", "Diagnostics"], swiftSettings: strict),
        .target(name: "GitRecords", dependencies: ["Git", "Records"], swiftSettings: strict),
        .testTarget(
            name: "GitRecordsTests", dependencies: ["GitRecords", "Git", "Records", "TestSupport"],
            swiftSettings: strict),
        .target(
            name: "Differences", dependencies: ["Records", "JSONSchema", "Documents", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "Hooks", dependencies: ["GitRecords", "Git", "Checks", "Records", "Documents", "Diagnostics"],
            swiftSettings: strict),
        .testTarget(
            name: "HooksTests",
            dependencies: [
                "Hooks", "Git", "GitRecords", "Checks", "Records", "Diagnostics", "TestSupport", "kumppani",
            ],
            swiftSettings: strict),
        .target(
            name: "Drivers", dependencies: ["Differences", "Records", "Documents", "Diagnostics"],
            swiftSettings: strict),
        .executableTarget(
            name: "kumppani",
            dependencies: [
                "Checks", "Differences", "Diagnostics", "Documents", "Drivers", "Git", "GitRecords", "Hooks", "JSONSchema",
                "Records",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["Diagnostics", "Git"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Diagnostics", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "JSONSchemaTests", dependencies: ["Diagnostics", "Documents", "JSONSchema"], swiftSettings: strict),
        .testTarget(
            name: "RecordsTests", dependencies: ["Records", "Documents", "Diagnostics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ChecksTests", dependencies: ["Checks", "Records", "Diagnostics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DifferencesTests",
            dependencies: ["Differences", "Records", "JSONSchema", "Documents", "Diagnostics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["kumppani", "TestSupport"], swiftSettings: strict),
    ]
)
