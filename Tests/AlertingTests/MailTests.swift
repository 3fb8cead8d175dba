import Fetching
import Foundation
import RetractdCore
import Testing

@testable import Alerting

/// E-mail handed to a real SMTP conversation on loopback.
@Suite struct MailTests {
    private static func sink(_ server: SMTPServer) -> MailSink {
        let mailer = CurlMailer(
            MailSettings(
                server: "smtp://127.0.0.1:\(server.port)", from: "desk@made.example",
                to: ["night@made.example", "day@made.example"], user: nil, password: nil),
            password: nil)
        return MailSink(name: "mail:made", from: "desk@made.example", to: ["night@made.example", "day@made.example"]) {
            message throws(AlertSinkError) in
            do throws(CurlMailer.Failure) {
                try await mailer.send(message)
            } catch {
                throw AlertSinkError(error.description)
            }
        }
    }

    @Test func `an alert arrives as an e-mail that says it in full`() async throws {
        let server = try SMTPServer(answeringData: "250 taken")
        try await Self.sink(server).deliver(AlertLineTests.full(title: "حمله پهپادی به پاسگاه مرزی"))
        let lines = server.conversation()
        #expect(lines.contains { $0.hasPrefix("MAIL FROM:<desk@made.example>") })
        #expect(lines.filter { $0.hasPrefix("RCPT TO:") }.count == 2)
        let head = lines.drop { !$0.hasPrefix("Date:") }.prefix { !$0.isEmpty }
        #expect(head.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
        #expect(head.contains("Message-ID: <0123456789abcdef-confirmed-1@made.example>"))
        #expect(head.contains("Date: 18 Nov 2026 11:06:40 +0000"))
        let body = lines.drop { !$0.hasPrefix("Date:") }.drop { !$0.isEmpty }.prefix { $0 != "." }.joined()
        let text = String(decoding: try #require(Data(base64Encoded: body)), as: UTF8.self)
        #expect(text.contains("حمله پهپادی به پاسگاه مرزی"))
        #expect(text.contains("not-found: HTTP 404"))
    }

    @Test func `no title makes a header of its own`() {
        let message = MailMessage(
            {
                var alert = AlertLineTests.full()
                alert.summary = "pulled\r\nBcc: all@made.example"
                return alert
            }(), from: "desk@made.example", to: ["night@made.example"]
        ).text
        let head = message.components(separatedBy: "\r\n").prefix { !$0.isEmpty }
        #expect(!head.contains { $0.hasPrefix("Bcc") })
    }

    @Test func `a server that refuses leaves the alert with us`() async throws {
        let server = try SMTPServer(answeringData: "550 not here")
        await #expect(throws: AlertSinkError.self) { try await Self.sink(server).deliver(AlertLineTests.full()) }
    }
}
