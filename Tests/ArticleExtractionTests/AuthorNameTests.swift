import RetractdCore
import Testing

@testable import ArticleExtraction

@Suite struct AuthorNameTests {
    @Test(arguments: [
        ("By Ann Lee", "Ann Lee"), ("Written by: Ann Lee", "Ann Lee"), ("Ann Lee | 5 May 2024", "Ann Lee"),
        ("5 May 2024 | Ann Lee", "Ann Lee"), ("by Ann Lee and Bo Chen", "Ann Lee and Bo Chen"),
        ("Por: Ana López", "Ana López"), ("نویسنده: سارا کریمی", "سارا کریمی"), ("作者：李明", "李明"),
        ("Ann Lee, ", "Ann Lee"), ("By Ann Lee December 2, 2025", "Ann Lee"), ("Ann Lee on 5 May 2024", "Ann Lee"),
        ("Ann Lee, Updated: May 5, 2024", "Ann Lee"), ("نویسنده: سارا کریمی تاریخ انتشار: ۱۴۰۲/۱۰/۰۵", "سارا کریمی"),
        ("Von: Ann Lee, Kanal 3", "Ann Lee"), ("نویسنده, سارا کریمی", "سارا کریمی"), ("Text: Ann Lee", "Ann Lee"),
        ("كتبت منى حسين", "منى حسين"), ("ليکوال: احمد ځواک", "احمد ځواک"), ("Авторы: Иван Петров", "Иван Петров"),
        ("홍길동 기자", "홍길동"), ("김민지 기자 minji@post.example", "김민지"),
        ("Ann Lee Publish Date: Sat, 04 May 2024", "Ann Lee"),
    ])
    func `names are read without what stands around them`(line: String, name: String) {
        #expect(AuthorName.find(in: line) == name)
    }

    @Test(arguments: ["https://post.example/ann", "By", "5 May 2024", "", "Facebook", "About the author", "责任编辑：李明"])
    func `a line without names names nobody`(line: String) {
        #expect(AuthorName.find(in: line) == nil)
    }

    @Test(arguments: [
        "5 May 2024 by Ann Lee", "March 15, 2022 · 3 min read · By Ann Lee", "by Ann Lee on Jan 22, 2025",
        "08/29/2023 By Ann Lee",
    ])
    func `a byline beside a date names those who wrote`(line: String) {
        #expect(AuthorName.findMarked(in: line) == "Ann Lee")
    }

    @Test(arguments: [
        "By Ann Lee ⋅ Founder and Editor-in-Chief ⋅ Updated May 6, 2025",
        "By Ann Lee, CFP – Updated Mar 5, 2026 at 4:28 PM EST | Fact-checked by Bo Chen", "Von Ann Lee | 5. Mai 2024",
    ])
    func `a byline with an office and a date is one all the same`(line: String) {
        #expect(AuthorName.isDated(line))
    }

    @Test(arguments: [
        "By Ann Lee", "By 1950 — the year of the flood, on 3 May 1950 — the pier had gone.",
        "By Monday | the third day of the storm that began on 5 May 2024 the pier had gone.",
        "The vote | 5 May 2024",
    ])
    func `what is no byline with a date is not taken for one`(line: String) {
        #expect(!AuthorName.isDated(line))
    }

    @Test(arguments: [
        "By using this site you agree", "Ann Lee", "By the end of the year it was over.", "In 2023 by far the most",
        "The 3 ways by which Ann Lee won",
    ])
    func `a line that is no byline is not taken for one`(line: String) {
        #expect(AuthorName.findMarked(in: line) == nil)
    }

    @Test(arguments: [
        ("<ul><li><a href='/2'>خبرنگار به پروژه رسید</a></li></ul>", nil),
        ("<p><a href='/2'>خبرنگار به پروژه رسید</a></p>", nil),
        ("<ul><li><a href='/2'>Reporter Ann Lee wins a prize</a></li></ul>", nil),
        ("<p>خبرنگار: سارا کریمی</p>", "سارا کریمی"), ("<p>By <a href='/ann'>Ann Lee</a></p>", "Ann Lee"),
        ("<p><a href='/ann'>By Ann Lee</a></p>", "Ann Lee"),
    ])
    func `a link to another story names nobody`(line: String, name: String?) throws {
        let text = "The harbour was closed for three days after the fire, said the port office. "
        let page =
            "<html><body><div><h2>The harbour is closed</h2><div>"
            + String(repeating: "<p>\(text)\(text)</p>", count: 3) + "</div>\(line)</div></body></html>"
        let extract = try ArticleExtractor.extract(Array(page.utf8), url: "https://post.example/1", contentType: nil)
        #expect(extract.byline == name)
    }

    @Test(arguments: [
        ("By <a href='/author/ann'>Ann Lee</a> <span>Gardener &amp; Astrologer</span>", "Ann Lee"),
        ("By <a href='/author/ann'>Ann Lee</a>. Reviewed by <a href='/author/bo'>Bo Chen</a>", "Ann Lee"),
        ("By <a href='/author/ann'>Ann Lee</a> and <a href='/author/bo'>Bo Chen</a>", "Ann Lee and Bo Chen"),
        ("By <a href='/author/ann'>Ann Lee</a> and Bo Chen", "Ann Lee and Bo Chen"),
        ("By <a href='/author/ann'>Ann Lee</a>, Bo Chen", "Ann Lee, Bo Chen"),
    ])
    func `what stands behind a name that is a link is what its owner does`(line: String, name: String) throws {
        let text = "The harbour was closed for three days after the fire, said the port office. "
        let page =
            "<html><body><article><h1>The harbour is closed</h1><div class='byline'>\(line)</div>"
            + String(repeating: "<p>\(text)\(text)</p>", count: 3) + "</article></body></html>"
        let extract = try ArticleExtractor.extract(Array(page.utf8), url: "https://post.example/1", contentType: nil)
        #expect(extract.byline == name)
    }
}
