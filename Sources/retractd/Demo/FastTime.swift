import RetractdCore

/// Time that passes faster than the machine's: an hour of a demo in seconds.
struct FastTime: TimeSource {
    private let system = SystemTime()
    private let origin: Timestamp
    private let began: Timestamp
    /// How many seconds pass in one.
    let speed: Int

    init(from origin: Timestamp, speed: Int) {
        self.origin = origin
        began = system.now()
        self.speed = max(1, speed)
    }

    func now() -> Timestamp {
        origin.advanced(by: system.now().since(began) * speed)
    }

    func sleep(for duration: Duration) async {
        await system.sleep(for: duration / speed)
    }
}
