import Dashboard
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix

/// Serves the pages over HTTP.
package struct WebServer: Sendable {
    private let place: ListenPlace
    private let makers: PageMakers
    private let doorkeeper: Doorkeeper
    private let log: Logger
    private let idle: TimeAmount
    private let stalled: TimeAmount

    /// - Parameters:
    ///   - token: Without one, whoever reaches the place may read.
    ///   - hosts: Names of this site besides those of loopback.
    package init(makers: PageMakers, at place: ListenPlace, token: AccessToken?, hosts: [String], log: Logger) {
        self.init(
            makers: makers, at: place, token: token, hosts: hosts, log: log, idle: .seconds(ServingLimits.idleSeconds),
            stalled: .seconds(ServingLimits.stalledSeconds))
    }

    /// - Parameters:
    ///   - idle: How long a connection may be there between two requests.
    ///   - stalled: How long a reader may take nothing of an answer.
    init(
        makers: PageMakers, at place: ListenPlace, token: AccessToken?, hosts: [String], log: Logger, idle: TimeAmount,
        stalled: TimeAmount
    ) {
        self.place = place
        self.makers = makers
        self.idle = idle
        self.stalled = stalled
        self.log = log
        var names = hosts
        if case .address(let host, _) = place { names.append(host) }
        let check = HostCheck(names: names)
        if case .socket = place {
            doorkeeper = Doorkeeper(hosts: nil, token: token)
        } else {
            doorkeeper = Doorkeeper(hosts: check, token: token)
        }
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter onRunning: Told the port once the server listens; 0 for a socket in the file system.
    package func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let responder = CallbackResponder<BasicRequestContext> { request, _ in try await answer(request) }
        var quiet = log
        quiet.logLevel = max(log.logLevel, .notice)
        let application = Application(
            responder: responder,
            server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: address, backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections(ServingLimits.mostConnections)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
            eventLoopGroupProvider: .shared(loops), logger: quiet)
        do {
            try await application.run()
        } catch {
            try? await loops.shutdownGracefully()
            throw error
        }
        try? await loops.shutdownGracefully()
    }

    private var channel: HTTP1Channel.Configuration {
        let stalled = stalled
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [IdleStateHandler(allTimeout: stalled), StalledReaderHandler()],
            idleTimeout: idle,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: ServingLimits.longestHeaders, maxHeaderListSize: ServingLimits.longestHeaders,
                maxHeaderFieldCount: ServingLimits.mostHeaders))
    }

    private var address: BindAddress {
        switch place {
        case .address(let host, let port): .hostname(host, port: port)
        case .socket(let path): .unixDomainSocket(path: path)
        }
    }

    private func answer(_ request: Request) async throws -> Response {
        if let refusal = doorkeeper.refusal(of: request) { return refusal }
        let origin = "http://\(request.head.authority ?? "localhost")"
        guard let wanted = PageRequest(target: request.head.path ?? "/", origin: origin) else {
            return Doorkeeper.plain(.badRequest, "This address is too long or not well-formed.\n")
        }
        guard let page = try await makers.answer(wanted) else {
            var busy = Doorkeeper.plain(.serviceUnavailable, "Too many ask at once; try again in a moment.\n")
            busy.headers[.retryAfter] = "2"
            return busy
        }
        return Self.response(page, isHead: request.method == .head)
    }

    /// In what pieces so many bytes go out.
    static func pieces(of count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: ServingLimits.pieceBytes).map { start in
            start..<min(start + ServingLimits.pieceBytes, count)
        }
    }

    private static func body(_ bytes: [UInt8]) -> ResponseBody {
        guard bytes.count > ServingLimits.pieceBytes else { return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
        return ResponseBody(contentLength: bytes.count) { writer in
            for piece in pieces(of: bytes.count) { try await writer.write(ByteBuffer(bytes: bytes[piece])) }
            try await writer.finish(nil)
        }
    }

    private static func response(_ page: PageAnswer, isHead: Bool) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = page.contentType
        for (name, value) in page.headers {
            if let field = HTTPField.Name(name) { headers[field] = value }
        }
        let response = Response(status: .init(code: page.status), headers: headers, body: Self.body(page.body))
        return Doorkeeper.guarded(isHead ? response.createHeadResponse() : response)
    }
}
