import InternationalText
import Markup

/// The headline: the first heading that says what the page's head and structured data say, else their word.
struct Headline {
    /// Two titles that share so many of their letter pairs are one title in two wordings.
    static let leastLikeness = 0.3
    /// The same for what only a class calls a headline.
    static let leastLikenessOfMarked = 0.6

    /// A shorter title, in bytes, may well begin a longer one.
    static let leastTitle = 8
    /// A heading that is a link is believed before others where it says so much of what the page says.
    static let leastLikenessOfLink = 0.9

    private let page: PageSurvey
    private let metadata: PageMetadata

    init(_ page: PageSurvey, _ metadata: PageMetadata) {
        self.page = page
        self.metadata = metadata
    }

    /// Nil where the page has neither heading nor title.
    var text: String? {
        let stated = stated
        let headings = page.topHeadings.map { (Self.plain($0.text), $0.block) }.filter { !$0.0.isEmpty }
        guard !stated.isEmpty else { return headings.first?.0 ?? page.headlines.first }
        let keys = stated.map { TitleKey($0) }
        let shown =
            shown(headings, keys)
            ?? likest(page.headlines.map(Self.plain), keys, atLeast: Self.leastLikenessOfMarked)?.text
        return shown.map { bare($0, stated) } ?? stated.first
    }

    /// Of first-level headings; a card that names another story is a link, and no headline unless it says what the page
    /// says of itself.
    private func shown(_ headings: [(text: String, block: Int)], _ keys: [TitleKey]) -> String? {
        let all = likest(headings.map(\.text), keys, atLeast: Self.leastLikeness)
        guard let all, all.likeness < Self.leastLikenessOfLink, headings.count > 1 else { return all?.text }
        let own = headings.filter { !isLink($0.block) }.map(\.text)
        guard let best = likest(own, keys, atLeast: Self.leastLikeness) else { return all.text }
        // Of those that say it in other words, the article's comes first, and headings of further sections after it.
        guard best.likeness < Self.leastLikenessOfMarked else { return best.text }
        return own.lazy.compactMap { likest([$0], keys, atLeast: Self.leastLikeness)?.text }.first
    }

    /// Whether a heading is all link.
    private func isLink(_ block: Int) -> Bool {
        page.runs.first { $0.element == block }.map { $0.linkShare > 0.9 } ?? false
    }

    /// The heading that says most of what the page says of itself.
    private func likest(
        _ headings: [String], _ keys: [TitleKey], atLeast least: Double
    ) -> (text: String, likeness: Double)? {
        var best: (text: String, likeness: Double)?
        for heading in headings where !isSite(heading) {
            let key = TitleKey(heading)
            let likeness = keys.reduce(0) { max($0, key.likeness(to: $1)) }
            if likeness > best?.likeness ?? 0 { best = (heading, likeness) }
        }
        return best.flatMap { $0.likeness >= least ? $0 : nil }
    }

    /// The title alone, where the heading goes on with the site's name behind a bar, or has the day of publication before
    /// or behind it.
    private func bare(_ heading: String, _ stated: [String]) -> String {
        guard heading.utf8.contains(UInt8(ascii: "|")) || LabelLine.hasDigit(heading) else { return heading }
        let key = foldedForComparison(heading)
        return stated.first { Self.isBeside(key, foldedForComparison($0)) } ?? heading
    }

    /// Whether a heading says a title, with the site's name behind a bar or the day before or behind it; both folded.
    static func isBeside(_ key: String, _ title: String) -> Bool {
        guard title.utf8.count >= leastTitle, key.utf8.count > title.utf8.count else { return false }
        if key.hasPrefix(title) {
            let rest = String(key.dropFirst(title.count).drop { $0 == " " })
            return rest.hasPrefix("|") || LabelLine.isDateOfItsOwn(rest)
                || DateStamp.isPublication(rest) && PageDate.find(in: rest) != nil
        }
        return key.hasSuffix(title) && LabelLine.isDateOfItsOwn(String(key.dropLast(title.count)))
    }

    /// What the structured data, the head and the title say, without the site's name.
    private var stated: [String] {
        var stated = [metadata.article?.headline, metadata.meta("og:title", "twitter:title", "dc.title", "headline")]
            .compactMap { $0 }.map(PlainMetadata.text)
        if let title = page.documentTitle { stated.append(PlainMetadata.text(title)) }
        return stated.map(withoutSite).filter { !$0.isEmpty && !isSite($0) }
    }

    /// Whether a heading is the site's name: it says so, or the page's title has it beside the article's own.
    private func isSite(_ text: String) -> Bool {
        let key = foldedForComparison(text)
        if metadata.meta("og:site_name").map({ foldedForComparison($0) == key }) ?? false { return true }
        guard let title = page.documentTitle.map({ foldedForComparison($0) }), title.utf8.count > key.utf8.count + 8,
            title.hasPrefix(key) || title.hasSuffix(key),
            let other = metadata.article?.headline ?? metadata.meta("og:title")
        else { return false }
        let otherKey = foldedForComparison(PlainMetadata.text(other))
        return otherKey.utf8.count > 8 && ByteSearch.holds(title, otherKey) && !ByteSearch.holds(otherKey, key)
            && !ByteSearch.holds(key, otherKey)
    }

    /// Without the sign that links a heading to itself.
    private static func plain(_ heading: String) -> String {
        let text = PlainMetadata.text(heading)
        var words = text[...]
        while let last = words.last, last == "#" || last == "¶" || last == " " { words.removeLast() }
        return String(words)
    }

    /// The title without the site's name at its end or beginning.
    private func withoutSite(_ title: String) -> String {
        let site = metadata.meta("og:site_name").map { foldedForComparison($0) } ?? ""
        for separator in [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", "｜", " • ", " ‹ "] {
            guard ByteSearch.holds(title, separator) else { continue }
            let parts = title.split(separator: separator).map(String.init)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            let names = (foldedForComparison(first), foldedForComparison(last))
            // Some say their name twice.
            if isName(names.1, of: site) { return withoutSite(String(title.dropLast(last.count + separator.count))) }
            if isName(names.0, of: site) { return String(title.dropFirst(first.count + separator.count)) }
            if isHost(names.1) { return String(title.dropLast(last.count + separator.count)) }
            if site.isEmpty, last.count * 3 < title.count, last.split(separator: " ").count <= 4 {
                return String(title.dropLast(last.count + separator.count))
            }
        }
        return title
    }

    /// Whether the letters of a part are those of the page's host, `newegg.com` or `newegg`.
    private func isHost(_ part: String) -> Bool {
        guard let host = metadata.host?.lowercased() else { return false }
        let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let letters = part.filter { $0 != " " && $0 != "'" }
        return letters.utf8.count > 3
            && (letters == bare || bare.hasSuffix("." + letters) || letters == bare.prefix { $0 != "." })
    }

    private func isName(_ part: String, of site: String) -> Bool {
        !site.isEmpty && !part.isEmpty && (ByteSearch.holds(part, site) || ByteSearch.holds(site, part))
    }
}
