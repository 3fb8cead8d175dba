import InternationalText

/// The headline: the first heading that says what the page's head and structured data say, else their word.
struct Headline {
    /// Two titles that share so many of their letter pairs are one title in two wordings.
    static let leastLikeness = 0.3
    /// The same for what only a class calls a headline.
    static let leastLikenessOfMarked = 0.6

    private let page: PageSurvey
    private let metadata: PageMetadata

    init(_ page: PageSurvey, _ metadata: PageMetadata) {
        self.page = page
        self.metadata = metadata
    }

    /// Nil where the page has neither heading nor title.
    var text: String? {
        let stated = stated
        let headings = page.topHeadings.map(\.text).map(Self.plain).filter { !$0.isEmpty }
        guard !stated.isEmpty else { return headings.first ?? page.headlines.first }
        let keys = stated.map { TitleKey($0) }
        let shown =
            likest(headings, keys, atLeast: Self.leastLikeness)
            ?? likest(page.headlines.map(Self.plain), keys, atLeast: Self.leastLikenessOfMarked)
        return shown.map { bare($0, stated) } ?? stated.first
    }

    /// The heading that says most of what the page says of itself.
    private func likest(_ headings: [String], _ keys: [TitleKey], atLeast least: Double) -> String? {
        var best: (text: String, likeness: Double)?
        for heading in headings where !isSite(heading) {
            let key = TitleKey(heading)
            let likeness = keys.reduce(0) { max($0, key.likeness(to: $1)) }
            if likeness > best?.likeness ?? 0 { best = (heading, likeness) }
        }
        return best.flatMap { $0.likeness >= least ? $0.text : nil }
    }

    /// The title alone, where the heading goes on with the site's name behind a bar.
    private func bare(_ heading: String, _ stated: [String]) -> String {
        guard heading.contains("|") else { return heading }
        let key = foldedForComparison(heading)
        return stated.first { key.hasPrefix(foldedForComparison($0) + " |") } ?? heading
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
        return otherKey.utf8.count > 8 && title.contains(otherKey) && !otherKey.contains(key) && !key.contains(otherKey)
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
            guard Self.holds(separator, title) else { continue }
            let parts = title.split(separator: separator).map(String.init)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            let names = (foldedForComparison(first), foldedForComparison(last))
            if isName(names.1, of: site) { return String(title.dropLast(last.count + separator.count)) }
            if isName(names.0, of: site) { return String(title.dropFirst(first.count + separator.count)) }
            if site.isEmpty, last.count * 3 < title.count, last.split(separator: " ").count <= 4 {
                return String(title.dropLast(last.count + separator.count))
            }
        }
        return title
    }

    private static func holds(_ separator: String, _ title: String) -> Bool {
        let (wanted, bytes) = (Array(separator.utf8), Array(title.utf8))
        return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }

    private func isName(_ part: String, of site: String) -> Bool {
        !site.isEmpty && !part.isEmpty && (part.contains(site) || site.contains(part))
    }
}
