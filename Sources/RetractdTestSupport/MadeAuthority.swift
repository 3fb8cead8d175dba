import FoundationEssentials

/// A timestamp authority that openssl plays in a folder of its own, under certificates made for the test.
package final class MadeAuthority: Sendable {
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

    /// Where its files are.
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")

    /// Whether this machine has openssl.
    package static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

    /// openssl did not do what it was asked.
    package struct Refused: Error {
        package init() {}
    }

    package init() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try put("made.cnf", Array(Self.settings.utf8))
        try put("serial", Array("01\n".utf8))
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
        for step in [
            "req -x509 \(key) -keyout ca.key -out ca.pem -days 9 -config made.cnf -extensions ca",
            "req \(key) -keyout tsa.key -out tsa.csr -config made.cnf -subj /CN=Clock",
            "x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 9 -extfile made.cnf -extensions tsa "
                + "-out tsa.pem",
        ] {
            guard try await run(step) == 0 else { throw Refused() }
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The file with the certificate that its users trust.
    package var certificate: String { folder.appendingPathComponent("ca.pem").path }

    package func put(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
    }

    /// Runs openssl in its folder; gives the exit code.
    package func run(_ arguments: String) async throws -> Int32? {
        try await Shell.run(words(arguments), in: folder.path)
    }

    private func words(_ arguments: String) -> [String] {
        ["openssl"] + arguments.split(separator: " ").map(String.init)
    }

    private static let reply = "ts -reply -config made.cnf -section authority -queryfile request -out answer"

    /// What it answers to a request, which it leaves in `answer` as well.
    package func answer(_ request: [UInt8]) async throws -> [UInt8] {
        try put("request", request)
        guard try await run(Self.reply) == 0 else { throw Refused() }
        return try lastAnswer
    }

    /// The same for a server, whose thread waits.
    package func answerWaiting(_ request: [UInt8]) throws -> [UInt8] {
        try put("request", request)
        guard Shell.wait(words(Self.reply), in: folder.path) == 0 else { throw Refused() }
        return try lastAnswer
    }

    private var lastAnswer: [UInt8] {
        get throws { [UInt8](try Data(contentsOf: folder.appendingPathComponent("answer"))) }
    }
}
