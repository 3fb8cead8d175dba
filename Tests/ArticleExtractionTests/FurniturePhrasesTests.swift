import Testing

@testable import ArticleExtraction

/// The lines are as folding leaves them.
@Suite struct FurniturePhrasesTests {
    @Test(arguments: [
        "read more: storm delays the ferries", "ما را در تلگرام دنبال کنید", "ما را در شبکه های اجتماعی دنبال کنید",
        "به کانال تلگرام ما بپیوندید", "اشترک فی قناتنا علی یوتیوب", "اشترک فی النشره البریدیه",
        "подписываитесь на нас",
    ])
    func `a line that calls to read or follow something else is a call`(line: String) {
        #expect(FurniturePhrases.isCall(line))
    }

    @Test(arguments: [
        "اشترک فی الاجتماع ثلاثه وزراء", "ما را در خانه نگه داشتند", "به کانال سوئز نزدیک شد", "reading more helps",
    ])
    func `a sentence that begins with the same words is none`(line: String) {
        #expect(!FurniturePhrases.isCall(line))
    }
}
