import ArticleExtraction
import RetractdCore
import Testing

/// Lines of inline elements that only a style sets apart: name, place and day without a space between them.
@Suite struct SeamTests {
    private static func extract(_ line: String, language: String, _ text: String) throws -> Extract {
        let page = """
            <html lang="\(language)"><head><title>H</title></head><body><h1>H</h1><div>\(line)</div>
            <div class="article-body"><p>\(text)</p><p>\(text) \(text)</p></div></body></html>
            """
        return try ArticleExtractor.extract(Array(page.utf8), url: "https://made.example/1", contentType: nil)
    }

    @Test(arguments: [
        ("<span>Written by: रवि शर्मा</span><span>Updated: 05 मार्च, 2026 10:30 AM IST</span>", "hi", "रवि शर्मा"),
        ("<span>2026年03月05日 10:30</span><span>来源：海岸日报</span><span>记者 李明</span>", "zh", "李明"),
        ("<span>김민지 기자</span><span>입력 2026-03-05 10:30</span>", "ko", "김민지"),
        ("<span>By</span><a href=\"/people/lee\">Ann Lee</a><time>5 March 2026</time>", "en", "Ann Lee"),
        ("<b>By Ann Lee</b><i>5 March 2026</i>", "en", "Ann Lee"),
        ("<span>โดย สมชาย ใจดี</span><span>5 มี.ค. 2569 10:30 น.</span>", "th", "สมชาย ใจดี"),
        ("<span>Γράφει ο Νίκος Παππάς</span><span>05.03.2026</span>", "el", "Νίκος Παππάς"),
    ])
    func `a name is told from what the next element says`(line: String, language: String, name: String) throws {
        #expect(
            try Self.extract(line, language: language, "The board met, and it voted for a pier of granite.").byline
                == name)
    }

    @Test func `a day is told from the number before it, and the line is no text`() throws {
        let extract = try Self.extract(
            "<span>کد خبر: ۱۲۳۴۵۶</span><span>۱۴ اسفند ۱۴۰۴ - ۱۱:۲۰</span>", language: "fa",
            "این اسکله در توفان پاییز گذشته آسیب دید و بازسازی آن از ابتدای سال آینده آغاز می‌شود.")
        #expect(
            extract.published?.description(minutesEast: extract.publishedZone ?? 0).hasPrefix("2026-03-05T11:20")
                == true)
        #expect(!extract.text.contains("کد خبر"))
    }

    @Test func `a word in the text that markup parts is one word`() throws {
        let text =
            "The <b>har</b><b>bour</b> board met on Monday, and it voted for a pier of granite and of nothing else."
        #expect(try Self.extract("", language: "en", text).text.contains("The harbour board"))
    }
}
