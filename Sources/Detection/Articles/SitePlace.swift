import RetractdCore

/// Names the places of a site that are no story: where a pulled story's readers are sent.
enum SitePlace {
    private static let searches: Set<String> = [
        "search", "suche", "recherche", "buscar", "busca", "busqueda", "cerca", "ricerca", "zoeken", "sok", "arama",
        "poisk", "jostojo", "cari", "szukaj",
    ]
    private static let collections: Set<String> = [
        "tag", "tags", "topic", "topics", "category", "categories", "archive", "archives", "archiv", "latest", "thema",
        "rubrik", "rubric", "section", "home", "index",
    ]

    /// The place in words, or nil where the target may be a story.
    static func of(_ target: String, seenFrom requestedURL: String) -> String? {
        guard let from = WebAddress(requestedURL), let to = WebAddress(target) else { return nil }
        if namesStory(to) { return nil }
        guard let first = to.segments.first?.lowercased() else { return "the home page" }
        let stem = String(first.prefix { $0 != "." })
        if searches.contains(stem) || to.segments.contains(where: { searches.contains($0.lowercased()) }) {
            return "a search"
        }
        if to.segments.count == 1, stem == "index" || stem == "home" { return "the home page" }
        if isLanguage(stem), to.segments.count == 1 { return "the home page" }
        if collections.contains(stem), to.segments.count <= 2 { return "a section" }
        let isAbove = to.segments.count < from.segments.count && from.segments.starts(with: to.segments)
        let isShallow = to.segments.count == 1 && first.count <= 12 && from.segments.count > 1
        return isAbove || isShallow || isFolder(to, besides: from) ? "a section" : nil
    }

    /// Whether what stands behind the question mark names one: `/index.php?id=4711` is no home page.
    private static func namesStory(_ address: WebAddress) -> Bool {
        address.query?.split(separator: "&").contains { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, let name = pair.first, let value = pair.last else { return false }
            return identifiers.contains(name.lowercased()) && value.contains(where: \.isNumber)
        } ?? false
    }

    /// Parameters by which publishing systems name a story.
    private static let identifiers: Set<String> = [
        "id", "p", "aid", "nid", "sid", "article", "articleid", "article_id", "story", "storyid", "story_id", "news",
        "newsid", "news_id", "post", "postid", "post_id", "item", "itemid", "item_id",
    ]

    /// A short plain name with a slash behind it, where stories stand beside it under long ones.
    private static func isFolder(_ to: WebAddress, besides from: WebAddress) -> Bool {
        guard to.segments.count == 1, to.path.hasSuffix("/"), let name = to.segments.first, name.count <= 12,
            name.allSatisfy(\.isLetter), let story = from.segments.last
        else { return false }
        // A story that only a question tells from others does not stand in a folder.
        if from.query != nil, to.query == nil { return true }
        return story.count >= 2 * name.count && story.contains { $0 == "-" || $0.isNumber }
    }

    private static func isLanguage(_ name: String) -> Bool {
        name.utf8.count == 2 && name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
}
