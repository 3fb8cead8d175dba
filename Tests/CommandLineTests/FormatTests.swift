import ArgumentParser
import Foundation
import Reporting
import RetractdCore
import Testing

@testable import retractd

/// The forms of lists and records, and the clock that people read times by.
@Suite struct FormatTests {
    private struct Record: Encodable {
        let title: String
        let at: Timestamp
    }

    private static let moment = Timestamp(seconds: 1_795_000_000)
    private static let tehran = WallClock { _ in 210 }
    private static let hostile = "one\u{202E}, \"two\"\n=SUM(1)"

    private static func text(_ format: ListFormat, clock: WallClock = tehran, rows: Int = 2) throws -> String {
        var listing = Listing(columns: [.init(title: "title"), .init(title: "at")], emptyText: "Nothing.")
        listing.rows = Array(repeating: [.text(hostile), .moment(moment)], count: rows)
        let records = Array(repeating: Record(title: hostile, at: moment), count: rows)
        return try ListAnswer(records, listing).text(as: format, width: 80, paint: Paint(isOn: false), clock: clock)
    }

    @Test func `people read the times of a table by their clock, with its zone`() throws {
        let table = try Self.text(.table)
        #expect(table.contains(Self.moment.description(minutesEast: 210)) && table.contains("+03:30"))
        #expect(try Self.text(.table, clock: .utc).contains("\(Self.moment)"))
        #expect(try Self.text(.table, rows: 0) == "Nothing.\n")
    }

    private static func table(_ title: String, width: Int?) throws -> [String] {
        var listing = Listing(
            columns: [.init(title: "id"), .init(title: "title", isWide: true), .init(title: "feed")], emptyText: "")
        listing.rows = [[.text("1b6347bd"), .text(title), .text("The Harbour Gazette")]]
        let text = try ListAnswer([title], listing).text(
            as: .table, width: width, paint: Paint(isOn: false), clock: .utc)
        return text.split(separator: "\n").map(String.init)
    }

    @Test func `a table fits the terminal, and is cut nowhere else`() throws {
        let title = "A headline of more words than a narrow terminal has room for beside the rest"
        #expect(try Self.table(title, width: nil).last == "1b6347bd  \(title)  The Harbour Gazette")
        let wide = try Self.table(title, width: 80)
        #expect(wide.count == 2 && wide[1].hasSuffix("…  The Harbour Gazette"))
        #expect(wide[1].count == 80, "\(wide)")
        let narrow = try Self.table(title, width: 50)
        #expect(narrow.prefix(3) == ["id        feed", "  title", "1b6347bd  The Harbour Gazette"])
        #expect(narrow.last?.count == 50 && narrow.last?.hasSuffix("…") == true, "\(narrow)")
        let tight = try Self.table(title, width: 25)
        #expect(tight[2] == "1b6347bd  The Harbour Ga…", "a name is cut before a line breaks")
        #expect(try Self.table("Short", width: 50).count == 2, "what fits stays on its line")
    }

    @Test(arguments: [ListFormat.json, .jsonl, .csv])
    func `programs read UTC, whatever the clock`(format: ListFormat) throws {
        let text = try Self.text(format)
        #expect(text.contains("\(Self.moment)") && !text.contains("+03:30"))
        #expect(try Self.text(format, clock: .utc) == text)
    }

    @Test func `JSON is an array, JSON lines an object each`() throws {
        let array = try JSONSerialization.jsonObject(with: Data(try Self.text(.json).utf8)) as? [[String: Any]]
        #expect(array?.map { $0["title"] as? String } == [Self.hostile, Self.hostile])
        let lines = try Self.text(.jsonl).split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(object?["title"] as? String == Self.hostile)
        }
        #expect(try Self.text(.jsonl, rows: 0).isEmpty)
    }

    // MARK: Every list

    /// Every command that prints a list, as it is called.
    static let lists = [
        ["retractions"], ["edits"], ["search", "word"], ["feeds"], ["accuracy"], ["alerts", "list"], ["labels"],
        ["events"], ["export", "--since", "7d"],
    ]
    /// Every command that prints one thing.
    static let records = [["show", "abcd"], ["why", "abcd"], ["status"], ["verify"], ["check"], ["prune"]]

    @Test(arguments: lists)
    func `every list comes in the same forms`(words: [String]) throws {
        for format in ListFormat.allCases {
            #expect(throws: Never.self) { try Retractd.parseAsRoot(words + ["--format", format.rawValue]) }
        }
        #expect(throws: (any Error).self) { try Retractd.parseAsRoot(words + ["--format", "xml"]) }
    }

    @Test(arguments: records)
    func `every record comes as text and as JSON`(words: [String]) throws {
        for format in RecordOptions.Format.allCases {
            #expect(throws: Never.self) { try Retractd.parseAsRoot(words + ["--format", format.rawValue]) }
        }
        #expect(throws: (any Error).self) { try Retractd.parseAsRoot(words + ["--format", "csv"]) }
    }

    // MARK: Days

    @Test(arguments: [
        (210, "2026-11-23T00:00:00+03:30"), (0, "2026-11-23T00:00:00Z"), (-480, "2026-11-23T00:00:00-08:00"),
    ])
    func `a day begins when the user's does`(east: Int, begins: String) throws {
        let day = try #require(Timestamp(rfc3339: "2026-11-23T00:00:00Z"))
        #expect(WallClock { _ in east }.midnight(day) == Timestamp(rfc3339: begins))
    }
}
