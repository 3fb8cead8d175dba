import RetractdCore

/// A moment that does not pass: what `poll --at` takes for the present.
struct StillTime: TimeSource {
    let moment: Timestamp

    func now() -> Timestamp { moment }

    func sleep(for duration: Duration) async {}
}
