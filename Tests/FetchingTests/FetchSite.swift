import Fetching
import LoopbackSite
import RetractdCore

/// A site on loopback and a fetcher that may dial it, both real.
struct FetchSite {
    static let userAgent = "retractd/0.0 (+https://desk.example)"

    let server: LoopbackServer
    let fetcher: CurlFetcher

    init(
        limits: FetchLimits = FetchLimits(), allowing ranges: [String] = ["127.0.0.0/8"],
        handler: @escaping LoopbackServer.Handler
    ) throws {
        server = try LoopbackServer(handler: handler)
        fetcher = try Self.fetcher(limits: limits, allowing: ranges)
    }

    /// A site that gives one answer to everything.
    init(_ reply: SiteReply, limits: FetchLimits = FetchLimits()) throws {
        try self.init(limits: limits) { _ in reply }
    }

    /// A site that answers with these bytes and nothing else, then closes.
    init(raw text: String, limits: FetchLimits = FetchLimits()) throws {
        try self.init(.fault(.raw(Array(text.utf8))), limits: limits)
    }

    static func fetcher(
        limits: FetchLimits = FetchLimits(), allowing ranges: [String] = ["127.0.0.0/8"], room: BodyRoom? = nil
    ) throws -> CurlFetcher {
        try CurlFetcher(
            limits: limits, policy: NetworkPolicy(allowing: ranges), userAgent: userAgent,
            room: room, now: { Timestamp(seconds: 1_800_000_000) })
    }

    func get(
        _ target: String = "/", purpose: CapturePurpose = .article, validators: Validators = .none
    ) async -> FetchedCapture {
        await fetcher.fetch(FetchRequest(url: server.origin + target, purpose: purpose, validators: validators))
    }

    func stop() {
        server.stop()
    }
}

extension FetchedCapture {
    var response: HTTPResponse? {
        if case .response(let response) = capture.outcome { response } else { nil }
    }

    var failure: TransportFailure? {
        if case .failure(let failure) = capture.outcome { failure } else { nil }
    }

    var isNotModified: Bool {
        if case .notModified = capture.outcome { true } else { false }
    }

    var text: String { String(decoding: payload, as: UTF8.self) }
}
