// swift-tools-version: 6.2
import PackageDescription

// Every target builds under the same strict rules: a warning is an error, an import is private to its file's module
// unless a signature needs it, and a member is seen only where its module is imported.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own interface, for what is called too often to go through GRDB's.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

/// One room of the house: a target of `Sources/` and what it may import.
///
/// Arrows point down only.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// Keeps the release lean: without them a quarter of what a short run touches of the program is tables of addresses to be
/// moved and of names that nobody looks up (5 MiB of 28 for `--version`).
let lean: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--exclude-libs=ALL",
            "-Xlinker", "--no-export-dynamic",
        ], .when(configuration: .release))
]

/// The tests of one room; `copying` names folders of fixtures beside them.
func tests(of name: String, _ dependencies: [Target.Dependency], copying: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: dependencies,
        resources: copying.map { .copy($0) },
        swiftSettings: settings
    )
}

let package = Package(
    name: "retractd",
    products: [
        .executable(name: "retractd", targets: ["retractd"]),
        .executable(name: "accuracy", targets: ["Accuracy"]),
        .executable(name: "benchmark", targets: ["Benchmark"]),
        .executable(name: "feedbench", targets: ["FeedBench"]),
        .executable(name: "simulation", targets: ["Simulation"]),
        .executable(name: "stability", targets: ["Stability"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // MARK: Debian's libraries
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CGlibc"),
        .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

        // MARK: The pure core
        room("RetractdCore"),
        room("InternationalText", ["CICU"]),
        room("TextDiff", ["InternationalText"]),
        room("Scheduling", ["RetractdCore"]),
        room("Markup", ["CLibXML2", "InternationalText"]),
        room("ContentCoding", ["RetractdCore", "CBrotli", "CZlib", "CZstd"]),
        room("FeedParsing", ["RetractdCore", "Markup", "InternationalText", "ContentCoding"]),
        room("ArticleExtraction", ["RetractdCore", "Markup", "InternationalText", "TextDiff"]),
        room("Detection", ["RetractdCore", "TextDiff", "InternationalText"]),
        room(
            "RetractionEngine",
            [
                "RetractdCore", "TextDiff", "InternationalText", "Detection", "FeedParsing", "ArticleExtraction",
                "Hashing", "Scheduling",
            ]
        ),

        // MARK: The rim
        room("Hashing", ["RetractdCore", crypto]),
        room("FeedDiscovery", ["RetractdCore", "InternationalText", "Markup", "FeedParsing", "Scheduling"]),
        room("SubscriptionLists", ["InternationalText", "Markup"]),
        room("Fetching", ["RetractdCore", "ContentCoding", "Hashing", "CLibcurl"]),
        room("WebArchive", ["RetractdCore", "ContentCoding", "Hashing", "CZlib", "CZstd", crypto]),
        room("EvidenceLog", ["RetractdCore", "Hashing", crypto]),
        room("Witnessing", ["RetractdCore", "EvidenceLog", "Storage", "ChildProcesses", logging]),
        room(
            "Bundling",
            ["RetractdCore", "Hashing", "EvidenceLog", "Storage", "TextDiff", "WebArchive", "CZlib"]),
        room("Storage", ["RetractdCore", "Hashing", "EvidenceLog", "CZstd", database, sqlite]),
        room("ChildProcesses", ["CGlibc"]),
        room("Alerting", ["RetractdCore", "InternationalText", "Hashing", "ChildProcesses"]),
        room("Configuring", ["RetractdCore", "Hashing"]),
        room(
            "Reporting",
            [
                "RetractdCore", "Alerting", "Configuring", "Detection", "InternationalText", "Scheduling", "Storage",
                "TextDiff",
            ]),
        room(
            "Dashboard",
            [
                "RetractdCore", "Alerting", "Bundling", "Detection", "InternationalText", "Reporting", "Storage",
                "TextDiff",
            ]),
        room(
            "WebServing",
            [
                "Dashboard", hummingbird, logging,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        room("LoopbackSite", []),
        room(
            "Monitoring",
            ["RetractdCore", "Detection", "RetractionEngine", "Scheduling", logging]
        ),
        room(
            "Replaying",
            [
                "RetractdCore", "Detection", "FeedParsing", "RetractionEngine", "Hashing", "Monitoring", "WebArchive",
                logging,
            ]
        ),
        .executableTarget(
            name: "retractd",
            dependencies: [
                "CGlibc", "RetractdCore", "InternationalText", "TextDiff", "Scheduling", "FeedParsing",
                "ArticleExtraction", "Detection", "RetractionEngine", "Hashing", "Fetching", "EvidenceLog", "Storage",
                "Alerting",
                "Configuring", "LoopbackSite", "Monitoring", "Replaying", "WebArchive", "Bundling", "Witnessing",
                "Dashboard", "FeedDiscovery", "Reporting", "WebServing",
                "SubscriptionLists", argumentParser, logging, lifecycle,
                signals,
            ],
            swiftSettings: settings,
            linkerSettings: lean
        ),

        // MARK: Measuring
        .executableTarget(
            name: "Accuracy",
            dependencies: [
                "ChildProcesses", "Hashing", "LoopbackSite", "Monitoring", "Replaying", "RetractdCore",
                "RetractdTestSupport",
                "RetractionEngine", "Storage", "WebArchive", logging,
            ],
            path: "Benchmarks/Accuracy",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Benchmark",
            dependencies: ["ChildProcesses", "LoopbackSite", "RetractdCore", "RetractdTestSupport", "Storage"],
            path: "Benchmarks/Benchmark",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "FeedBench",
            dependencies: [
                "Detection", "FeedParsing", "Hashing", "Monitoring", "RetractdCore", "RetractionEngine", "Storage",
                argumentParser,
            ],
            path: "Benchmarks/FeedBench",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Simulation",
            dependencies: ["RetractdCore", "Scheduling"],
            path: "Benchmarks/Simulation",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Stability",
            dependencies: [
                "ArticleExtraction", "ChildProcesses", "ContentCoding", "InternationalText", "RetractdCore",
                "RetractionEngine", "TextDiff",
                argumentParser,
            ],
            path: "Benchmarks/Stability",
            exclude: ["peers.py"],
            swiftSettings: settings
        ),

        // MARK: Tests
        room(
            "RetractdTestSupport",
            [
                "ChildProcesses", "RetractdCore", "Hashing", "LoopbackSite", "Monitoring", "RetractionEngine",
                "Storage",
                logging,
            ]
        ),
        tests(of: "Scenario", ["RetractdTestSupport"], copying: ["Scenarios"]),
        tests(
            of: "EndToEnd", ["ChildProcesses", "RetractdTestSupport", "RetractdCore", "LoopbackSite"],
            copying: ["Scenarios", "Faults"]),
        tests(
            of: "Monitoring",
            ["Monitoring", "RetractdCore", "RetractdTestSupport", "RetractionEngine", "Storage", "Hashing", logging]),
        tests(
            of: "Manners",
            [
                "Monitoring", "Fetching", "Storage", "RetractionEngine", "RetractdCore", "RetractdTestSupport",
                "LoopbackSite", "Hashing", logging,
            ]),
        tests(of: "RetractdCore", ["RetractdCore"]),
        tests(
            of: "Alerting",
            ["Alerting", "ChildProcesses", "RetractdCore", "Fetching", "LoopbackSite", "Hashing", "Reporting"]),
        tests(of: "ChildProcesses", ["ChildProcesses"]),
        tests(of: "CommandLine", ["retractd", "Reporting", "RetractdCore", argumentParser]),
        tests(of: "Configuring", ["Configuring", "RetractdCore"]),
        tests(of: "Dashboard", ["Dashboard", "Storage", "RetractdCore", "RetractdTestSupport"]),
        tests(
            of: "WebServing",
            [
                "WebServing", "Dashboard", "RetractdCore", "Storage", logging,
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        tests(of: "Detection", ["Detection", "RetractdCore"]),
        tests(
            of: "FeedDiscovery", ["FeedDiscovery", "Fetching", "LoopbackSite", "RetractdCore", "RetractdTestSupport"]),
        tests(of: "SubscriptionLists", ["SubscriptionLists"]),
        tests(of: "Fetching", ["Fetching", "LoopbackSite", "RetractdCore", "Hashing", "CZlib"]),
        tests(
            of: "Replaying",
            [
                "Replaying", "WebArchive", "Monitoring", "RetractionEngine", "Storage", "RetractdCore", "CZstd",
                "RetractdTestSupport", logging,
            ]),
        tests(of: "WebArchive", ["WebArchive", "RetractdCore", "CZlib"]),
        tests(of: "LoopbackSite", ["LoopbackSite"]),
        tests(of: "Scheduling", ["Scheduling", "RetractdCore"]),
        tests(of: "Hashing", ["Hashing", "RetractdCore"]),
        tests(of: "Witnessing", ["Witnessing", "Storage", "RetractdCore", logging]),
        tests(
            of: "Bundling",
            [
                "Bundling", "Storage", "RetractdCore", "RetractdTestSupport", "Hashing", "EvidenceLog", "WebArchive",
            ]),
        tests(of: "EvidenceLog", ["EvidenceLog", "RetractdCore", "RetractdTestSupport", "Hashing"]),
        tests(of: "Storage", ["Storage", "RetractdCore", "Hashing", "EvidenceLog", database]),
        tests(of: "TextDiff", ["TextDiff", "InternationalText"]),
        tests(
            of: "RetractionEngine", ["RetractionEngine", "RetractdCore", "TextDiff", "InternationalText", "Hashing"]),
        tests(of: "InternationalText", ["InternationalText"]),
        tests(of: "Markup", ["Markup", "InternationalText"]),
        tests(of: "FeedParsing", ["FeedParsing", "RetractdCore", "Markup", "InternationalText"]),
        tests(of: "ArticleExtraction", ["ArticleExtraction", "RetractdCore"], copying: ["Fixtures"]),
    ],
    swiftLanguageModes: [.v6]
)
