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
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        // What is wrong, and how it is shown.
        .target(name: "Diagnostics", swiftSettings: strict),

        // Reading, replacing and listing files; work on all cores.
        .target(name: "Files", dependencies: ["Diagnostics"], swiftSettings: strict + [.strictMemorySafety()]),

        // Texts, shapes, registers, rules.
        .target(name: "Documents", dependencies: ["Diagnostics"], swiftSettings: strict + [.strictMemorySafety()]),
        .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
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
            swiftSettings: strict + [.strictMemorySafety()]),
        .target(
            name: "Records", dependencies: ["Diagnostics", "Documents", "Files", "JSONSchema"],
            resources: [.embedInCode("Configuration/register.schema.json")],
            swiftSettings: strict + [.strictMemorySafety()]),
        .target(
            name: "Checks", dependencies: ["Diagnostics", "Documents", "Files", "JSONSchema", "Records"],
            swiftSettings: strict),

        // Repositories, and what they make of a register: sources, hooks, differences, histories.
        .target(name: "CLibgit2", linkerSettings: [.linkedLibrary("git2")]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Git", dependencies: ["CLibgit2", "CZlib", "Diagnostics"],
            swiftSettings: strict + [.strictMemorySafety()]),
        .target(name: "GitRecords", dependencies: ["Diagnostics", "Git", "Records"], swiftSettings: strict),
        .target(
            name: "Differences", dependencies: ["Diagnostics", "Documents", "JSONSchema", "Records", "Words"],
            swiftSettings: strict),
        .target(
            name: "Drivers", dependencies: ["Diagnostics", "Differences", "Documents", "Files", "Git", "Records"],
            swiftSettings: strict),
        .target(
            name: "History",
            dependencies: [
                "Diagnostics", "Differences", "Documents", "Files", "Git", "JSONSchema", "Records",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),

        // One opened register for every door, and the doors that git opens.
        .target(
            name: "Workspace",
            dependencies: [
                "Checks", "Diagnostics", "Differences", "Documents", "Git", "GitRecords", "History", "Records",
            ],
            swiftSettings: strict),
        // Changes of a register: what they would make of it, and the commit that makes them.
        .target(
            name: "Editing",
            dependencies: [
                "Checks", "Diagnostics", "Differences", "Documents", "Files", "Git", "GitRecords", "History", "Hooks",
                "Records", "Workspace",
            ],
            swiftSettings: strict),
        .target(
            name: "Pages",
            dependencies: [
                "Checks", "Diagnostics", "Differences", "Documents", "Editing", "Git", "History", "Records", "Words",
                "Workspace",
            ],
            swiftSettings: strict),
        // The register as pages for a browser, and the words of pages in three languages.
        .target(
            name: "Words", dependencies: ["Diagnostics", "Records"],
            resources: [.embedInCode("Formats/countries.tsv")], swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: [
                "Diagnostics", "Differences", "Documents", "Files", "Git", "History", "JSONSchema", "Pages",
                "Publishing", "Records", "Words", "Workspace",
            ],
            resources: [
                .embedInCode("Assets/europe.svg"), .embedInCode("Assets/icon.svg"), .embedInCode("Assets/site.css"),
                .embedInCode("Assets/site.js"), .embedInCode("Assets/world.svg"),
            ],
            swiftSettings: strict),
        // The pages over HTTP, in a program of its own.
        .systemLibrary(name: "CMalloc"),
        .target(
            name: "Server",
            dependencies: [
                "CMalloc", "CZlib", "Diagnostics", "Git", "History", "Programs", "Records", "Site", "Words",
                "Workspace",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "kumppani-web", dependencies: ["Diagnostics", "Programs", "Server"], swiftSettings: strict),
        .target(
            name: "Reports",
            dependencies: [
                "Checks", "Diagnostics", "Documents", "Files", "Git", "History", "Pages", "Publishing", "Records",
                "Tables", "Words", "Workspace",
            ],
            swiftSettings: strict),
        // Tables that others have written.
        .target(name: "Tables", dependencies: ["Diagnostics"], swiftSettings: strict),
        // Pages as documents, made by other programs.
        .target(
            name: "Publishing", dependencies: ["Diagnostics", "Files", "Pages"],
            swiftSettings: strict + [.strictMemorySafety()]),
        .target(
            name: "Hooks",
            dependencies: [
                "Checks", "Diagnostics", "Documents", "Drivers", "Files", "Git", "GitRecords", "History", "JSONSchema",
                "Records", "Workspace",
            ],
            swiftSettings: strict),

        // What the programs have in common: today's date, the terminal, how one starts the other.
        .target(
            name: "Programs", dependencies: ["Diagnostics", "Editing", "Files", "Records"], swiftSettings: strict),

        // The commands.
        .executableTarget(
            name: "kumppani",
            dependencies: [
                "Checks", "Diagnostics", "Differences", "Documents", "Drivers", "Editing", "Files", "Git", "History",
                "Hooks", "Pages", "Programs", "Records", "Reports", "Site", "Words", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Tests.
        .target(
            name: "TestSupport", dependencies: ["Diagnostics", "Documents", "Git"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Diagnostics", "Documents", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "JSONSchemaTests", dependencies: ["Diagnostics", "Documents", "JSONSchema"], swiftSettings: strict),
        .testTarget(
            name: "RecordsTests", dependencies: ["Diagnostics", "Documents", "Records", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ChecksTests", dependencies: ["Checks", "Diagnostics", "Records", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "GitTests", dependencies: ["Diagnostics", "Git", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "GitRecordsTests", dependencies: ["Git", "GitRecords", "Records", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "HooksTests",
            dependencies: [
                "Checks", "Diagnostics", "Git", "GitRecords", "Hooks", "Records", "TestSupport", "Workspace",
                "kumppani",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DifferencesTests",
            dependencies: ["Diagnostics", "Differences", "Documents", "JSONSchema", "Records", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "HistoryTests",
            dependencies: [
                "Diagnostics", "Differences", "Documents", "Git", "History", "Records", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(name: "WordsTests", dependencies: ["Diagnostics", "Records", "Words"], swiftSettings: strict),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Diagnostics", "Documents", "Git", "History", "Records", "Site", "TestSupport", "Words", "Workspace",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "CZlib", "Diagnostics", "Programs", "Records", "Server", "Site", "TestSupport", "Workspace", "kumppani",
                "kumppani-web",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: ["Diagnostics", "Git", "History", "Records", "TestSupport", "Workspace"],
            swiftSettings: strict),
        .testTarget(
            name: "EditingTests",
            dependencies: [
                "Checks", "Diagnostics", "Differences", "Documents", "Editing", "Git", "GitRecords", "History",
                "Records", "TestSupport", "Workspace",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Checks", "Diagnostics", "Documents", "Pages", "Records", "Reports", "Tables", "TestSupport", "Words",
                "Workspace",
            ],
            exclude: [
                "Figures/figures.py", "Figures/findings.py", "Figures/period.py", "Figures/register.py",
                "Figures/told.py",
            ],
            swiftSettings: strict),
        .testTarget(name: "TablesTests", dependencies: ["Diagnostics", "Tables"], swiftSettings: strict),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Diagnostics", "Files", "Pages", "Publishing", "Records", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: ["Diagnostics", "Documents", "JSONSchema", "TestSupport", "kumppani"],
            swiftSettings: strict),
        // What the reader of YAML is held against; nothing else links it.
        .systemLibrary(name: "CLibyaml", path: "Tests/Fuzzing/CLibyaml", providers: [.apt(["libyaml-dev"])]),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "CLibgit2", "CLibyaml", "CZlib", "Checks", "Diagnostics", "Documents", "Git", "GitRecords", "History",
                "Hooks", "JSONSchema", "Records", "TestSupport", "Workspace",
            ],
            path: "Tests/Fuzzing/Targets", swiftSettings: strict),
        .testTarget(
            name: "FuzzingTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Tests", swiftSettings: strict),
    ]
)

// What `make fuzz` builds: every module instrumented, so it stays out of the ordinary build.
if Context.environment["KUMPPANI_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Driver", swiftSettings: strict))
}
