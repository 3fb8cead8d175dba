import ChildProcesses
import Fetching
import Foundation
import Hashing
import LoopbackSite
import RetractdCore
import Synchronization
import Testing

@testable import Alerting

/// Webhooks against a real receiver on loopback.
@Suite struct WebhookTests {
    private static let moment = Timestamp(seconds: 1_795_000_000)

    /// A receiver that keeps what it is sent and answers as told.
    private struct Receiver {
        private final class Log: Sendable {
            let requests = Mutex<[SiteRequest]>([])
        }

        let server: LoopbackServer
        private let log = Log()

        init(_ reply: SiteReply) throws {
            let log = log
            server = try LoopbackServer { request in
                log.requests.withLock { $0.append(request) }
                return reply
            }
        }

        var requests: [SiteRequest] { log.requests.withLock { $0 } }
    }

    private static func sink(
        _ receiver: Receiver, _ template: ConfiguredSink.WebhookTemplate = .json, secret: String? = nil,
        allowing: [String] = ["127.0.0.0/8"], limits: FetchLimits = FetchLimits()
    ) throws -> WebhookSink {
        let fetcher = try CurlFetcher(
            limits: limits, policy: NetworkPolicy(allowing: allowing), userAgent: "retractd/0 (test)",
            now: { moment })
        return WebhookSink(
            name: "webhook:made", url: receiver.server.origin + "/hook", template: template, secret: secret,
            fetcher: fetcher, now: { moment })
    }

    private static func sent(_ template: ConfiguredSink.WebhookTemplate, title: String) async throws -> [String: Any] {
        let receiver = try Receiver(.text("ok"))
        defer { receiver.server.stop() }
        try await sink(receiver, template).deliver(AlertLineTests.full(title: title))
        let body = try #require(receiver.requests.first?.body)
        return try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
    }

    @Test func `the alert is posted as its JSON line with an id that a repeat keeps`() async throws {
        let receiver = try Receiver(.text("ok"))
        defer { receiver.server.stop() }
        let sink = try Self.sink(receiver)
        try await sink.deliver(AlertLineTests.full())
        try await sink.deliver(AlertLineTests.full())
        #expect(receiver.requests.map(\.method) == ["POST", "POST"])
        let request = try #require(receiver.requests.first)
        #expect(String(decoding: request.body, as: UTF8.self) == AlertLine.render(AlertLineTests.full(), as: .json))
        #expect(request.header("content-type") == "application/json")
        #expect(
            receiver.requests.map { $0.header("webhook-id") } == [AlertLineTests.full().id, AlertLineTests.full().id])
        #expect(request.header("webhook-signature") == nil)
    }

    /// By a second implementation: the openssl command.
    @Test func `the signature is one that another program makes as well`() async throws {
        let receiver = try Receiver(.text("ok"))
        defer { receiver.server.stop() }
        let key = Array("a key of thirty-two made-up bytes".utf8)
        try await Self.sink(receiver, secret: "whsec_" + Data(key).base64EncodedString()).deliver(AlertLineTests.full())
        let request = try #require(receiver.requests.first)
        let id = try #require(request.header("webhook-id"))
        let time = try #require(request.header("webhook-timestamp"))
        #expect(time == "\(Self.moment.seconds)")
        let openssl = try await ChildProcess.run(
            [
                "openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt",
                "hexkey:" + key.map { String(format: "%02x", $0) }.joined(), "-binary",
            ], input: Array("\(id).\(time).".utf8) + request.body, timeout: .seconds(20))
        #expect(request.header("webhook-signature") == "v1," + Data(openssl.output).base64EncodedString())
    }

    @Test(arguments: [301, 400, 404, 410, 429, 500, 503])
    func `anything but 2xx leaves the alert with us`(status: Int) async throws {
        let receiver = try Receiver(
            SiteReply(status: status, headers: [("Retry-After", "90"), ("Location", "/elsewhere")]))
        defer { receiver.server.stop() }
        let sink = try Self.sink(receiver)
        do throws(AlertSinkError) {
            try await sink.deliver(AlertLineTests.full())
            Issue.record("it counted as delivered")
        } catch {
            #expect(error.description.contains("\(status)"))
            #expect(error.retryAfter == .seconds(90))
        }
        // A redirect is not followed: what is posted goes nowhere else.
        #expect(receiver.requests.map(\.path) == ["/hook"])
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect is followed nowhere, least of all inside`(status: Int) async throws {
        let inside = try Receiver(.text("ok"))
        defer { inside.server.stop() }
        for target in [inside.server.origin + "/secret", "http://169.254.169.254/latest", "file:///etc/passwd", "//["] {
            let receiver = try Receiver(.redirect(to: target, status: status))
            defer { receiver.server.stop() }
            await #expect(throws: AlertSinkError.self, "\(target)") {
                try await Self.sink(receiver).deliver(AlertLineTests.full())
            }
            #expect(receiver.requests.count == 1)
        }
        #expect(inside.requests.isEmpty)
    }

    @Test(arguments: [
        SiteReply.Fault.closed, .reset, .raw(Array("\u{0}\u{1}NOT HTTP\r\n\r\n".utf8)), .raw(Array("HTTP/1.1 2".utf8)),
        .endlessHeaders, .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok".utf8)),
    ])
    func `nonsense leaves the alert with us`(fault: SiteReply.Fault) async throws {
        let receiver = try Receiver(.fault(fault))
        defer { receiver.server.stop() }
        await #expect(throws: AlertSinkError.self) { try await Self.sink(receiver).deliver(AlertLineTests.full()) }
    }

    @Test(arguments: [SiteReply.Fault.hang, .trickle(milliseconds: 200), .endlessBody])
    func `a receiver that stalls, dribbles or never ends is called off`(fault: SiteReply.Fault) async throws {
        let receiver = try Receiver(
            SiteReply(body: Array(String(repeating: "ok ", count: 400).utf8), fault: fault))
        defer { receiver.server.stop() }
        let limits = FetchLimits(bodyBytes: 64 << 10, total: .seconds(1))
        await #expect(throws: AlertSinkError.self) {
            try await Self.sink(receiver, limits: limits).deliver(AlertLineTests.full())
        }
    }

    @Test(arguments: [
        "<!DOCTYPE html><title>Sign in</title><form><input type=password></form>", "\u{FEFF}\n <HTML><body>Welcome",
        "<html lang=en>",
    ])
    func `a page for people under a 200 is no receiver`(page: String) async throws {
        let receiver = try Receiver(.text(page))
        defer { receiver.server.stop() }
        for template in [ConfiguredSink.WebhookTemplate.json, .slack] {
            let sink = try Self.sink(receiver, template)
            do throws(AlertSinkError) {
                try await sink.deliver(AlertLineTests.full())
                Issue.record("it counted as delivered")
            } catch {
                #expect(error.description.contains("web page"))
            }
        }
    }

    @Test(arguments: ["ok", "", "{\"status\":\"<html>\"}", "1", "<ok/>"])
    func `what receivers say is taken for yes, whatever its type`(answer: String) async throws {
        let receiver = try Receiver(.text(answer))
        defer { receiver.server.stop() }
        try await Self.sink(receiver).deliver(AlertLineTests.full())
    }

    @Test func `a private address is refused unless it is allowed`() async throws {
        let receiver = try Receiver(.text("ok"))
        defer { receiver.server.stop() }
        await #expect(throws: AlertSinkError.self) {
            try await Self.sink(receiver, allowing: []).deliver(AlertLineTests.full())
        }
        #expect(receiver.requests.isEmpty)
    }

    @Test func `a chat calls nobody whose name stands in a title`() async throws {
        let hostile = "<!channel> @everyone <https://evil.example|click> *bold* `code`"
        let slack = try #require(try await Self.sent(.slack, title: hostile)["text"] as? String)
        #expect(slack.contains("&lt;!channel&gt;") && !slack.contains("<"))
        let discord = try await Self.sent(.discord, title: hostile)
        #expect((discord["allowed_mentions"] as? [String: [String]]) == ["parse": []])
        #expect((discord["content"] as? String)?.contains("@everyone") == false)
        let mattermost = try #require(try await Self.sent(.mattermost, title: hostile)["text"] as? String)
        #expect(!mattermost.contains("@everyone") && mattermost.contains("\\*bold\\*"))
    }

    @Test func `Teams gets a card and Matrix text with its hypertext`() async throws {
        let card = try await Self.sent(.teams, title: "Fire & smoke")
        let attachment = try #require((card["attachments"] as? [[String: Any]])?.first)
        #expect(attachment["contentType"] as? String == "application/vnd.microsoft.card.adaptive")
        let matrix = try await Self.sent(.matrix, title: "Fire & smoke <b>")
        #expect((matrix["text"] as? String)?.contains("Fire & smoke <b>") == true)
        #expect((matrix["html"] as? String)?.contains("Fire &amp; smoke &lt;b&gt;") == true)
    }

    @Test func `a message for Discord stays within what it takes`() async throws {
        let message = try await Self.sent(.discord, title: String(repeating: "long ", count: 2_000))
        #expect(try #require(message["content"] as? String).count <= 2_000)
    }
}
