import Dashboard
import Glibc
import Logging
import NIOCore
import RetractdCore
import Storage
import Synchronization

@testable import WebServing

/// The dashboard of an empty store, served on a free loopback port while a body runs.
enum ServedPages {
    struct NoPort: Error {}

    static func serving(
        token: String? = nil, hosts: [String] = [], patience: TimeAmount = .seconds(30),
        longestWait: Duration = ServingLimits.longestWait, _ body: @Sendable (RawClient) async throws -> Void
    ) async throws {
        var template = Array("/tmp/retractd-web-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw NoPort() }
        let path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            for name in ["retractd.sqlite", "retractd.sqlite-wal", "retractd.sqlite-shm", "lock"] {
                unlink("\(path)/\(name)")
            }
        }
        let store = try SQLiteStore(directory: path)
        let dashboard = try Dashboard(directory: path, readers: 2, software: "") { Timestamp(seconds: 1_795_000_000) }
        let makers = PageMakers(dashboard, longestWait: longestWait)
        let server = WebServer(
            makers: makers, at: .address(host: "127.0.0.1", port: 0), token: token.flatMap(AccessToken.init),
            hosts: hosts, log: Logger(label: "web") { _ in SwiftLogNoOpLogHandler() }, idle: patience, stalled: patience
        )
        let (ports, tell) = AsyncStream<Int>.makeStream()
        let serving = Task {
            defer { tell.finish() }
            try await server.run { port in tell.yield(port) }
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await serving.value
            throw NoPort()
        }
        do {
            try await body(RawClient(port: port))
        } catch {
            serving.cancel()
            throw error
        }
        serving.cancel()
        _ = try? await serving.value
        try await makers.stop()
        withExtendedLifetime(store) {}
    }
}
