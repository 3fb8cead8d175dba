import Foundation
import Hashing
import RetractdCore
import RetractdTestSupport
import Testing

@testable import EvidenceLog

/// Requests and answers of RFC 3161, against an authority that openssl plays.
@Suite struct TimestampTests {
    let digest = Digest(sha256Of: Array("checkpoint".utf8))

    @Test(.enabled(if: MadeAuthority.isPossible, "no openssl"))
    func `an authority grants what we ask for, and openssl verifies what it granted`() async throws {
        let authority = try await MadeAuthority()
        let request = TimestampRequest(digest: digest, nonce: .max)
        let bytes = try await authority.answer(request.bytes)
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

    @Test(.enabled(if: MadeAuthority.isPossible, "no openssl"))
    func `an answer cut off or changed anywhere is read as it stands, or refused`() async throws {
        let bytes = try await MadeAuthority().answer(TimestampRequest(digest: digest, nonce: 5).bytes)
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
