import Hashing
import RetractdCore
import Testing
import TextDiff

@testable import retractd

/// A diff as a program or a file reads it.
@Suite struct DiffPageTests {
    private static func revision(_ number: Int, _ headline: String, _ text: String) -> Revision {
        let digest = Digest(sha256Of: Array(text.utf8))
        return Revision(
            article: ArticleID(rawValue: "00000000000000aa"), number: number, firstSeen: Timestamp(seconds: 0),
            capture: CaptureID(rawValue: 1), snapshot: digest, textDigest: digest, headline: headline, byline: nil,
            published: nil, modified: nil, blocks: [TextBlock(kind: .paragraph, text: text)], extractorVersion: 1)
    }

    private static func lines(_ old: Revision, _ new: Revision) -> [String] {
        let comparison = TextComparison(old: old.blocks.map(\.text), new: new.blocks.map(\.text))
        return DiffPage(old: old, new: new, comparison: comparison, paint: Paint(isOn: false), width: 80).text(1)
            .split(separator: "\n").map(String.init)
    }

    @Test func `marks stand close to the words they mark, the space behind them once`() {
        let lines = Self.lines(
            Self.revision(1, "Strike kills 12 in the north", "A hearing is set for the 29th; both were asked."),
            Self.revision(2, "Strike kills 7 in the north", "A hearing is set for the 30th; both were asked."))
        #expect(lines[1] == "  Strike kills [-12-] {+7+} in the north")
        #expect(lines[2] == "  A hearing is set for the [-29th-] {+30th+}; both were asked.")
    }

    @Test func `a headline that stays stands once`() {
        let lines = Self.lines(
            Self.revision(1, "Strike in the north", "The strike killed 2 men and hurt 9 others."),
            Self.revision(2, "Strike in the north", "The strike killed 7 men and hurt 9 others."))
        #expect(lines[1] == "Strike in the north")
        #expect(lines[2] == "  The strike killed [-2-] {+7+} men and hurt 9 others.")
    }
}
