import Logging
import RetractdCore

/// Delivers to one slow sink beside the loop, so that a receiver that hangs delays neither the loop nor another sink.
actor Courier {
    /// The pause after a first refusal; it doubles with each further one.
    static let firstPause = Duration.seconds(5)
    static let longestPause = Duration.minutes(15)
    /// How often alerts that wait for the end of quiet hours are looked at.
    static let idlePause = Duration.minutes(1)

    private let sink: any AlertSink
    private let delivery: Delivery
    private let pace: any TimeSource
    private let bell = Bell()
    private var refusals = 0
    private var isStopping = false

    init(sink: any AlertSink, delivery: Delivery, pace: any TimeSource) {
        self.sink = sink
        self.delivery = delivery
        self.pace = pace
    }

    /// Delivers until it is stopped, and once more then.
    func run() async {
        while true {
            let isLast = isStopping
            let pause = await attempt()
            if isLast || Task.isCancelled { return }
            await wait(for: pause)
        }
    }

    /// There are new alerts.
    nonisolated func wake() { bell.ring() }

    func stop() {
        isStopping = true
        bell.ring()
    }

    /// One round; how long to wait before the next.
    private func attempt() async -> Duration {
        do {
            guard let refusal = try await delivery.refusal(of: sink) else {
                refusals = 0
                return Self.idlePause
            }
            refusals += 1
            return max(Self.pause(after: refusals), min(refusal.retryAfter ?? .zero, Self.longestPause))
        } catch {
            delivery.log.error("cannot read what is to be delivered", metadata: ["why": "\(error)"])
            refusals += 1
            return Self.pause(after: refusals)
        }
    }

    static func pause(after refusals: Int) -> Duration {
        min(firstPause * (1 << min(max(refusals - 1, 0), 10)), longestPause)
    }

    /// A new alert ends the wait, but not the pause after a refusal.
    private func wait(for pause: Duration) async {
        let end = pace.now().advanced(by: pause)
        repeat {
            let left = end.since(pace.now())
            guard left > .zero, !isStopping else { return }
            await bell.wait(atMost: left, on: pace)
        } while refusals > 0
    }
}
