import RetractdCore
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", Int64(0)),
        ("2026-11-23T16:45:02Z", 1_795_452_302_000_000),
        ("2023-10-18T10:30:00+03:30", 1_697_612_400_000_000),
        ("2024-02-29 23:59:59.123456789z", 1_709_251_199_123_456),
        ("1969-12-31T23:59:59.999Z", -1000),
    ])
    func `reads RFC 3339 with any zone`(text: String, microseconds: Int64) {
        #expect(Timestamp(rfc3339: text)?.microseconds == microseconds)
    }

    @Test(arguments: ["", "2026-11-23", "2026-11-23T16:45:02", "2026-02-30T00:00:00Z", "2026-11-23T25:00:00Z", "x"])
    func `refuses what is not an RFC 3339 time`(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test func `writes what it reads`() {
        for microseconds in stride(
            from: Int64(-62_000_000_000_000_000), to: 250_000_000_000_000_000, by: 7_777_777_777_777)
        {
            let moment = Timestamp(microseconds: microseconds)
            #expect(Timestamp(rfc3339: moment.description) == moment)
        }
    }

    @Test func `clamps instead of overflowing`() {
        #expect(Timestamp.latest.advanced(by: .days(1)) == .latest)
        #expect(Timestamp.earliest.advanced(by: .days(-1)) == .earliest)
        #expect(Timestamp(seconds: .max) == .latest)
    }
}
