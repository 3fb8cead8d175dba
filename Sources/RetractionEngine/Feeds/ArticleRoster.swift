import RetractdCore

/// The articles that one poll touches, each held once, with those that changed in the order they first did.
struct ArticleRoster {
    private var articles: [ArticleID: ArticleState] = [:]
    private var byKey: [String: ArticleID] = [:]
    private var changedOrder: [ArticleID] = []
    private var isChanged: Set<ArticleID> = []

    init(known: [String: ArticleState], window: [ArticleID: ArticleState]) {
        articles = window
        for (key, article) in known {
            byKey[key] = article.id
            articles[article.id] = article
        }
    }

    subscript(id: ArticleID) -> ArticleState? { articles[id] }

    /// The article known under a key, from before or since this poll.
    func article(under key: String) -> ArticleState? {
        byKey[key].flatMap { articles[$0] }
    }

    func knows(_ key: String) -> Bool { byKey[key] != nil }

    mutating func learn(_ key: String, of article: ArticleID) {
        byKey[key] = article
    }

    mutating func change(_ article: ArticleState) {
        guard articles[article.id] != article else { return }
        articles[article.id] = article
        if isChanged.insert(article.id).inserted { changedOrder.append(article.id) }
    }

    var changed: [ArticleState] { changedOrder.compactMap { articles[$0] } }
}
