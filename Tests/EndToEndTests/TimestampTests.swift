import Foundation
import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Synchronization
import Testing

/// The log shown to others over HTTP: a timestamp authority (RFC 3161) and a calendar of OpenTimestamps.
@Suite(.enabled(if: MadeAuthority.isPossible, "no openssl"))
struct TimestampTests {
    let newsroom: Newsroom
    let authority: TimestampAuthority

    init() async throws {
        newsroom = try Newsroom(["harbour"])
        authority = try await TimestampAuthority(address: "127.10.0.50")
        try watch(#""timestampAuthorities": ["\#(authority.url)"]"#)
    }

    func watch(_ evidence: String) throws {
        let config = newsroom.folder.text("feeds.json")
        try newsroom.folder.write(
            config.replacingOccurrences(of: #""feeds": ["#, with: #""evidence": { \#(evidence) }, "feeds": ["#),
            to: "feeds.json")
    }

    /// One pass, which must come to its end whatever a witness does.
    @discardableResult
    func poll(_ minute: Int) async throws -> Program.Result {
        let now = Newsroom.start.advanced(by: .minutes(minute))
        try newsroom.advance(to: now)
        let result = try await Program.run(newsroom.pollArguments(at: now))
        #expect(result.status == 0, "\(result.errors)")
        return result
    }

    func verify(_ arguments: String...) async throws -> Program.Result { try await Program.run(["verify"] + arguments) }

    /// Passes until a story was confirmed as pulled, which asks every witness; its bundle.
    func bundleOfAConfirmedCase() async throws -> String {
        let place = newsroom.folder.file("case")
        for minute in stride(from: 0, through: 80, by: 5) {
            let alerts = try Newsroom.alerts(try await poll(minute).output)
            guard let story = alerts.first(where: { $0.kind == .retractionConfirmed })?.article else { continue }
            let export = try await Program.run([
                "export", story.rawValue, "--state", newsroom.state, "--output", place,
            ])
            #expect(export.status == 0, "\(export.errors)")
            return place
        }
        throw MadeAuthority.Refused()
    }

    @Test func `an authority's token is asked for, kept, proven, and given on in a bundle`() async throws {
        try await poll(0)
        #expect(authority.askedCount == 1)
        let store = try await verify("--state", newsroom.state, "--authority", authority.certificate)
        #expect(store.status == 0, "\(store.output)\(store.errors)")
        #expect(store.output.contains("1 signatures of authorities"))
        #expect(store.output.contains("1 witnesses"))
        let unchecked = try await verify("--state", newsroom.state)
        #expect(unchecked.output.contains("were not checked: name their certificates with --authority"))
        let place = try await bundleOfAConfirmedCase()
        #expect(try await verify(place, "--authority", authority.certificate).status == 0)
        let arguments = [
            "-data", "proof/witness-1.note", "-in", "proof/witness-1.tsr", "-CAfile", authority.certificate,
        ]
        #expect(try await Shell.run(["openssl", "ts", "-verify"] + arguments, in: place) == 0)
        let readme = try String(contentsOfFile: place + "/case/README.txt", encoding: .utf8)
        #expect(readme.contains("openssl ts -verify -data proof/witness-1.note"))
        #expect(readme.contains(authority.url))
    }

    @Test func `another authority's certificate, and a file that is none, are refused in words`() async throws {
        try await poll(0)
        let other = try await TimestampAuthority(address: "127.10.0.52")
        let store = try await verify("--state", newsroom.state, "--authority", other.certificate)
        #expect(store.status == 5)
        #expect(store.output.contains("damaged  what \(authority.url) said"))
        #expect(store.output.contains("no certificate in \(other.certificate) vouches for it"))
        let none = try await verify("--state", newsroom.state, "--authority", newsroom.folder.file("feeds.json"))
        #expect(none.status == 1)
        #expect(none.errors.contains("holds no certificate"))
    }

    @Test func `a token that was changed, or that is over something else, is refused in words`() async throws {
        let place = try await bundleOfAConfirmedCase()
        let token = URL(fileURLWithPath: place + "/proof/witness-1.tsr")
        let whole = try Data(contentsOf: token)
        var changed = whole
        changed[changed.count - 5] ^= 1
        try changed.write(to: token)
        let bundle = try await verify(place, "--authority", authority.certificate)
        #expect(bundle.status == 5)
        #expect(bundle.output.contains("proof/witness-1.tsr: its signature is wrong"), "\(bundle.output)")
        try whole.write(to: token)
        let note = URL(fileURLWithPath: place + "/proof/witness-1.note")
        try (Data(contentsOf: note) + [0x0A]).write(to: note)
        let other = try await verify(place, "--authority", authority.certificate)
        #expect(other.status == 5)
        #expect(other.output.contains("proof/witness-1.tsr: it is over something else"), "\(other.output)")
    }

    @Test(arguments: [
        (TimestampAuthority.Mood.failing, "HTTP 500"), (.talkingHTML, "not the answer of a timestamp authority"),
        (.silent, "not witnessed"), (.answeringAnother, "it answered another request"),
    ])
    func `an authority that fails is told of, asked again, and stops nothing`(
        mood: TimestampAuthority.Mood, words: String
    ) async throws {
        authority.be(mood)
        let first = try await poll(0)
        #expect(first.errors.contains("not witnessed, will be tried again"))
        #expect(first.errors.contains(words), "\(first.errors)")
        let before = try await verify("--state", newsroom.state)
        #expect(before.status == 0, "\(before.output)")
        #expect(before.output.contains("nobody outside has witnessed the log"))
        authority.be(.answering)
        let second = try await poll(5)
        #expect(!second.errors.contains("not witnessed"))
        let after = try await verify("--state", newsroom.state, "--authority", authority.certificate)
        #expect(after.status == 0, "\(after.output)")
        #expect(after.output.contains("1 witnesses"))
    }

    /// A calendar answers at once with what it promises to have in the Bitcoin chain later: bytes to append, a SHA-256,
    /// and a pending attestation that names the calendar.
    @Test func `a calendar of OpenTimestamps is reached through the hook, and its promise is kept`() async throws {
        let promise: [UInt8] =
            [0xF0, 0x10] + [UInt8](repeating: 7, count: 16) + [0x08, 0x00] + [
                0x83, 0xDF, 0xE3, 0x0D, 0x2E, 0xF9, 0x0C, 0x8E,
            ]
            + [0x1A, 0x19] + Array("https://calendar.example/".utf8)
        let digests: Mutex<[[UInt8]]> = Mutex([])
        let calendar = try LoopbackServer(address: "127.10.0.51") { request in
            guard request.method == "POST", request.path == "/digest", request.body.count == 32 else {
                return SiteReply(status: 400)
            }
            digests.withLock { $0.append(request.body) }
            return SiteReply(headers: [("Content-Type", "application/vnd.opentimestamps.v1")], body: promise)
        }
        defer { calendar.stop() }
        try newsroom.folder.write(
            """
            read digest
            printf %s "$digest" | perl -ne 'print pack("H*", $_)' |
                curl --silent --fail --noproxy '*' --data-binary @- \(calendar.origin)/digest
            """, to: "stamp.sh")
        let config = newsroom.folder.text("feeds.json")
        let hook = #""anchor": ["sh", "\#(newsroom.folder.file("stamp.sh"))"]"#
        try newsroom.folder.write(
            config.replacingOccurrences(of: #""timestampAuthorities": ["\#(authority.url)"]"#, with: hook),
            to: "feeds.json")
        try await poll(0)
        #expect(digests.withLock { $0.count } == 1)
        let store = try await verify("--state", newsroom.state)
        #expect(store.status == 0, "\(store.output)")
        #expect(store.output.contains("1 witnesses"))
        let place = try await bundleOfAConfirmedCase()
        #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: place + "/proof/witness-1.answer"))) == promise)
        let sum = try await Program.run(["verify", place])
        #expect(sum.status == 0, "\(sum.output)")
    }
}
