/// What a page's JSON-LD says about its article (schema.org `Article` and its kinds).
struct StructuredArticle {
    let headline: String?
    let authors: [String]
    let published: String?
    let modified: String?
    let section: String?
    let isFree: Bool?
    let isLiveBlog: Bool

    /// The first object that is an article; nil where there is none.
    init?(_ scripts: [String]) {
        let objects = scripts.compactMap { JSONValue(text: $0) }.flatMap(\.objects)
        guard let article = objects.first(where: { Self.types($0).contains(where: Self.isArticle) }) else { return nil }
        headline = article["headline"]?.text ?? article["name"]?.text
        authors = Self.names(article["author"])
        published = article["datePublished"]?.text
        modified = article["dateModified"]?.text
        section = article["articleSection"]?.text
        isFree = Self.bool(article["isAccessibleForFree"])
        isLiveBlog = Self.types(article).contains("LiveBlogPosting")
    }

    private static func types(_ object: JSONValue) -> [String] {
        switch object["@type"] {
        case .string(let type): [type]
        case .array(let types): types.compactMap(\.text)
        default: []
        }
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article")
            || ["BlogPosting", "LiveBlogPosting", "Report", "NewsStory", "SocialMediaPosting"].contains(type)
    }

    private static func names(_ value: JSONValue?) -> [String] {
        switch value {
        case .string(let name): [name]
        case .array(let values): values.flatMap { names($0) }
        case .object: value?["name"]?.text.map { [$0] } ?? []
        default: []
        }
    }

    private static func bool(_ value: JSONValue?) -> Bool? {
        switch value {
        case .bool(let answer): answer
        case .string(let text): ["true": true, "false": false][text.lowercased()]
        default: nil
        }
    }
}
