import RetractdCore

/// A sitemap of plain text: one URL a line and nothing else (sitemaps.org, "Text file").
enum TextSitemap {
    /// The most lines looked at before a text is taken for something else.
    private static let mostBlankLines = 100

    /// nil where any line is something else: prose is no sitemap.
    static func read(_ text: [UInt8]) -> ParsedFeed? {
        var feed = ParsedFeed(format: .sitemap)
        var blank = 0
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let url = line.withUnsafeBufferPointer { PlainText.collapsed($0) }
            if url.isEmpty {
                blank += 1
                guard blank <= mostBlankLines else { return nil }
                continue
            }
            guard WebAddress.isAbsolute(url) else { return nil }
            guard feed.entries.count < FeedLimits.mostEntries else {
                feed.faults = ["more than \(FeedLimits.mostEntries) entries: the rest was not read"]
                feed.isPartial = true
                break
            }
            feed.entries.append(FeedEntry(link: url))
        }
        return feed.entries.isEmpty ? nil : feed
    }
}
