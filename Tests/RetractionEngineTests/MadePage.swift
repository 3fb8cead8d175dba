/// A page of our own, whose parts a test moves.
struct MadePage {
    var headline = "Council closes the old harbour bridge"
    var paragraphs = [
        "The council voted on Tuesday evening to close the old harbour bridge to lorries from the first of May.",
        "Engineers had told the meeting that the bridge carries 40 tonnes less than was thought when it was built.",
        "Residents of the east bank asked that the ferry run until midnight for as long as the work goes on.",
        "The harbour master, Ada Lindqvist, said that the ferry could not take more than 300 people an hour.",
        "A second vote on the money for the repairs is to follow in June, once the auditors have reported.",
        "Nobody has yet been found who knows where the drawings of the foundations were kept after the war.",
    ]
    /// What stands before the paragraph of an index; below the text where the index is beyond.
    var furniture: [Int: String] = [:]
    var bodyClass = "article-body"
    var head = ""
    var end = "</body></html>"

    var bytes: [UInt8] {
        var body = ""
        for index in 0...paragraphs.count {
            body += furniture[index] ?? ""
            if index < paragraphs.count { body += "<p>\(paragraphs[index])</p>\n" }
        }
        return Array(
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(headline) | The Daily Quay</title>\(head)</head>
            <body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
            <main><article><h1>\(headline)</h1><div class="\(bodyClass)">
            \(body)</div></article></main><footer><p>The Daily Quay, 4 Wharf Lane.</p></footer>\(end)
            """.utf8)
    }

    func with(_ html: String, before index: Int) -> MadePage {
        var page = self
        page.furniture[index, default: ""] += html
        return page
    }

    func with(paragraph index: Int, _ text: String) -> MadePage {
        var page = self
        page.paragraphs[index] = text
        return page
    }
}
