import Testing

@testable import InternationalText

@Suite struct LocalCalendarTests {
    @Test(arguments: [
        (LocalCalendar.persian, 1348, 10, 11, 0), (.persian, 1403, 1, 1, 19_802), (.persian, 1403, 12, 30, 20_167),
        (.persian, 1399, 12, 30, 18_706),
        (.islamicUmmAlQura, 1445, 9, 1, 19_793), (.islamicCivil, 1389, 10, 22, 0),
    ])
    func `a date is a day`(calendar: LocalCalendar, year: Int, month: Int, day: Int, days: Int) {
        #expect(calendar.daysSince1970(year: year, month: month, day: day) == days)
    }

    @Test(arguments: [
        (LocalCalendar.persian, 1402, 12, 30), (.persian, 1403, 13, 1), (.persian, 1403, 0, 1), (.persian, 1403, 7, 31),
        (.persian, 0, 1, 1),
        (.persian, 4_000, 1, 1), (.islamicUmmAlQura, 1445, 2, 31), (.persian, 1403, 1, -1),
    ])
    func `what is no date is none`(calendar: LocalCalendar, year: Int, month: Int, day: Int) {
        #expect(calendar.daysSince1970(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("۱۴۰۲", 1_402), ("١٤٠٢", 1_402), ("१४०२", 1_402), ("1402", 1_402), ("1۴0۲", 1_402), ("000000000000000007", 7),
    ])
    func `digits of any script are a number`(text: String, number: Int) {
        #expect(LocalDigits.number(text) == number)
        #expect(LocalDigits.inASCII(text).utf8.allSatisfy { (0x30...0x39).contains($0) })
    }

    @Test(arguments: ["", "12a", "-1", " 1", "1.5", "一", "9999999999999999999"])
    func `anything else is none`(text: String) { #expect(LocalDigits.number(text) == nil) }

    @Test func `only digits change`() {
        #expect(LocalDigits.inASCII("خبر ۱۲: ab٣") == "خبر 12: ab3")
    }
}
