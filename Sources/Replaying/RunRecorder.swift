import Glibc
package import Monitoring
import RetractdCore
import Synchronization
package import WebArchive

/// Writes a live run down as WARC files in a folder: each capture as it came, and beside it in a metadata record what it
/// was for and which step of the run it was.
///
/// A file is begun anew at about 100 MB. Each holds whatever its own revisit records refer to.
package final class RunRecorder: Sendable {
    /// From this length on the next record begins a new file.
    static let longestFile: Int64 = 100_000_000

    private struct State {
        var next: Int64
        /// A file of an earlier run that is not full yet.
        var unfilled: String?
        var writer: WARCWriter?
        /// Payloads in the file at hand.
        var held: [RecordDigest: CaptureRecords.Holder] = [:]
    }

    private let folder: String
    private let facts: [(name: String, value: String)]
    private let state: Mutex<State>

    /// Goes on in a folder, made if need be, where an earlier run has stopped.
    ///
    /// - Parameter facts: What is said of the program at the head of each file.
    package init(folder: String, facts: [(name: String, value: String)]) throws(WARCFault) {
        self.folder = folder
        self.facts = facts
        let place = try RecorderFolder(path: folder).prepare()
        state = Mutex(State(next: place.nextStep, unfilled: place.lastFile))
    }

    /// Writes a step down.
    package func record(_ happening: Happening) throws {
        try state.withLock { state in
            let writer = try Self.writer(&state, folder, facts, at: Self.time(of: happening))
            switch happening {
            case .configured(_, let at):
                try writer.write(try Self.note(happening, state.next, "urn:retractd:configuration", at))
            case .pages(_, let at):
                try writer.write(try Self.note(happening, state.next, "urn:retractd:pages", at))
            case .network(_, let at):
                try writer.write(try Self.note(happening, state.next, "urn:retractd:network", at))
            case .fetched(let fetch):
                try Self.write(fetch, happening, &state, writer)
            }
            state.next += 1
        }
    }

    /// Closes the file at hand.
    package func finish() throws {
        try state.withLock { state in
            try state.writer?.finish()
            state.writer = nil
        }
    }

    // MARK: Files

    private static func writer(
        _ state: inout State, _ folder: String, _ facts: [(name: String, value: String)], at moment: Timestamp
    ) throws -> WARCWriter {
        if let writer = state.writer, writer.length < longestFile { return writer }
        try state.writer?.finish()
        state.held = [:]
        if let unfilled = state.unfilled.take() {
            let writer = try WARCWriter(reopening: unfilled)
            state.writer = writer
            if writer.length < longestFile { return writer }
            try writer.finish()
        }
        let name = RecorderFolder.name(from: state.next)
        let writer = try WARCWriter(path: folder + "/" + name)
        try writer.write(.info(facts, file: name, at: moment))
        state.writer = writer
        return writer
    }

    private static func time(of happening: Happening) -> Timestamp {
        switch happening {
        case .configured(_, let at), .pages(_, let at), .network(_, let at): at
        case .fetched(let fetch): fetch.fetched.capture.startedAt
        }
    }

    // MARK: Captures

    private static func write(
        _ fetch: FinishedFetch, _ happening: Happening, _ state: inout State, _ writer: WARCWriter
    ) throws {
        let capture = fetch.fetched.capture
        let records = CaptureRecords(fetch.fetched, held: state.held)
        for record in records.all { try writer.write(record) }
        if let (digest, holder) = records.newPayload { state.held[digest] = holder }
        let note = try note(
            happening, state.next, capture.request.url, capture.startedAt, about: records.last,
            failure: records.failure,
            payloadRecord: records.payloadRecord)
        try writer.write(note)
        if fetch.mayMatter { try writer.sync() }
    }

    private static func note(
        _ happening: Happening, _ number: Int64, _ uri: String, _ at: Timestamp, about other: String? = nil,
        failure: TransportFailure? = nil, payloadRecord: String? = nil
    ) throws -> WARCRecord {
        var facts = try RecordedStep.facts(happening, number: number, payloadRecord: payloadRecord)
        if let failure { facts += [("fetch-error", failure.kind.rawValue), ("fetch-error-detail", failure.message)] }
        return .metadata(of: uri, at: at, facts: facts, about: other)
    }
}

extension FinishedFetch {
    /// Whether a verdict may come to rest on it, so that it must be on the disk before.
    fileprivate var mayMatter: Bool {
        switch job.rank {
        case .control, .ladder: true
        case .feed, .firstLook, .routine: false
        }
    }
}
