import Hashing
package import RetractdCore
import Synchronization

/// A fetcher whose answers come from scripted sites, redirects followed as the real one does.
package final class ScriptedFetcher: Fetcher {
    private struct State {
        var sites: [String: ScriptedSite] = [:]
        var log: [FetchRequest] = []
    }

    private let state = Mutex(State())
    private let time: any TimeSource

    package init(time: any TimeSource) {
        self.time = time
    }

    /// Every request so far, in order.
    package var log: [FetchRequest] { state.withLock { $0.log } }

    package func change(_ origin: String, _ change: (inout ScriptedSite) -> Void) {
        state.withLock { change(&$0.sites[origin, default: ScriptedSite(origin: origin)]) }
    }

    package func fetch(_ request: FetchRequest) async -> FetchedCapture {
        let now = time.now()
        let (outcome, payload) = state.withLock { state in
            state.log.append(request)
            return Self.answer(request, state.sites)
        }
        return FetchedCapture(
            capture: Capture(request: request, startedAt: now, finishedAt: now, outcome: outcome), payload: payload)
    }

    private static func answer(_ request: FetchRequest, _ sites: [String: ScriptedSite]) -> (Outcome, [UInt8]) {
        var hops: [RedirectHop] = []
        var url = request.url
        for _ in 0...5 {
            guard let address = WebAddress(url), let site = sites[address.origin] else {
                return (.failure(TransportFailure(kind: .nameNotResolved, message: "no such host")), [])
            }
            let reply = site.reply(to: address.path)
            guard let status = reply.status else {
                return (.failure(TransportFailure(kind: .timedOut, message: "timed out", curlCode: 28, hops: hops)), [])
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
