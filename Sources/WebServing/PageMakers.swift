package import Dashboard
import Glibc
import NIOPosix
import Synchronization

/// Makes pages on threads of its own, in their turn, so that no page waits on a thread that polling needs.
package final class PageMakers: Sendable {
    /// How much later than others these threads get the processor; see nice(2).
    private static let niceness: Int32 = 10

    private let dashboard: Dashboard
    private let threads: NIOThreadPool
    private let longestWait: Duration
    private let waiting = Atomic<Int>(0)

    package convenience init(_ dashboard: Dashboard) {
        self.init(dashboard, longestWait: ServingLimits.longestWait)
    }

    init(_ dashboard: Dashboard, longestWait: Duration) {
        self.dashboard = dashboard
        self.longestWait = longestWait
        threads = NIOThreadPool(numberOfThreads: ServingLimits.pageMakers)
        threads.start()
    }

    /// - Returns: nil where too many are waiting already, and where its turn came too late.
    func answer(_ request: PageRequest) async throws -> PageAnswer? {
        guard waiting.add(1, ordering: .relaxed).newValue <= ServingLimits.mostWaiting else {
            waiting.subtract(1, ordering: .relaxed)
            return nil
        }
        defer { waiting.subtract(1, ordering: .relaxed) }
        let (dashboard, longestWait, asked) = (dashboard, longestWait, ContinuousClock.now)
        return try await threads.runIfActive {
            guard asked.duration(to: .now) < longestWait else { return nil }
            Self.stepBack()
            return dashboard.answer(request)
        }
    }

    /// Brings the full-text index up to date.
    package func updateIndex() async throws {
        let dashboard = dashboard
        try await threads.runIfActive {
            Self.stepBack()
            try dashboard.updateIndex()
        }
    }

    package func stop() async throws { try await threads.shutdownGracefully() }

    /// Lets polling go first; where the system does not have it, all are alike.
    ///
    /// On Linux this is a matter of the calling thread alone.
    private static func stepBack() { _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, niceness) }
}
