import ChildProcesses
import Foundation
import Glibc
import Testing

/// The built binary's pages, asked for with curl.
@Suite struct DashboardTests {
    /// A folder with a store in it that has been looked at once.
    private static func store() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(#"{ "pages": ["http://127.0.0.1:9/nobody"] }"#, to: "feeds.json")
        let pass = try await Program.run([
            "poll", "--config", folder.file("feeds.json"), "--state", folder.file("state"),
        ])
        try #require(pass.status == 0, "\(pass.errors)")
        return folder
    }

    /// What curl prints for a path, with the status in front.
    private static func curl(_ arguments: [String]) async throws -> String {
        let ending = try await ChildProcess.run(
            ["curl", "-s", "--max-time", "20", "-w", "\n%{http_code}"] + arguments, timeout: .seconds(30),
            limit: 1 << 20)
        return String(decoding: ending.output, as: UTF8.self)
    }

    @Test func `over a socket in the file system curl reads the pages, also after a kill`() async throws {
        let folder = try await Self.store()
        let socket = folder.file("web.sock")
        let arguments = ["serve", "--listen", "unix:\(socket)", "--state", folder.file("state")]
        let killed = try Program(arguments)
        try #require(await Program.wait { killed.errors.contains("is served") }, "\(killed.errors)")
        #expect(try await Self.curl(["--unix-socket", socket, "http://localhost/health"]).contains("\"status\""))
        killed.send(SIGKILL)
        #expect(await killed.end().status == 128 + SIGKILL)
        #expect(FileManager.default.fileExists(atPath: socket), "what a kill leaves behind")

        let program = try Program(arguments)
        try #require(await Program.wait { program.errors.contains("is served") }, "\(program.errors)")
        let page = try await Self.curl(["--unix-socket", socket, "http://any.name.example/"])
        #expect(page.contains("</html>") && page.hasSuffix("200"))
        #expect(try await Self.curl(["--unix-socket", socket, "-X", "POST", "http://localhost/"]).hasSuffix("405"))
        program.send(SIGTERM)
        #expect(await program.end().status == 0)
    }

    @Test func `what other machines can reach is not served without a token, nor with one that can be guessed`()
        async throws
    {
        let folder = try await Self.store()
        let arguments = ["serve", "--listen", "0.0.0.0:0", "--state", folder.file("state")]
        let open = try await Program.run(arguments)
        #expect(open.status == 1 && open.errors.contains("--token-file"))
        let guessed = try await Program.run(arguments, environment: ["RETRACTD_TOKEN": "short"])
        #expect(guessed.status == 1 && guessed.errors.contains("could be guessed"))
    }

    @Test func `a token in a file lets in whoever sends it, and nobody else`() async throws {
        let folder = try await Self.store()
        try folder.write("a-token-of-some-length\n", to: "token")
        let program = try Program([
            "serve", "--listen", "127.0.0.1:0", "--token-file", folder.file("token"), "--state", folder.file("state"),
        ])
        try #require(await Program.wait { program.errors.contains("is served") }, "\(program.errors)")
        let found = try #require(program.errors.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/))
        let address = "\(found.0)/health"
        #expect(try await Self.curl([address]).hasSuffix("401"))
        #expect(try await Self.curl(["-H", "Authorization: Bearer a-token-of-some-lengti", address]).hasSuffix("401"))
        #expect(
            try await Self.curl(["-H", "Authorization: Bearer a-token-of-some-length", address]).contains("\"status\""))
        #expect(try await Self.curl(["-u", "desk:a-token-of-some-length", address]).contains("\"status\""))
        program.send(SIGTERM)
        #expect(await program.end().status == 0)
    }
}
