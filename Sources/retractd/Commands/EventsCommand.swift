import ArgumentParser
import Foundation
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
              retractd events --state kept
            """
    )

    @Option(
        name: .long,
        help:
            "Directory of the store. [default: $STATE_DIRECTORY, else $XDG_STATE_HOME/retractd, else ~/.local/state/retractd]"
    )
    var state: String?

    func run() async throws {
        try await CommandFailure.guarding {
            try EventLines.each(try StoreReader(directory: StoreOptions.directory(state))) { Console.line($0) }
        }
    }
}

/// The event log as canonical JSON lines.
enum EventLines {
    private static let batch = 1_000
    /// What the store notes of itself and the program, which is no part of the story.
    private static let housekeeping: Set<EventKind> = [.recordsKept, .recordsForgotten, .programStarted, .archiveAsked]

    static func each(_ reader: StoreReader, _ take: (String) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var last: Int64 = 0
        while true {
            let rows = try reader.events(after: last, limit: batch)
            guard let end = rows.last else { return }
            for row in rows where !housekeeping.contains(row.event.kind) {
                try take(String(decoding: try encoder.encode(row.event), as: UTF8.self))
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
