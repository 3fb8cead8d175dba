import Testing

@testable import ArticleExtraction

@Suite struct AuthorNameTests {
    @Test(arguments: [
        ("By Ann Lee", "Ann Lee"), ("Written by: Ann Lee", "Ann Lee"), ("Ann Lee | 5 May 2024", "Ann Lee"),
        ("5 May 2024 | Ann Lee", "Ann Lee"), ("by Ann Lee and Bo Chen", "Ann Lee and Bo Chen"),
        ("Por: Ana López", "Ana López"), ("نویسنده: سارا کریمی", "سارا کریمی"), ("作者：李明", "李明"),
        ("Ann Lee, ", "Ann Lee"),
    ])
    func `names are read without what stands around them`(line: String, name: String) {
        #expect(AuthorName.find(in: line) == name)
    }

    @Test(arguments: ["https://post.example/ann", "By", "5 May 2024", ""])
    func `a line without names names nobody`(line: String) {
        #expect(AuthorName.find(in: line) == nil)
    }

    @Test(arguments: ["By using this site you agree", "Ann Lee", "By the end of the year it was over."])
    func `a line that is no byline is not taken for one`(line: String) {
        #expect(AuthorName.findMarked(in: line) == nil)
    }
}
