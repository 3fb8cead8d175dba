import Alerting
import ArgumentParser
import Configuring
import FoundationEssentials
import Glibc
import Logging
import Replaying
import RetractdCore

extension AlertFormat: ExpressibleByArgument {}

/// How much goes to stderr.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case trace
    case debug
    case info
    case notice
    case warning
    case error
    case critical

    var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
}

/// What the daemon and a single pass have in common.
struct DaemonOptions: ParsableArguments {
    @Option(name: .long, help: "The feeds to watch. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    @Option(
        name: .long,
        help:
            "Directory of the store. [default: $STATE_DIRECTORY, else $XDG_STATE_HOME/retractd, else ~/.local/state/retractd]"
    )
    var state: String?

    @Option(name: .long, help: "Alert lines: text or json.")
    var format: AlertFormat = .text

    @Option(name: .customLong("alerts"), help: "Append alert lines to this file as well.")
    var alertFile: String?

    @Option(name: .long, help: "Record every capture as WARC in this directory, for `retractd replay`.")
    var record: String?

    @Option(
        name: .customLong("log-level"),
        help: "What goes to stderr: trace, debug, info, notice, warning, error or critical.")
    var logLevel: LogLevel = .info

    @Option(name: .long, help: "Colours: auto, always or never.")
    var color: ColorChoice = .auto

    func stateDirectory() throws -> String { StoreOptions.directory(state) }

    func logger() -> Logger { Self.logger(level: logLevel.level) }

    static func logger(level: Logger.Level) -> Logger {
        var logger = Logger(label: "retractd") { _ in StderrLogHandler() }
        logger.logLevel = level
        return logger
    }

    func sinks() throws -> [any AlertSink] {
        var sinks: [any AlertSink] = [StreamSink(standardOutputAs: format, inColor: format == .text && color.isOn)]
        if let alertFile { sinks.append(try StreamSink(file: alertFile, as: format)) }
        return sinks
    }

    /// What writes the run down; nil where it is not to be recorded.
    func recorder(_ configuration: Configuration) throws -> RunRecorder? {
        try record.map { folder in
            try RunRecorder(
                folder: folder,
                facts: [
                    ("software", "retractd/\(Version.current)"), ("format", "WARC File Format 1.1"),
                    ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
                    ("http-header-user-agent", configuration.userAgent(version: Version.current)),
                    ("robots", configuration.network.respectRobots ? "obey" : "ignore"),
                    ("retractd-min-severity", configuration.alerts.minSeverity.rawValue),
                    ("retractd-watch-for", "\(Int(configuration.defaults.watchFor.inSeconds))"),
                ])
        }
    }

    func loadConfiguration() throws -> Configuration {
        try ConfigurationFile.load(config)
    }
}

/// feeds.json on the disk.
enum ConfigurationFile {
    static let usualPlaces = ["feeds.json", "/etc/retractd/feeds.json"]

    /// The first of the usual places that holds one.
    static var usualPlace: String? { usualPlaces.first { access($0, R_OK) == 0 } }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func path(_ given: String?) throws -> String {
        if let given { return given }
        guard let found = usualPlace else {
            throw CommandFailure.ending(
                .configuration, "there is no feeds.json here or in /etc/retractd; name one with --config")
        }
        return found
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            return try InputFile.read(path, atMost: 64 << 20)
        } catch {
            throw CommandFailure.ending(.configuration, "\(error)")
        }
    }

    static func load(_ given: String?) throws -> Configuration {
        try read(try path(given))
    }

    /// The file with those that it includes.
    static func read(_ path: String) throws -> Configuration {
        var configuration = try Configuration(reading: try bytes(path), file: path)
        for file in configuration.includes { try configuration.include(try bytes(file), file: file) }
        return configuration
    }
}
