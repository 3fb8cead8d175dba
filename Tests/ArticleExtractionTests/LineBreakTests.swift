import ArticleExtraction
import RetractdCore
import Testing

/// Pages that part their lines with `<br>` alone, as old systems write them.
@Suite struct LineBreakTests {
    private static let first =
        "The harbour board met late and said little of the fire that closed the old basin on Monday."
    private static let second =
        "Crews from four stations fought the flames for three hours before the wind turned to the east."
    private static let third =
        "Ferries will leave from the grain quay until further notice, the harbour master told reporters."

    private static func text(_ above: String) throws -> [String] {
        let page = """
            <html><head><title>Fire closes the old harbour | Made Gazette</title></head><body><table><tr>
            <td><ul><li><a href="/a">Another headline</a></li></ul></td>
            <td>\(above)\(first)<br><br>\(second)<br>\(third)</td></tr></table></body></html>
            """
        return try ArticleExtractor.extract(Array(page.utf8), url: "https://made.example/1", contentType: nil)
            .blocks.map(\.text)
    }

    @Test(arguments: [
        "<b>Fire closes the old harbour</b><br>2026-11-23T14:05:00Z · 673 min · 4718 👁<br>",
        "<b>Fire closes the old harbour</b><br>2026-11-23T14:05:00Z · 12673 min · 104718 👁<br>",
        "<b>Fire closes the old harbour</b><br>23.11.2026 14:05<br>", "23 November 2026<br>", "",
    ])
    func `headline and date above the text are no part of it, whatever they count`(above: String) throws {
        #expect(try Self.text(above) == [Self.first, "\(Self.second) \(Self.third)"])
    }

    @Test func `a line that is neither stays with the text it stands above`() throws {
        #expect(
            try Self.text("On 23 November 2026 the board met behind closed doors<br>").first?.contains("closed doors")
                == true)
    }
}
