package import LoopbackSite
package import RetractdCore
import Synchronization

/// A scripted site behind a real HTTP server on loopback.
package final class PlayedSite: Sendable {
    package let scenario: Scenario
    package let server: LoopbackServer
    private let stage: Stage
    private let play: Mutex<ScenarioPlay>

    /// Puts a scenario's site on the air as it is before anything happens.
    ///
    /// - Parameters:
    ///   - text: The scenario; the address in it gives way to the server's.
    ///   - address: One of `127.0.0.0/8`: a site of its own needs an address or a port of its own.
    ///   - onRequest: Called with every request before it is answered.
    package init(
        _ text: String, address: String = "127.0.0.1", start: Timestamp,
        onRequest: @escaping @Sendable (SiteRequest) -> Void = { _ in }
    ) throws {
        let stage = Stage()
        server = try LoopbackServer(address: address) { request in
            onRequest(request)
            return stage.reply(to: request)
        }
        var scenario = try Scenario(text)
        scenario.origin = server.origin
        let play = ScenarioPlay(scenario, start: start)
        stage.change { $0 = play.opening() }
        self.scenario = scenario
        self.stage = stage
        self.play = Mutex(play)
    }

    deinit {
        server.stop()
    }

    package var feedURL: String { scenario.origin + "/feed.xml" }

    /// Does what the scenario has planned until `now`.
    package func advance(to now: Timestamp) throws {
        try play.withLock { play in
            try stage.change { try play.advance(&$0, to: now) }
        }
    }

    /// What is shown at present.
    private final class Stage: Sendable {
        private let site = Mutex(ScriptedSite(origin: ""))

        func change(_ change: (inout ScriptedSite) throws -> Void) rethrows {
            try site.withLock { try change(&$0) }
        }

        func reply(to request: SiteRequest) -> SiteReply {
            let reply = site.withLock { $0.reply(to: request.path) }
            guard let status = reply.status else { return .fault(.closed) }
            return SiteReply(
                status: status, headers: reply.headers.fields.map { ($0.name, $0.value) }, body: Array(reply.body.utf8),
                isConditional: true)
        }
    }
}
