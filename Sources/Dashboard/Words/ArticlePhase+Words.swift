import RetractdCore

extension ArticlePhase {
    /// How it stands, in a word or two.
    var words: String {
        switch self {
        case .unfetched: "not seen yet"
        case .live: "live"
        case .questioned: "in doubt"
        case .suspected: "probably pulled"
        case .confirmed: "pulled"
        case .unwatched: "no longer watched"
        }
    }

    var badge: HTML { "<span class=\"badge \(rawValue)\">\(words)</span>" }
}
