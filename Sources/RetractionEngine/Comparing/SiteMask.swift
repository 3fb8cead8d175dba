import InternationalText
import RetractdCore

/// What a site puts into many of its articles, learned from some of them: blocks that recur are no article's own.
struct SiteMask {
    /// A block seen in so many others is the site's wherever it stands.
    static let manyArticles = 2
    /// One that stands among the article's prose and is longer than this, in cells, may be background told again.
    static let longestOnce = 140

    /// In how many other articles each block stands.
    private var articles: [UInt32: Int] = [:]
    /// How many other articles have each headline, or heading of the first level above their own.
    private var headlines: [UInt32: Int] = [:]
    /// How many of the others were signed otherwise before.
    private var signedAnew = 0

    init() {}

    /// - Parameter revisions: Of one article there may be several, which count as one.
    init(_ revisions: [Revision]) {
        for ofOne in Dictionary(grouping: revisions, by: \.article).values {
            let keys = ofOne.flatMap { $0.blocks.map { FoldedText.key(of: $0.text) } + ($0.outside ?? []) }
            for key in Set(keys) { articles[key, default: 0] += 1 }
            for key in Set(ofOne.flatMap(Self.names)) { headlines[key, default: 0] += 1 }
            if Set(ofOne.map(\.byline)).count > 1 { signedAnew += 1 }
        }
    }

    /// The headline, and the first-level headings above it: those below may be cards that announce other stories.
    private static func names(_ revision: Revision) -> [UInt32] {
        let own = revision.headline.map { FoldedText.key(of: $0) }
        return [own].compactMap(\.self) + (revision.headings ?? []).map(FoldedText.key).prefix { $0 != own }
    }

    /// The keys of what stands in so many others that it is the site's.
    var inManyArticles: Set<UInt32> { Set(articles.filter { $0.value >= Self.manyArticles }.keys) }

    /// Whether a headline stands over so many others that it is the site's name, or a section's.
    func isSites(headline: String?) -> Bool {
        guard let headline, !headlines.isEmpty else { return false }
        return headlines[FoldedText.key(of: headline), default: 0] >= Self.manyArticles
    }

    /// Whether the bylines of so many changed together that it is the site's layout that names authors in another way.
    var namesAuthorsAnew: Bool { signedAnew >= Self.manyArticles }

    /// Whether a block stands in so many other articles of the site that it is no article's own.
    func isOfMany(_ words: BlockWords) -> Bool { articles[words.number, default: 0] >= Self.manyArticles }

    /// Whether a block stands in other articles of the site.
    func isRecurring(_ words: BlockWords, isAmongProse: Bool) -> Bool {
        guard !articles.isEmpty, let count = articles[words.number] else { return false }
        return count >= Self.manyArticles || !isAmongProse || words.width <= Self.longestOnce
    }
}
