import ChildProcesses
import EvidenceLog
package import Logging
package import RetractdCore
package import Storage

/// Shows the log's checkpoints to others, who can say later that they were there: timestamp authorities (RFC 3161) and a
/// program of the operator's.
///
/// And asks archives to keep what an alert is about.
///
/// None of it holds anything up: what fails is said, and tried again, ever more seldom.
package struct Witnesses: Sendable {
    /// How long a program may take.
    static let patience = Duration.seconds(60)
    /// How often the daemon looks whether there is something to show.
    package static let interval = Duration.seconds(60)

    private let store: SQLiteStore
    private let fetcher: any Fetcher
    private let authorities: [String]
    private let program: [String]
    private let archives: Archives
    private let patience = WitnessPatience()
    private let log: Logger

    /// - Parameters:
    ///   - authorities: URLs of timestamp authorities.
    ///   - program: The argument vector of a program; empty for none.
    ///   - archives: URLs with `{url}` in the page's place.
    ///   - archivedFeeds: Feeds of which every article is archived once it is seen, not only those of alerts.
    package init(
        store: SQLiteStore, fetcher: any Fetcher, authorities: [String], program: [String], archives: [String],
        archivedFeeds: Set<FeedID> = [], log: Logger
    ) {
        self.store = store
        self.fetcher = fetcher
        self.authorities = authorities
        self.program = program
        self.archives = Archives(
            store: store, fetcher: fetcher, templates: archives, feeds: archivedFeeds, log: log)
        self.log = log
    }

    /// Whether there is anybody to ask.
    package var isEmpty: Bool { authorities.isEmpty && program.isEmpty && archives.templates.isEmpty }

    /// Asks everybody whose time it is, once.
    package func round(at now: Timestamp) async {
        let asked = Set(authorities + program.prefix(1) + archives.templates)
        await noting { try await store.forgetFailures { !asked.contains($0) } }
        for authority in authorities { await trying(authority, at: now) { try await ask(authority, at: now) } }
        if let name = program.first { await trying(name, at: now) { try await run(name, at: now) } }
        await noting { try await archives.round(at: now) }
    }

    /// What cannot be noted in the store is said; the loop will be stopped by the same fault.
    private func noting(_ work: () async throws -> Void) async {
        do { try await work() } catch { log.warning("not noted", metadata: ["why": "\(error)"]) }
    }

    private func trying(_ witness: String, at now: Timestamp, _ work: () async throws -> Void) async {
        guard patience.allows(witness, at: now) else { return }
        do {
            try await work()
            patience.succeeded(witness)
        } catch {
            let (count, next) = patience.failed(witness, at: now)
            log.warning(
                "not witnessed, will be tried again",
                metadata: ["by": "\(witness)", "why": "\(error)", "failures": "\(count)", "next": "\(next)"])
            await noting { try await store.noteFailure(of: witness, because: "\(error)", at: now) }
        }
    }

    private func ask(_ authority: String, at now: Timestamp) async throws {
        guard let wanted = try await store.checkpoint(for: authority, at: now) else { return }
        let request = TimestampRequest(digest: wanted.digest, nonce: UInt64.random(in: .min ... .max))
        let fetched = await fetcher.fetch(
            FetchRequest(
                url: authority, purpose: .timestamp, bypassesCaches: true,
                posted: PostedBody(contentType: TimestampRequest.contentType, bytes: request.bytes)))
        guard case .response(let response) = fetched.capture.outcome, response.status == 200 else {
            throw WitnessFault(description: fetched.capture.outcome.words)
        }
        let answer = try TimestampAnswer(fetched.payload)
        guard answer.answers(request) else { throw WitnessFault(description: "it answered another request") }
        try await store.keep(fetched.payload, of: authority, on: wanted.size, at: now)
        try await store.forgetFailures { $0 == authority }
        log.info("witnessed", metadata: ["by": "\(authority)", "events": "\(wanted.size)", "at": "\(answer.at)"])
    }

    private func run(_ name: String, at now: Timestamp) async throws {
        guard let wanted = try await store.checkpoint(for: name, at: now) else { return }
        let ending = try await ChildProcess.run(
            program, input: Array((wanted.digest.hexadecimal + "\n").utf8),
            environment: ["RETRACTD_LOG_SIZE": "\(wanted.size)"], timeout: Self.patience)
        guard ending.isSuccess else { throw WitnessFault(description: "it ended with \(ending.code ?? -1)") }
        try await store.keep(ending.output, of: name, on: wanted.size, at: now)
        try await store.forgetFailures { $0 == name }
        log.info("witnessed", metadata: ["by": "\(name)", "events": "\(wanted.size)"])
    }
}

/// Why a witness saw nothing.
struct WitnessFault: Error, CustomStringConvertible {
    let description: String
}
