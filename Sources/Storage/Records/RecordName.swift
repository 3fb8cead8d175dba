import RetractdCore

/// The names under which leaves of the log hold records.
enum RecordName {
    static func capture(_ id: Int64) -> String { "capture/\(id)" }
    static func revision(_ article: ArticleID, _ number: Int) -> String { "revision/\(article.rawValue)/\(number)" }
    static func edit(_ article: ArticleID, _ revision: Int) -> String { "edit/\(article.rawValue)/\(revision)" }
    static func episode(_ article: ArticleID, _ number: Int) -> String { "episode/\(article.rawValue)/\(number)" }
    static func alert(_ id: String) -> String { "alert/\(id)" }
}
