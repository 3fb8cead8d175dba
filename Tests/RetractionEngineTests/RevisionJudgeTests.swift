import Hashing
import RetractdCore
import Testing
import TextDiff

@testable import RetractionEngine

@Suite struct RevisionJudgeTests {
    static let moment = Timestamp(seconds: 1_750_000_000)

    static func extract(
        _ headline: String, _ paragraphs: [String] = MadePage().paragraphs, modified: Timestamp? = nil,
        published: Timestamp? = nil, outside: [UInt32] = []
    ) -> Extract {
        Extract(
            title: headline, published: published, modified: modified,
            blocks: paragraphs.map {
                TextBlock(kind: .paragraph, text: $0, setting: BlockSetting(links: 0, shape: 1, home: 1))
            }, headings: [headline], outside: outside, extractorVersion: 1)
    }

    static func revision(_ extract: Extract, of article: String = "a") -> Revision {
        Revision(
            article: ArticleID(rawValue: article), number: 1, firstSeen: moment, capture: .uncommitted,
            snapshot: Digest(sha256Of: [UInt8]()), textDigest: Revising.textDigest(extract), headline: extract.title,
            byline: extract.byline, published: extract.published, modified: extract.modified, blocks: extract.blocks,
            headings: extract.headings, outside: extract.outside, extractorVersion: 1)
    }

    static func isEdited(_ finding: RevisionFinding) -> Bool {
        if case .edited = finding { true } else { false }
    }

    // MARK: Headlines in turn

    @Test func `a headline that returns is no new edit, a third one is`() {
        let judge = RevisionJudge(
            before: Self.revision(Self.extract("Bridge to close")),
            seenHeadlines: ["Bridge to close", "Lorries banned"])
        #expect(!Self.isEdited(judge.finding(for: Self.extract("Lorries banned"))))
        #expect(!Self.isEdited(judge.finding(for: Self.extract("LORRIES BANNED"))))
        #expect(Self.isEdited(judge.finding(for: Self.extract("Ferry to run late"))))
    }

    @Test func `an edit of the text under a returning headline is told with the flag flip`() throws {
        let before = Self.revision(Self.extract("Bridge to close"))
        var paragraphs = MadePage().paragraphs
        paragraphs[1] = "Engineers had told the meeting that the bridge carries 10 tonnes less than was thought then."
        let after = Self.extract("Lorries banned", paragraphs)
        let seen = ["Lorries banned", "Bridge to close"]
        guard case .edited(let assessment, _) = RevisionJudge(before: before, seenHeadlines: seen).finding(for: after)
        else {
            Issue.record("no edit found")
            return
        }
        #expect(!assessment.findings.contains { $0.kind == .headline })
        #expect(EditFlags(assessment, before: before, after: after, seenHeadlines: seen).names == ["stealth", "flip"])
    }

    @Test(arguments: ["Bridge to close | Harbour News", "Bridge to close|news.example"])
    func `the site's name behind a bar makes no other headline`(after: String) {
        let judge = RevisionJudge(before: Self.revision(Self.extract("Bridge to close")))
        #expect(!Self.isEdited(judge.finding(for: Self.extract(after))))
        let back = RevisionJudge(before: Self.revision(Self.extract(after)))
        #expect(!Self.isEdited(back.finding(for: Self.extract("Bridge to close"))))
        #expect(Self.isEdited(judge.finding(for: Self.extract("Bridge to close to lorries"))))
    }

    // MARK: Flags

    @Test func `a moved time of publication is backdated, a moved time of change stamped`() throws {
        let before = Self.revision(Self.extract("Bridge to close", modified: Self.moment, published: Self.moment))
        let after = Self.extract(
            "Lorries banned", modified: Self.moment.advanced(by: .hours(1)),
            published: Self.moment.advanced(by: .hours(-2)))
        guard case .edited(let assessment, _) = RevisionJudge(before: before).finding(for: after) else {
            Issue.record("no edit found")
            return
        }
        #expect(
            EditFlags(assessment, before: before, after: after, seenHeadlines: []).names == ["stamped", "backdated"])
    }

    @Test func `a page that tells no moment but that of its last change is not backdated by the next`() throws {
        let later = Self.moment.advanced(by: .hours(1))
        let before = Self.revision(Self.extract("Bridge to close", modified: Self.moment, published: Self.moment))
        let after = Self.extract("Lorries banned", modified: later, published: later)
        guard case .edited(let assessment, _) = RevisionJudge(before: before).finding(for: after) else {
            Issue.record("no edit found")
            return
        }
        #expect(EditFlags(assessment, before: before, after: after, seenHeadlines: []).names == ["stamped"])
    }

    // MARK: Misreadings

    @Test func `what the page held before and holds now was only read otherwise`() {
        let all = MadePage().paragraphs
        let keys = all.suffix(3).map { FoldedKey.of($0) }
        let few = Self.extract("H", Array(all.prefix(3)), outside: keys)
        guard case .misread = RevisionJudge(before: Self.revision(few)).finding(for: Self.extract("H", all)) else {
            Issue.record("more of the same page was taken for an edit")
            return
        }
        guard case .misread = RevisionJudge(before: Self.revision(Self.extract("H", all))).finding(for: few) else {
            Issue.record("less of the same page was taken for an edit")
            return
        }
    }

    @Test func `an edit among what was read otherwise is told alone`() {
        let all = MadePage().paragraphs
        let keys = all.suffix(3).map { FoldedKey.of($0) }
        var edited = all
        edited[0] =
            "The council voted on Tuesday evening to open the old harbour bridge to lorries from the first of May."
        let finding = RevisionJudge(before: Self.revision(Self.extract("H", Array(all.prefix(3)), outside: keys)))
            .finding(for: Self.extract("H", edited))
        guard case .edited(let assessment, _) = finding else {
            Issue.record("no edit found")
            return
        }
        #expect(!assessment.findings.contains { $0.kind == .added })
    }

    @Test func `a byline that changes with those of others is the site's way of naming authors`() {
        func signed(_ byline: String) -> Extract {
            var extract = Self.extract("H")
            extract.byline = byline
            return extract
        }
        func others(_ count: Int, _ bylines: [String]) -> [Revision] {
            (0..<count).flatMap { index in bylines.map { Self.revision(signed($0), of: "b\(index)") } }
        }
        func isEdited(besides neighbours: [Revision]) -> Bool {
            Self.isEdited(
                RevisionJudge(before: Self.revision(signed("Staff")), mask: SiteMask(neighbours))
                    .finding(for: signed("Ada Moor")))
        }
        #expect(isEdited(besides: []))
        #expect(isEdited(besides: others(1, ["Staff", "Ben Gray"])))
        #expect(isEdited(besides: others(2, ["Staff", "Staff"])))
        #expect(!isEdited(besides: others(2, ["Staff", "Ben Gray"])))
    }

    @Test func `a headline that stands over others as well is the site's name, not the story's`() {
        func isEdited(besides headlines: [String]) -> Bool {
            let others = headlines.enumerated().map { index, headline in
                Self.revision(Self.extract(headline), of: "b\(index)")
            }
            let judge = RevisionJudge(before: Self.revision(Self.extract("The Daily Quay")), mask: SiteMask(others))
            return Self.isEdited(judge.finding(for: Self.extract("Bridge to close")))
        }
        #expect(isEdited(besides: ["The Daily Quay", "Ferry to run late"]))
        #expect(!isEdited(besides: ["The Daily Quay", "The Daily Quay"]))
        // The same where the page's head states the headline, and its first heading is the site's.
        var (before, after) = (Self.extract("Bridge to close"), Self.extract("Bridge to close"))
        (before.headings, after.headings) = (["The Daily Quay"], ["The Evening Quay"])
        let named = RevisionJudge(before: Self.revision(before), mask: SiteMask([]))
        #expect(Self.isEdited(named.finding(for: after)))
        let others = ["b", "c"].map { Self.revision(before, of: $0) }
        let known = RevisionJudge(before: Self.revision(before), mask: SiteMask(others))
        #expect(!Self.isEdited(known.finding(for: after)))
    }

    @Test func `a card that announces the story on others' pages makes its headline no site's name`() {
        var other = Self.extract("Ferry to run late")
        other.headings = ["The Daily Quay", "Ferry to run late", "Bridge to close"]
        let others = ["b", "c"].map { Self.revision(other, of: $0) }
        let judge = RevisionJudge(before: Self.revision(Self.extract("Bridge to close")), mask: SiteMask(others))
        #expect(Self.isEdited(judge.finding(for: Self.extract("Bridge to stay open"))))
    }

    @Test func `a headline in the place of another is the new one though the head says a third`() {
        var after = Self.extract("Bridge news and background")
        after.headings = ["Lorries banned"]
        let before = Self.extract("Bridge to close")
        let pair = HeadlinePair(Self.revision(before), after)
        #expect(pair.old == "Bridge to close")
        #expect(pair.new == "Lorries banned")
        // A head that says the same on every page of the site hides no headline.
        var other = Self.extract("Bridge news and background")
        other.headings = ["Ferry to run late"]
        let mask = SiteMask(["b", "c"].map { Self.revision(other, of: $0) })
        #expect(Self.isEdited(RevisionJudge(before: Self.revision(before), mask: mask).finding(for: after)))
    }

    @Test func `what is left out of comparisons is listed with its reason`() {
        let own = Self.extract("H")
        let line = "The Daily Quay is owned by its readers, who elect the board each spring."
        let furniture = SiteFurniture(
            of: Self.revision(Self.extract("H", own.blocks.map(\.text) + ["1,204 views", line])),
            neighbours: [Self.revision(Self.extract("Other", [line, "Another article altogether, about the school."]))])
        #expect(
            furniture.blocks == [
                SiteFurniture.Block(text: "1,204 views", reason: "a counter or a passing time"),
                SiteFurniture.Block(text: line, reason: "stands in other articles of the site"),
            ])
    }
}
