import RetractdCore

/// The pages and the feed of the demo's newspaper.
struct DemoPages: Sendable {
    let origin: String
    let start: Timestamp

    func published(_ story: DemoStory) -> Timestamp {
        start.advanced(by: .minutes(-story.publishedMinutesBefore)).truncatedToSecond
    }

    func article(_ story: DemoStory) -> String {
        """
        <!DOCTYPE html><html lang="\(story.language)" dir="\(story.isRightToLeft ? "rtl" : "ltr")"><head>
        <meta charset="utf-8"><title>\(escaped(story.headline)) | The Demo Courier</title>
        <meta property="og:title" content="\(escaped(story.headline))">
        <meta property="article:published_time" content="\(published(story))">
        </head><body><header><nav><a href="/">The Demo Courier</a> <a href="/world/">World</a></nav></header>
        <main><article><h1>\(escaped(story.headline))</h1><p class="byline">\(escaped(story.byline))</p>
        \(story.paragraphs.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n"))
        </article></main><footer>The Demo Courier, a newspaper that does not exist</footer></body></html>
        """
    }

    func home(_ stories: [DemoStory]) -> String {
        let items = stories.map { "<li><a href=\"/world/\($0.slug)\">\(escaped($0.headline))</a></li>" }
        return """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Demo Courier</title></head><body>
            <h1>The Demo Courier</h1><ul>\(items.joined())</ul></body></html>
            """
    }

    func notFound() -> String {
        "<!DOCTYPE html><html lang=\"en\"><head><title>Page not found | The Demo Courier</title></head>"
            + "<body><h1>Page not found</h1><p>There is nothing at this address.</p></body></html>"
    }

    func feed(_ stories: [DemoStory]) -> String {
        let entries = stories.map { story in
            """
            <entry><id>tag:demo,2026:\(story.slug)</id><title>\(escaped(story.headline))</title>
            <link href="\(origin)/world/\(story.slug)"/><published>\(published(story))</published>
            <updated>\(published(story))</updated><summary>\(escaped(story.paragraphs[0]))</summary></entry>
            """
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><id>\(origin)/</id><title>The Demo Courier</title>
            <link href="\(origin)/"/><updated>\(start.truncatedToSecond)</updated>
            \(entries.joined(separator: "\n"))
            </feed>
            """
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
