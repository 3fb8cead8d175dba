import Hashing
package import RetractdCore
import Synchronization

/// A fetcher whose answers come from scripted sites, redirects followed as the real one does.
package final class ScriptedFetcher: Fetcher {
    /// What is answered at an address at a moment; nil where no host has that name.
    package typealias Answering = @Sendable (WebAddress, Timestamp) -> ScriptedSite.Reply?

    private struct State {
        var sites: [String: ScriptedSite] = [:]
        var log: [FetchRequest] = []
    }

    private let state = Mutex(State())
    private let time: any TimeSource
    private let answering: Answering?

    /// - Parameter answering: Answers for every address in place of scripted sites.
    package init(time: any TimeSource, answering: Answering? = nil) {
        self.time = time
        self.answering = answering
    }

    /// Every request so far, in order.
    package var log: [FetchRequest] { state.withLock { $0.log } }

    package func change(_ origin: String, _ change: (inout ScriptedSite) -> Void) {
        state.withLock { change(&$0.sites[origin, default: ScriptedSite(origin: origin)]) }
    }

    package func fetch(_ request: FetchRequest) async -> FetchedCapture {
        let now = time.now()
        let (outcome, payload) = answer(request, at: now)
        return FetchedCapture(
            capture: Capture(request: request, startedAt: now, finishedAt: now, outcome: outcome), payload: payload)
    }

    private func answer(_ request: FetchRequest, at now: Timestamp) -> (Outcome, [UInt8]) {
        if let answering { return Self.answer(request) { answering($0, now) } }
        return state.withLock { state in
            state.log.append(request)
            return Self.answer(request) { state.sites[$0.origin]?.reply(to: $0.path) }
        }
    }

    private static func answer(
        _ request: FetchRequest, _ reply: (WebAddress) -> ScriptedSite.Reply?
    ) -> (Outcome, [UInt8]) {
        var hops: [RedirectHop] = []
        var url = request.url
        for _ in 0...5 {
            guard let address = WebAddress(url), let reply = reply(address) else {
                return (.failure(TransportFailure(kind: .nameNotResolved, message: "no such host")), [])
            }
            guard let status = reply.status else {
                let failure = TransportFailure(
                    kind: reply.failure, message: reply.failure.rawValue, curlCode: 28, hops: hops)
                return (.failure(failure), [])
            }
            if let location = reply.headers.first("location"), let next = address.resolving(location) {
                hops.append(
                    RedirectHop(
                        url: url, status: status, location: location, headers: reply.headers,
                        remoteAddress: "192.0.2.1"))
                url = next.text
                continue
            }
            return respond(request, url, reply, status, hops)
        }
        return (.failure(TransportFailure(kind: .tooManyRedirects, message: "redirect loop", hops: hops)), [])
    }

    private static func respond(
        _ request: FetchRequest, _ url: String, _ reply: ScriptedSite.Reply, _ status: Int, _ hops: [RedirectHop]
    ) -> (Outcome, [UInt8]) {
        let body = Array(reply.body.utf8)
        let digest = Digest(sha256Of: body)
        let tag = "\"\(digest.hexadecimal.prefix(16))\""
        var headers = reply.headers
        if status == 200 { headers.fields.append(.init(name: "ETag", value: tag)) }
        let isSame = status == 200 && hops.isEmpty && request.validators.entityTag == tag
        let response = HTTPResponse(
            status: isSame ? 304 : status, httpVersion: "1.1", headers: headers, finalURL: url, hops: hops,
            remoteAddress: "192.0.2.1", payload: isSame ? nil : digest, payloadLength: isSame ? 0 : body.count)
        return isSame ? (.notModified(response), []) : (.response(response), body)
    }
}
