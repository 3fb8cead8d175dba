import LoopbackSite

/// Feeds of invented stories.
enum MadeFeed {
    /// Stories by number, the newest first, an hour apart; the newest was published ten minutes before the start.
    static func stories(_ numbers: some Sequence<Int>, channel: String = "") -> String {
        let items = numbers.map { number in
            let minute = max(1, 10 + (40 - number) * 60)
            let (day, left) = minute > 720 ? (22, minute - 720) : (23, minute)
            let clock = (day == 23 ? 720 : 1440) - left
            let time = "\(clock / 60 < 10 ? "0" : "")\(clock / 60):\(clock % 60 < 10 ? "0" : "")\(clock % 60)"
            return """
                <item><title>Invented story number \(number)</title><link>/story/\(number)</link>
                <guid>\(number)</guid><pubDate>\(day) Nov 2026 \(time):00 GMT</pubDate></item>
                """
        }
        return "<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
            + "<title>Made</title>\(channel)\(items.joined())</channel></rss>"
    }

    static let usual = stories((31...40).reversed())

    static func reply(_ body: String = usual, _ headers: [(name: String, value: String)] = []) -> SiteReply {
        SiteReply(headers: [("Content-Type", "application/rss+xml")] + headers, body: Array(body.utf8))
    }

    static func notModified(_ headers: [(name: String, value: String)] = []) -> SiteReply {
        SiteReply(status: 304, headers: headers)
    }
}
