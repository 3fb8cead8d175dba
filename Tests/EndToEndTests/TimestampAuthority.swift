import Foundation
import LoopbackSite
import Synchronization

/// A timestamp authority on loopback: openssl answers, under certificates made for the test.
final class TimestampAuthority: Sendable {
    /// How it behaves.
    enum Mood: Sendable {
        case answering, failing, talkingHTML, silent, answeringAnother
    }

    private static let settings = """
        [req]
        distinguished_name=dn
        prompt=no
        [dn]
        CN=Made Authority
        [ca]
        basicConstraints=critical,CA:TRUE
        keyUsage=critical,keyCertSign
        [tsa]
        basicConstraints=CA:FALSE
        keyUsage=critical,digitalSignature
        extendedKeyUsage=critical,timeStamping
        [authority]
        serial=serial
        signer_cert=tsa.pem
        certs=ca.pem
        signer_key=tsa.key
        signer_digest=sha256
        default_policy=1.2.3.4.1
        digests=sha256
        ess_cert_id_alg=sha256
        """

    private let folder: TemporaryFolder
    private let mood = Mutex(Mood.answering)
    private let server: Mutex<LoopbackServer?> = Mutex(nil)

    /// The certificate that its users trust.
    var certificate: String { folder.file("ca.pem") }
    var url: String { "\(server.withLock { $0?.origin } ?? "")/tsa" }
    var askedCount: Int { server.withLock { $0?.log.count } ?? 0 }

    /// Whether this machine has openssl.
    static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

    init(address: String) async throws {
        folder = try TemporaryFolder()
        try folder.write(Self.settings, to: "made.cnf")
        try folder.write("01\n", to: "serial")
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        for arguments in [
            ["req", "-x509"] + key
                + ["-keyout", "ca.key", "-out", "ca.pem", "-days", "9", "-config", "made.cnf", "-extensions", "ca"],
            ["req"] + key + [
                "-keyout", "tsa.key", "-out", "tsa.csr", "-config", "made.cnf", "-subj", "/CN=Made Clock",
            ],
            [
                "x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "9",
                "-extfile", "made.cnf", "-extensions", "tsa", "-out", "tsa.pem",
            ],
        ] {
            guard try await Shell.run(["openssl"] + arguments, in: folder.path) == 0 else { throw Refused() }
        }
        let server = try LoopbackServer(address: address) { [self] request in answer(request) }
        self.server.withLock { $0 = server }
    }

    deinit { server.withLock { $0?.stop() } }

    struct Refused: Error {}

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
        do {
            try Data(query).write(to: URL(fileURLWithPath: folder.file("query")))
            let arguments = [
                "ts", "-reply", "-config", "made.cnf", "-section", "authority", "-queryfile", "query", "-out", "reply",
            ]
            guard Shell.wait(["openssl"] + arguments, in: folder.path) == 0 else { return SiteReply(status: 503) }
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("reply"))))
            return SiteReply(headers: [("Content-Type", "application/timestamp-reply")], body: bytes)
        } catch {
            return SiteReply(status: 503)
        }
    }
}
