import RetractdCore
import Scheduling
import Testing

@Suite struct RetryAfterTests {
    /// 1994-11-06T08:49:37Z, the moment of RFC 9110's examples.
    private static let example = Timestamp(seconds: 784_111_777)

    @Test(arguments: [
        ("0", Duration.zero), ("120", .seconds(120)), (" 120 ", .seconds(120)), ("\t7", .seconds(7)),
        ("0000000000000060", .seconds(60)), ("172800", .days(2)), ("172801", .days(2)), ("31536000", .days(2)),
        ("99999999999999999999999999", .days(2)),
    ])
    func `seconds are read and capped`(value: String, wait: Duration) {
        #expect(RetryAfter.parse(value, at: Self.example) == wait)
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
        "sun, 06 nov 1994 08:49:37 gmt", "Sun, 6 Nov 1994 08:49:37 UTC", "Sun,06 Nov 1994 08:49:37 +0000",
        "Sun Nov 16 08:49:37 1994", "  Sun, 06 Nov 1994  08:49:37 GMT  ",
    ])
    func `all forms of a date are read`(value: String) {
        let moment = value.contains("16") ? Self.example.advanced(by: .days(10)) : Self.example
        #expect(HTTPDate.parse(value) == moment)
        #expect(RetryAfter.parse(value, at: moment.advanced(by: .minutes(-5))) == .minutes(5))
        #expect(RetryAfter.parse(value, at: moment) == nil)
        #expect(RetryAfter.parse(value, at: moment.advanced(by: .seconds(1))) == nil)
        #expect(RetryAfter.parse(value, at: moment.advanced(by: .days(-400))) == .days(2))
    }

    @Test(arguments: [
        "", " ", "-1", "+5", "1.5", "5s", "soon", "12 34", "0x10", "١٢٠", "120, 60", "Sun, 06 Nov 1994",
        "Sun, 31 Feb 2999 08:49:37 GMT", "Sun, 06 Nov 2999 25:49:37 GMT", "Sun, 06 Nov 2999 08:60:37 GMT",
        "Sun, 06 Nov 2999 08:49 GMT", "Sun, 06 Nov 2999 08:49:37:11 GMT", "Sun, 06 Nov 2999 08:x:49:37 GMT",
        "Sun, 06 Nov 2999 08:49:37 +0330", "Sun, 06 Nov 2999 08:49:37 PST", "Sun, 06 Foo 2999 08:49:37 GMT",
        "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "2999-11-06T08:49:37Z", "\u{0}\u{0}", "Sun, -6 Nov x y z",
    ])
    func `garbage is no wait`(value: String) {
        #expect(RetryAfter.parse(value, at: Self.example) == nil)
    }

    @Test(arguments: [
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Friday, 01-Jan-70 00:00:00 GMT", "1970-01-01T00:00:00Z"),
        ("Friday, 01-Jan-69 00:00:00 GMT", "2069-01-01T00:00:00Z"),
        ("Tuesday, 19-Jan-38 03:14:08 GMT", "2038-01-19T03:14:08Z"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"),
        ("Thu, 29 Feb 2024 12:00:00 GMT", "2024-02-29T12:00:00Z"),
    ])
    func `years of two digits and leap seconds are read`(text: String, moment: String) {
        #expect(HTTPDate.parse(text)?.description == moment)
    }

    @Test func `what is written is read again`() {
        #expect(HTTPDate.format(Self.example) == "Sun, 06 Nov 1994 08:49:37 GMT")
        for seconds in stride(from: Int64(0), to: 8_000_000_000, by: 86_399 * 977) {
            let moment = Timestamp(seconds: seconds)
            #expect(HTTPDate.parse(HTTPDate.format(moment)) == moment)
        }
    }
}
