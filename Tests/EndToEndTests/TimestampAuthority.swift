import LoopbackSite
import RetractdTestSupport
import Synchronization

/// A timestamp authority on loopback, and its moods.
final class TimestampAuthority: Sendable {
    /// How it behaves.
    enum Mood: Sendable {
        case answering, failing, talkingHTML, silent, answeringAnother
    }

    private let authority: MadeAuthority
    private let mood = Mutex(Mood.answering)
    private let server: Mutex<LoopbackServer?> = Mutex(nil)

    /// The certificate that its users trust.
    var certificate: String { authority.certificate }
    var url: String { "\(server.withLock { $0?.origin } ?? "")/tsa" }
    var askedCount: Int { server.withLock { $0?.log.count } ?? 0 }

    init(address: String) async throws {
        authority = try await MadeAuthority()
        let server = try LoopbackServer(address: address) { [self] request in answer(request) }
        self.server.withLock { $0 = server }
    }

    deinit { server.withLock { $0?.stop() } }

    func be(_ mood: Mood) { self.mood.withLock { $0 = mood } }

    private func answer(_ request: SiteRequest) -> SiteReply {
        guard request.method == "POST", request.header("content-type") == "application/timestamp-query" else {
            return SiteReply(status: 415)
        }
        switch mood.withLock({ $0 }) {
        case .answering: return reply(to: request.body)
        case .failing: return SiteReply(status: 500)
        case .talkingHTML: return .text("<html><body>Please log in</body></html>")
        case .silent: return .fault(.closed)
        case .answeringAnother:
            // The last byte of the digest is another: the answer is sound, and to something else.
            var body = request.body
            if let place = body.firstRange(of: [0x04, 0x20])?.upperBound { body[place + 31] ^= 1 }
            return reply(to: body)
        }
    }

    private func reply(to query: [UInt8]) -> SiteReply {
        guard let bytes = try? authority.answerWaiting(query) else { return SiteReply(status: 503) }
        return SiteReply(headers: [("Content-Type", "application/timestamp-reply")], body: bytes)
    }
}
