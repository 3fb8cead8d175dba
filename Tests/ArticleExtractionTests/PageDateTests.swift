import RetractdCore
import Testing

@testable import ArticleExtraction

@Suite struct PageDateTests {
    private static func told(_ moment: PageMoment?) -> String? {
        moment.map { $0.timestamp.description(minutesEast: $0.minutesEast) }
    }

    @Test(arguments: [
        ("2024-05-06T12:00:00Z", "2024-05-06T12:00:00Z"), ("2024-05-06T22:15:00-05:00", "2024-05-06T22:15:00-05:00"),
        ("2024-05-06T12:00:00+0330", "2024-05-06T12:00:00+03:30"), ("2024-05-06 12:00", "2024-05-06T12:00:00Z"),
        ("20240506", "2024-05-06T00:00:00Z"), ("1714996800", "2024-05-06T12:00:00Z"),
        ("2024 Jan 7", "2024-01-07T00:00:00Z"), ("۱۴۰۲-۰۷-۲۶", "2023-10-18T00:00:00Z"),
    ])
    func `a date meant for machines`(text: String, expected: String) {
        #expect(Self.told(PageDate.parse(text)) == expected)
    }

    @Test(arguments: [
        ("By Ann Lee, May 6, 2024 at 3:05 PM EDT", "2024-05-06T15:05:00-04:00"),
        ("6th May 2024", "2024-05-06T00:00:00Z"),
        ("18 octobre 2023 à 10:30", "2023-10-18T10:30:00Z"), ("18. Oktober 2023", "2023-10-18T00:00:00Z"),
        ("18 de octubre de 2023", "2023-10-18T00:00:00Z"), ("18 октября 2023", "2023-10-18T00:00:00Z"),
        ("18 Ekim 2023", "2023-10-18T00:00:00Z"), ("18 באוקטובר 2023", "2023-10-18T00:00:00Z"),
        ("18 अक्टूबर 2023", "2023-10-18T00:00:00Z"), ("18 ตุลาคม 2566", "2023-10-18T00:00:00Z"),
        ("2023年10月18日", "2023-10-18T00:00:00Z"), ("2023년 10월 18일", "2023-10-18T00:00:00Z"),
        ("18/10/2023", "2023-10-18T00:00:00Z"), ("10/18/2023", "2023-10-18T00:00:00Z"),
    ])
    func `a date meant for people`(text: String, expected: String) {
        #expect(Self.told(PageDate.find(in: text)) == expected)
    }

    @Test(arguments: [
        ("۲۶ مهر ۱۴۰۲", "2023-10-18T00:00:00Z"), ("چهارشنبه ۲۶ مهر ۱۴۰۲ - ۱۰:۳۰", "2023-10-18T10:30:00+03:30"),
        ("۱۴۰۲/۰۷/۲۶ ۱۰:۳۰", "2023-10-18T10:30:00+03:30"), ("1402/07/26", "2023-10-18T00:00:00Z"),
        ("۱ فروردین ۱۴۰۳", "2024-03-20T00:00:00Z"), ("۳۰ اسفند ۱۳۹۹", "2021-03-20T00:00:00Z"),
        ("۲۶ تله ۱۴۰۲", "2023-10-18T00:00:00Z"), ("۲۶ میزان ۱۴۰۲", "2023-10-18T00:00:00Z"),
        ("5 ربيع الآخر 1445", "2023-10-20T00:00:00Z"),
    ])
    func `a date of the Persian or the lunar calendar`(text: String, expected: String) {
        #expect(Self.told(PageDate.find(in: text)) == expected)
    }

    @Test(arguments: ["", "no date", "call 1402", "۳۱ مهر ۱۴۰۲", "35/13/2023", "May"])
    func `what is no date`(text: String) {
        #expect(PageDate.find(in: text) == nil)
    }
}
