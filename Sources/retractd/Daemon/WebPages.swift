import Dashboard
import Logging
import Reporting
import RetractdCore
import WebServing

/// The dashboard beside the daemon, or alone: serves, and keeps the full-text index up to date.
struct WebPages {
    /// How often what has been written since is taken up into the index.
    static let indexed = Duration.seconds(60)

    let place: ListenPlace
    let options: ListenOptions
    let makers: PageMakers
    let log: Logger

    init(at place: ListenPlace, _ options: ListenOptions, stateDirectory: String, log: Logger) throws {
        let dashboard = try Dashboard(
            directory: stateDirectory, readers: ServingLimits.pageMakers, software: "retractd \(Version.current)",
            clock: .local, now: { SystemTime().now() })
        self.place = place
        self.options = options
        self.log = log
        makers = PageMakers(dashboard)
    }

    /// Serves until cancelled.
    func run() async throws {
        let server = try options.server(at: place, makers: makers, log: log)
        let indexing = Task { await keepIndex() }
        defer { indexing.cancel() }
        do {
            try await server.run { port in
                log.info("the dashboard is served", metadata: ["at": "\(Self.words(place, port))"])
            }
        } catch {
            try? await makers.stop()
            throw error
        }
        try await makers.stop()
    }

    private func keepIndex() async {
        while !Task.isCancelled {
            do {
                try await makers.updateIndex()
            } catch is CancellationError {
                return
            } catch {
                log.warning("the search index is not up to date", metadata: ["why": "\(error)"])
            }
            try? await Task.sleep(for: Self.indexed)
        }
    }

    private static func words(_ place: ListenPlace, _ port: Int) -> String {
        switch place {
        case .address(let host, _): "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
        case .socket(let path): "unix:\(path)"
        }
    }
}
