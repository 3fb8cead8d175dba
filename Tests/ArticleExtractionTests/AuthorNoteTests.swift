import RetractdCore
import Testing

@testable import ArticleExtraction

@Suite struct AuthorNoteTests {
    private static let story = [
        "The council met on Tuesday.", "It voted to rebuild the pier.", "Work begins in March.",
    ]

    private func texts(_ lines: [String], byline: String?) -> [String] {
        let blocks = (Self.story + lines).map { TextBlock(kind: .paragraph, text: $0) }
        return Array(AuthorNote(byline: byline).removed(from: blocks).map(\.text).dropFirst(Self.story.count))
    }

    @Test(arguments: [
        ["Ann Lee is a reporter at the Post. She lives in Newport."], ["By Ann Lee"], ["— Ann Lee and Bo Chen"],
        ["Ann Lee writes about ports.", "Bo Chen, a reporter since 2010, is based in Newport."],
        ["*Ann Lee, MD, is a provider at the harbour clinic."],
        ["Contributing Writer", "Ann Lee is a reporter at the Post. She lives in Newport."],
    ])
    func `what the last lines say of the authors is left out`(lines: [String]) {
        #expect(texts(lines, byline: "Ann Lee, Bo Chen").isEmpty)
    }

    @Test(arguments: [
        ["Ann Lee asked for a recount."], ["Ann Leeson is the harbour master."], ["Cy Dow is a reporter at the Post."],
        ["Ann Lee: It is done."], ["Contributing Writer"],
    ])
    func `what is no line about the authors stays`(lines: [String]) {
        #expect(texts(lines, byline: "Ann Lee") == lines)
    }

    @Test func `a reporter's name, title and address stand below a Korean text`() {
        #expect(texts(["김민지 기자 minji@post.example"], byline: "김민지").isEmpty)
        #expect(texts(["김민지 기자가 현장에서 전했다."], byline: "김민지").count == 1)
    }

    @Test func `a line further up stays`() {
        let lines = ["Ann Lee is a reporter.", "The sea was calm.", "The wind was not."]
        #expect(texts(lines, byline: "Ann Lee") == lines)
        #expect(texts(["Ann Lee is a reporter."], byline: nil) == ["Ann Lee is a reporter."])
    }

    @Test func `a biography that the page tells machines is left out above the text and below it`() {
        let told = ["Ann is a harbour reporter with ten years at the Post."]
        func left(_ lines: [String], above: Bool) -> Int {
            let texts = above ? lines + Self.story : Self.story + lines
            let blocks = texts.map { TextBlock(kind: .paragraph, text: $0) }
            return AuthorNote(byline: "Ann Lee", biographies: told).removed(from: blocks).count - Self.story.count
        }
        let biography = "Ann is a harbour reporter who has written for the Post since 2015. She lives in Newport."
        #expect(left([biography], above: true) == 0)
        #expect(left([biography], above: false) == 0)
        #expect(left(["Ann is the pilot who brought the ship in."], above: true) == 1)
        #expect(left(["Ann is a nurse in Newport."], above: true) == 1)
    }
}
