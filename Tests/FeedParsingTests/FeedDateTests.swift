import RetractdCore
import Testing

@testable import FeedParsing

@Suite struct FeedDateTests {
    @Test func `a hyphen before the day is no zone`() {
        #expect(FeedDate.parse("ב-6 במאי 2024 12:00")?.description == "2024-05-06T12:00:00Z")
        #expect(FeedDate.parse("6-May-2024 12:00:00")?.description == "2024-05-06T12:00:00Z")
    }

    @Test(arguments: [
        ("Mon, 06 May 2024 12:00:00 GMT", "2024-05-06T12:00:00Z"), ("Mon, 6 May 24 12:00 EST", "2024-05-06T17:00:00Z"),
        ("06 May 2024 12:00:00 PDT", "2024-05-06T19:00:00Z"),
        ("Mon, 06 May 2024 12:00:00 +0330", "2024-05-06T08:30:00Z"),
        ("Mon, 06 May 2024 12:00:00 -0800", "2024-05-06T20:00:00Z"),
        ("Monday, 6-May-24 12:00:00 UT", "2024-05-06T12:00:00Z"), ("6 May 2024", "2024-05-06T00:00:00Z"),
        ("Mon, 06 May 2024 12:00:00 GMT+0300", "2024-05-06T09:00:00Z"),
        ("Mon May  6 12:00:00 2024", "2024-05-06T12:00:00Z"), ("Mon May 6 12:00:00 PST 2024", "2024-05-06T20:00:00Z"),
        ("May 6, 2024 3:05 PM", "2024-05-06T15:05:00Z"), ("May 6, 2024 12:05 AM EDT", "2024-05-06T04:05:00Z"),
        ("Mon, 06 May 2024 24:00:00 GMT", "2024-05-07T00:00:00Z"),
    ])
    func `RFC 822 and its relatives`(text: String, expected: String) {
        #expect(FeedDate.parse(text)?.description == expected)
    }

    @Test(arguments: [
        ("2024-05-06T12:00:00Z", "2024-05-06T12:00:00Z"), ("2024-05-06T12:00:00+0330", "2024-05-06T08:30:00Z"),
        ("2024-05-06 12:00:00 +0330", "2024-05-06T08:30:00Z"), ("2024-05-06T12:00:00+05:30", "2024-05-06T06:30:00Z"),
        ("2024-05-06T12:00:00-0400", "2024-05-06T16:00:00Z"),
        ("2024-05-06T12:00:00.123456Z", "2024-05-06T12:00:00.123456Z"),
        ("2024-05-06T12:00:00.5+02:00", "2024-05-06T10:00:00.500Z"), ("2024-05-06T12:00", "2024-05-06T12:00:00Z"),
        ("2024-05-06", "2024-05-06T00:00:00Z"), ("2024-05", "2024-05-01T00:00:00Z"), ("2024", "2024-01-01T00:00:00Z"),
        ("20240506", "2024-05-06T00:00:00Z"), ("20240506T120000Z", "2024-05-06T12:00:00Z"),
        ("20240506T1200+0330", "2024-05-06T08:30:00Z"), ("2024-127", "2024-05-06T00:00:00Z"),
        ("2024-W19-1", "2024-05-06T00:00:00Z"), ("2024-05-06T12:00:00+02", "2024-05-06T10:00:00Z"),
        ("2024/05/06 12:00:00", "2024-05-06T12:00:00Z"), ("2024-05-06T12:00:00 EST", "2024-05-06T17:00:00Z"),
    ])
    func `ISO 8601 in all its forms`(text: String, expected: String) {
        #expect(FeedDate.parse(text)?.description == expected)
    }

    @Test(arguments: [
        ("1714996800", "2024-05-06T12:00:00Z"), ("1714996800000", "2024-05-06T12:00:00Z"),
        ("1714996800.25", "2024-05-06T12:00:00Z"), ("20240506120000", "2024-05-06T12:00:00Z"),
    ])
    func `time counted since 1970`(text: String, expected: String) {
        #expect(FeedDate.parse(text)?.description == expected)
    }

    @Test(arguments: [
        ("6 mai 2024 14h30", "2024-05-06T14:30:00Z"), ("6. Mai 2024 14:30", "2024-05-06T14:30:00Z"),
        ("lun., 06 mai 2024 12:00:00 +0200", "2024-05-06T10:00:00Z"), ("15 août 2024", "2024-08-15T00:00:00Z"),
        ("6 de mayo de 2024", "2024-05-06T00:00:00Z"), ("3 de março de 2024", "2024-03-03T00:00:00Z"),
        ("6 maggio 2024", "2024-05-06T00:00:00Z"), ("6 Ağustos 2024", "2024-08-06T00:00:00Z"),
        ("6 мая 2024 12:00 MSK", "2024-05-06T09:00:00Z"), ("Пн, 06 май 2024 12:00:00 +0300", "2024-05-06T09:00:00Z"),
        ("٦ مايو ٢٠٢٤ ١٢:٠٠", "2024-05-06T12:00:00Z"), ("6 كانون الثاني 2024", "2024-01-06T00:00:00Z"),
        ("۶ آوریل ۲۰۲۴", "2024-04-06T00:00:00Z"), ("دوشنبه ۱۷ اردیبهشت ۱۴۰۳ - ۱۲:۳۰", "2024-05-06T12:30:00Z"),
        ("1403/02/17 12:30", "2024-05-06T12:30:00Z"), ("۱ فروردین ۱۴۰۴", "2025-03-21T00:00:00Z"),
        ("30 اسفند 1403", "2025-03-20T00:00:00Z"), ("2024年5月6日 12:00", "2024-05-06T12:00:00Z"),
        ("2024년 05월 06일 오후 3:05", "2024-05-06T15:05:00Z"), ("6 Μαϊ 2024", "2024-05-06T00:00:00Z"),
        ("06.05.2024 12:00", "2024-05-06T12:00:00Z"), ("05/06/2024", "2024-05-06T00:00:00Z"),
        ("16/05/2024", "2024-05-16T00:00:00Z"),
    ])
    func `dates in other languages, digits and calendars`(text: String, expected: String) {
        #expect(FeedDate.parse(text)?.description == expected)
    }

    @Test(arguments: [
        "", " ", "now", "soon", "0", "0000-00-00 00:00:00", "0000-00-00T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 +0000",
        "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2024-13-45", "Wed, 31 Feb 2024 10:00:00 GMT", "99",
        "2024-05-06T99:00:00Z", "12:00", "May", String(repeating: "9", count: 30), String(repeating: "1 ", count: 500),
    ])
    func `what names no moment is missing`(text: String) {
        #expect(FeedDate.parse(text) == nil)
    }

    @Test func `the usual forms are read as the general reader reads them`() {
        let times = ["00:00:00", "12:34:56", "23:59:59", "24:00:00", "12:60:00"]
        let zones = ["GMT", "Z", "+0000", "+0330", "-08:00", "+14:00", "-0930", "+2400", "EST", ""]
        var read = 0
        for (day, month) in [("01", "Jan"), ("29", "Feb"), ("31", "Apr"), ("06", "May"), ("31", "Dec"), ("00", "Mar")] {
            for year in ["1969", "2024", "2026", "1403", "9999"] {
                for (time, zone) in times.flatMap({ time in zones.map { (time, $0) } }) {
                    let iso = "\(year)-0\(day.suffix(1))-\(day)T\(time)"
                    for text in ["Mon, \(day) \(month) \(year) \(time) \(zone)", iso + zone, "\(iso).5\(zone)"] {
                        let usual = UsualDate.moment(text)
                        read += usual == nil ? 0 : 1
                        #expect(usual == nil || usual == FeedDate.general(text) || usual?.seconds == 0, "\(text)")
                    }
                }
            }
        }
        #expect(read > 400)
    }

    @Test func `no text makes it crash`() {
        let letters = Array("0123456789 -+:/.,TZWhamp۱۲年月مایmayjan")
        var seed: UInt64 = 99
        for length in 0..<3_000 {
            let text = String(
                (0..<length % 40).map { _ -> Character in
                    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return letters[Int(seed >> 33) % letters.count]
                })
            let first = FeedDate.parse(text)
            #expect(first == FeedDate.parse(text))
        }
    }
}
