import ArgumentParser
import Foundation
import Reporting
import RetractdCore
import Storage

/// `retractd events`.
struct EventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Print the event log, one JSON object a line.",
        discussion: """
            Keys in alphabetical order and nothing that depends on the machine: a run and its replay print the same.

            Examples:
              retractd events > events.jsonl
              retractd events --state kept --format table
            """
    )

    @OptionGroup var options: StoreOptions

    @Option(name: .long, help: "jsonl (an object a line), json, csv or table; times of the first three are UTC.")
    var format: ListFormat = .jsonl

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            if format == .jsonl { return try EventLines.each(reader) { Console.line($0) } }
            var events: [Event] = []
            try EventLines.eachEvent(reader) { events.append($0) }
            let list = ListOptions(format)
            try list.show(ListAnswer(events, .events(events)), paint: options.paint)
        }
    }
}

/// The event log as canonical JSON lines.
enum EventLines {
    private static let batch = 1_000
    /// What the store notes of itself and the program, which is no part of the story.
    private static let housekeeping: Set<EventKind> = [
        .recordsKept, .recordsForgotten, .programStarted, .archiveAsked, .witnessFailed, .clockSetBack,
    ]

    static func each(_ reader: StoreReader, _ take: (String) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try eachEvent(reader) { try take(String(decoding: try encoder.encode($0), as: UTF8.self)) }
    }

    static func eachEvent(_ reader: StoreReader, _ take: (Event) throws -> Void) throws {
        var last: Int64 = 0
        while true {
            let rows = try reader.events(after: last, limit: batch)
            guard let end = rows.last else { return }
            for row in rows where !housekeeping.contains(row.event.kind) {
                try take(row.event)
            }
            last = end.seq
        }
    }

    static func write(_ reader: StoreReader, to path: String) throws {
        var text = ""
        try each(reader) { text += $0 + "\n" }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw CommandFailure.ending(.failed, "cannot write \(path): \(error.localizedDescription)")
        }
    }
}
