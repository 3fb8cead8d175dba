/// What a page's JSON-LD says about its article (schema.org `Article` and its kinds).
struct StructuredArticle {
    let headline: String?
    let people: [String]
    let organizations: [String]
    /// What it says of its authors.
    let biographies: [String]
    let publisher: String?
    let published: String?
    let modified: String?
    let section: String?
    let isFree: Bool?
    let isLiveBlog: Bool
    let language: String?
    let body: String?

    /// The first object that is an article, news before other kinds; nil where there is none.
    init?(_ scripts: [String]) {
        let objects = scripts.compactMap { JSONValue(text: $0) }.flatMap(\.objects)
        let kinds = [Self.isNews, Self.isArticle, Self.isPage]
        guard
            let article = kinds.lazy.compactMap({ isKind in
                objects.first { Self.types($0).contains(where: isKind) }
            }).first
        else { return nil }
        headline = (article["headline"] ?? article["name"])?.text
        let author = article["author"] ?? article["creator"]
        publisher = Self.names(article["publisher"], organizations: true, objects).first
        people = Self.names(author, organizations: false, objects)
        organizations = Self.names(author, organizations: true, objects)
        biographies = Self.biographies(author, objects)
        published = (article["datePublished"] ?? article["dateCreated"])?.text
        modified = article["dateModified"]?.text
        section = article["articleSection"]?.text ?? Self.section(objects)
        isFree = Self.bool(article["isAccessibleForFree"])
        isLiveBlog = Self.types(article).contains("LiveBlogPosting")
        language = article["inLanguage"]?.text
        body = article["articleBody"]?.text
    }

    /// What the way to the article names last before the article itself: "Home › Politics › The pier".
    private static func section(_ objects: [JSONValue]) -> String? {
        guard let list = objects.first(where: { types($0).contains("BreadcrumbList") }),
            case .array(let steps) = list["itemListElement"]
        else { return nil }
        let names = steps.compactMap { ($0["name"] ?? $0["item"]?["name"])?.text }
        return names.count > 2 ? names.dropLast().last : nil
    }

    private static func types(_ object: JSONValue) -> [String] {
        switch object["@type"] {
        case .string(let type): [type]
        case .array(let types): types.compactMap(\.text)
        default: []
        }
    }

    private static func isNews(_ type: String) -> Bool {
        type.hasSuffix("NewsArticle") || type == "LiveBlogPosting" || type == "NewsStory"
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || ["BlogPosting", "Report", "SocialMediaPosting"].contains(type)
    }

    /// A page as a whole may say when it was published.
    private static func isPage(_ type: String) -> Bool {
        type == "WebPage" || type == "ItemPage"
    }

    /// - Parameter objects: All of the page, in which an author may be looked up by `@id`.
    private static func names(_ value: JSONValue?, organizations: Bool, _ objects: [JSONValue]) -> [String] {
        switch value {
        case .string(let name): return organizations ? [] : [name]
        case .array(let values): return values.flatMap { names($0, organizations: organizations, objects) }
        case .object(let members):
            guard let name = members["name"]?.text else {
                let id = members["@id"]?.text
                let named = id.flatMap { id in objects.first { $0["@id"]?.text == id && $0["name"] != nil } }
                return named.map { names($0, organizations: organizations, []) } ?? []
            }
            let isOrganization = types(.object(members)).contains { $0.hasSuffix("Organization") }
            return isOrganization == organizations ? [name] : []
        default: return []
        }
    }

    private static func biographies(_ value: JSONValue?, _ objects: [JSONValue]) -> [String] {
        if case .array(let values) = value { return values.flatMap { biographies($0, objects) } }
        if let text = value?["description"]?.text { return [text] }
        guard let id = value?["@id"]?.text else { return [] }
        return objects.filter { $0["@id"]?.text == id }.compactMap { $0["description"]?.text }
    }

    private static func bool(_ value: JSONValue?) -> Bool? {
        switch value {
        case .bool(let answer): answer
        case .string(let text): ["true": true, "false": false][text.lowercased()]
        default: nil
        }
    }
}
