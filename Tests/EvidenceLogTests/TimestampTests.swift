import ChildProcesses
import Foundation
import Hashing
import RetractdCore
import Testing

@testable import EvidenceLog

/// Requests and answers of RFC 3161, against an authority that openssl plays.
@Suite struct TimestampTests {
    let digest = Digest(sha256Of: Array("checkpoint".utf8))

    /// What openssl needs to be an authority.
    static let settings = """
        [ tsa ]
        default_tsa = one
        [ one ]
        serial = ./serial
        crypto_device = builtin
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ordering = yes
        tsa_name = yes
        ess_cert_id_chain = no
        """

    final class Authority {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")

        init() async throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try put("settings", Array(TimestampTests.settings.utf8))
            try put("serial", Array("01\n".utf8))
            try put("extensions", Array("extendedKeyUsage=critical,timeStamping\n".utf8))
            let steps = [
                "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=CA -days 2",
                "req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /CN=TSA",
                "x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -set_serial 7 -days 2 -extfile extensions -out tsa.pem",
            ]
            for step in steps { try #require(try await run(step) == 0) }
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func put(_ name: String, _ bytes: [UInt8]) throws {
            try Data(bytes).write(to: folder.appendingPathComponent(name))
        }

        func run(_ arguments: String) async throws -> Int32? {
            try await ChildProcess.run(
                ["openssl"] + arguments.split(separator: " ").map(String.init), in: folder.path, timeout: .seconds(60)
            ).code
        }

        func answer(_ request: TimestampRequest) async throws -> [UInt8] {
            try put("request", request.bytes)
            let status = try await run(
                "ts -reply -config settings -queryfile request -signer tsa.pem -inkey tsa.key -chain ca.pem -out answer"
            )
            try #require(status == 0)
            return [UInt8](try Data(contentsOf: folder.appendingPathComponent("answer")))
        }
    }

    static func hasOpenSSL() async -> Bool {
        (try? await ChildProcess.run(["openssl", "version"], timeout: .seconds(20)).isSuccess) == true
    }

    @Test(.enabled("no openssl") { await hasOpenSSL() })
    func `an authority grants what we ask for, and openssl verifies what it granted`() async throws {
        let authority = try await Authority()
        let request = TimestampRequest(digest: digest, nonce: .max)
        let bytes = try await authority.answer(request)
        let answer = try TimestampAnswer(bytes)
        #expect(answer.answers(request))
        #expect(!answer.answers(TimestampRequest(digest: digest, nonce: 1)))
        #expect(!answer.answers(TimestampRequest(digest: Digest(sha256Of: [1]), nonce: .max)))
        #expect(answer.at > Timestamp(seconds: 1_700_000_000))
        try authority.put("data", Array("checkpoint".utf8))
        #expect(try await authority.run("ts -verify -data data -in answer -CAfile ca.pem") == 0)
        try authority.put("data", Array("another".utf8))
        #expect(try await authority.run("ts -verify -data data -in answer -CAfile ca.pem") != 0)
    }

    @Test(.enabled("no openssl") { await hasOpenSSL() })
    func `an answer cut off or changed anywhere is read as it stands, or refused`() async throws {
        let bytes = try await Authority().answer(TimestampRequest(digest: digest, nonce: 5))
        for length in stride(from: 0, to: bytes.count, by: 3) {
            #expect(throws: TimestampAnswer.Fault.self) { try TimestampAnswer(Array(bytes.prefix(length))) }
        }
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 0x80
            _ = try? TimestampAnswer(changed)
        }
    }

    @Test func `a request is the few bytes that the standard asks for`() {
        let bytes = TimestampRequest(digest: digest, nonce: 0x80).bytes
        #expect(bytes.count == 63)
        #expect(bytes.starts(with: [0x30, 61, 0x02, 0x01, 0x01, 0x30, 0x31]))
        #expect(bytes.suffix(7) == [0x02, 0x02, 0x00, 0x80, 0x01, 0x01, 0xFF])
        #expect(TimestampRequest.integer(0) == [0])
        #expect(TimestampRequest.integer(0x7F) == [0x7F])
    }

    @Test(arguments: [
        [], [0x30], [0x30, 0x80], [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02], [UInt8](repeating: 0x30, count: 90),
    ])
    func `what is no answer is refused`(bytes: [UInt8]) {
        #expect(throws: TimestampAnswer.Fault.self) { try TimestampAnswer(bytes) }
    }
}
