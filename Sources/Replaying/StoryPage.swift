import RetractdCore

/// Tells stories from other pages where no feed does.
enum StoryPage {
    /// A shorter text is hardly a story.
    private static let leastText = 200

    /// Whether an address looks like that of one story: its last part is a slug or holds a number, or it stands in a folder
    /// of a number, as sections do not.
    static func mayBeOne(_ address: WebAddress) -> Bool {
        guard let last = address.segments.last else { return false }
        let name = last.prefix { $0 != "." }
        if address.query?.contains(where: \.isNumber) ?? false { return true }
        if name.count <= 4, name.allSatisfy(\.isNumber) { return false }
        let isNumbered = address.segments.contains { segment in segment.count { $0.isNumber } >= 3 }
        return isNumbered || name.count { $0 == "-" || $0 == "_" } >= 2 || name.count >= 20
    }

    /// Whether a page shows one: a headline over words.
    static func showsOne(_ extract: Extract) -> Bool {
        extract.title?.isEmpty == false && extract.text.utf8.count >= leastText
    }
}
