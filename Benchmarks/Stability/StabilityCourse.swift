import InternationalText

/// The pages of a run, and what is placed on each: the same for the same seed.
struct StabilityCourse {
    private let seed: String
    private let sources: [(truth: PageFolder.Truth, source: PageSource)]
    private let headlines: [String]
    private let texts: [(title: String, paragraphs: [String])]

    init(_ folder: PageFolder, pages: Int, seed: String) throws {
        self.seed = seed
        var chance = Chance("pages/\(seed)")
        let order = folder.truths.shuffled(using: &chance)
        var sources: [(truth: PageFolder.Truth, source: PageSource)] = []
        for truth in order where sources.count < pages {
            guard let title = truth.title, let text = truth.text,
                let source = PageSource(bytes: try folder.page(truth), title: title, text: text)
            else { continue }
            sources.append((truth, source))
        }
        self.sources = sources
        headlines = order.compactMap(\.title).filter { $0.utf8.count > 20 }
        texts = order.compactMap(Self.article)
    }

    var indices: Range<Int> { sources.indices }

    func pairs(of index: Int) -> [PagePair] {
        let others = (1...3).map { texts[(index * 3 + $0) % texts.count] }
        return Self.pairs(sources[index].source, sources[index].truth, seed, headlines, others)
    }

    private static func article(_ truth: PageFolder.Truth) -> (title: String, paragraphs: [String])? {
        guard let title = truth.title, let text = truth.text else { return nil }
        let paragraphs = text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.utf8.count > 60 }
        return paragraphs.count > 5 ? (title, paragraphs) : nil
    }

    /// Two pages of five keep their article; the others get one of our own in another language.
    private static func pairs(
        _ source: PageSource, _ truth: PageFolder.Truth, _ seed: String, _ headlines: [String],
        _ others: [(title: String, paragraphs: [String])]
    ) -> [PagePair] {
        var chance = Chance("\(truth.id)/\(seed)/language")
        let site = "\(truth.id)/\(seed)"
        let url = truth.url ?? "https://news.example/\(truth.id)"
        guard chance.happens(0.6), let made = MadeArticle.all.randomElement(using: &chance),
            let translated = translated(source, made, site)
        else {
            return PagePairs(
                page: source, url: url, site: site, words: .english, edits: .english, headlines: headlines,
                others: others
            ).all()
        }
        let siblings = (0..<3).map { number in
            (
                title: made.words.headlines[number % made.words.headlines.count],
                paragraphs: made.paragraphs(source.paragraphs.count, seed: "\(site)/\(number)")
            )
        }
        return PagePairs(
            page: translated, url: url, site: site + "/" + made.language, words: made.words, edits: .other(made),
            headlines: made.words.headlines, others: siblings
        ).all()
    }

    private static func translated(_ source: PageSource, _ made: MadeArticle, _ site: String) -> PageSource? {
        let paragraphs = made.paragraphs(source.paragraphs.count, seed: site)
        let title = made.words.headlines[0]
        var patch = Patch()
        for (paragraph, text) in zip(source.paragraphs, paragraphs) { patch.replace(paragraph.inner, with: text) }
        patch.replace(source.headline.inner, with: title)
        let page = String(decoding: patch.applied(to: source.bytes), as: UTF8.self)
        let bytes = Array(SourceText.replacing(page, source.title, title).utf8)
        return PageSource(bytes: bytes, title: title, text: paragraphs.joined(separator: "\n"))
    }
}
