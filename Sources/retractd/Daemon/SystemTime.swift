import Glibc
import RetractdCore

/// The machine's clock.
struct SystemTime: TimeSource {
    func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    func sleep(for duration: Duration) async {
        try? await Task.sleep(for: duration)
    }
}
