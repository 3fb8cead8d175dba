import Markup
import RetractdCore

/// Decides how the text of an element is read: as words, HTML or XHTML, and what it is worth.
struct CaptureSource {
    let meaning: FeedMeaning
    let tag: XMLStartTag
    let depth: Int
    let inEntry: Bool

    /// nil for an element whose text says nothing to us.
    func capture(format: FeedFormat?) -> TextCapture? {
        switch element {
        case .title, .newsTitle: text(format, rank: titleRank, limit: FeedLimits.longestLine)
        case .summary: text(format, rank: summaryRank, limit: FeedLimits.longestText)
        case .content: content(format)
        case .identifier: identifier
        case .link: plain(rank: 3)
        case .location: plain(rank: 3)
        case .originalLink: plain(rank: 9)
        case .published, .newsDate: plain(rank: dateRank)
        case .updated, .created, .lastModified: plain(rank: dateRank)
        case .timeToLive, .updatePeriod, .updateFrequency, .skippedHour, .skippedDay: inEntry ? nil : plain(rank: 0)
        case .authorName: text(format, rank: 3, limit: FeedLimits.longestLine)
        default: nil
        }
    }

    private func plain(rank: Int) -> TextCapture {
        TextCapture(element: element, kind: .plain, rank: rank, depth: depth, limit: FeedLimits.longestLine)
    }

    private var element: FeedElement { meaning.element }
    private var family: FeedElement.Family { meaning.family }

    private var titleRank: Int {
        switch family {
        case .media: 0
        case .dublinCore, .terms: 1
        default: 2
        }
    }

    private var summaryRank: Int {
        switch family {
        case .media: 0
        case .itunes: tag.name.folded == "subtitle" ? 1 : 2
        case .dublinCore, .terms: 3
        default: tag.name.folded == "subtitle" ? 3 : 4
        }
    }

    /// RSS's own dates go before those of modules.
    private var dateRank: Int {
        switch family {
        case .dublinCore, .terms: 1
        default: 2
        }
    }

    private var identifier: TextCapture {
        let isModule = family == .dublinCore || family == .terms
        let isGuid = tag.name.folded == "guid"
        let isPermalink = isGuid && tag.attribute("ispermalink")?.lowercased() != "false"
        // dc:identifier and the like promise nothing.
        let isOpaque = isModule || (isGuid && !isPermalink)
        return TextCapture(
            element: element, kind: .plain, rank: isModule ? 0 : 2, depth: depth, limit: FeedLimits.longestLine,
            isPermalink: isPermalink, isOpaque: isOpaque)
    }

    private func content(_ format: FeedFormat?) -> TextCapture? {
        guard inEntry, tag.attribute("src") == nil else { return nil }
        return text(format, rank: 0, limit: FeedLimits.longestText)
    }

    /// A text construct: RSS never says what it holds and holds HTML; Atom says (RFC 4287, section 3.1; Atom 0.3 `mode`).
    private func text(_ format: FeedFormat?, rank: Int, limit: Int) -> TextCapture {
        var kind = TextCapture.Kind.html
        var isBase64 = false
        if family == .media {
            kind = tag.attribute("type")?.lowercased() == "html" ? .html : .plain
        } else if family == .xhtml || family == .fullItem {
            kind = family == .xhtml ? .xhtml : .html
        } else if isAtomConstruct(format) {
            (kind, isBase64) = atomKind
        }
        return TextCapture(
            element: element, kind: kind, rank: rank, depth: depth, limit: limit, isBase64: isBase64)
    }

    private func isAtomConstruct(_ format: FeedFormat?) -> Bool {
        if tag.attribute("type") != nil || tag.attribute("mode") != nil { return true }
        return family == .atom || (family == .core && (format == .atom10 || format == .atom03))
    }

    private var atomKind: (TextCapture.Kind, Bool) {
        let type = tag.attribute("type")?.lowercased() ?? "text"
        let mode = tag.attribute("mode")?.lowercased()
        if mode == "base64" { return (type.contains("html") ? .html : .plain, true) }
        switch type {
        case "html", "text/html": return (mode == "xml" ? .xhtml : .html, false)
        case "xhtml", "application/xhtml+xml": return (mode == "escaped" ? .html : .xhtml, false)
        case "text", "text/plain", "plain": return (.plain, false)
        case _ where type.hasSuffix("xml"): return (.xhtml, false)
        case _ where type.hasPrefix("text/"): return (.plain, false)
        default: return (.html, !type.isEmpty && type.contains("/"))
        }
    }
}
