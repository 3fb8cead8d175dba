import Detection
import RetractdCore

/// Recognises an entry that comes under another id and address in the place of one that has just left.
struct Renaming {
    /// Columns come every day under the same title: only one of about the same time is the same story.
    static let mostApart = Duration.hours(12)
    /// A shorter path may be that of many pages.
    static let shortestPath = 12

    private let identity: EntryIdentity
    private let published: Timestamp?

    init(_ identity: EntryIdentity, _ published: Timestamp?) {
        self.identity = identity
        self.published = published
    }

    /// The one entry that it was before; nil where there is none, or more than one.
    func earlier(among absent: [WindowItem]) -> WindowItem? {
        only(absent.filter { isSamePath($0) }) ?? only(absent.filter { isSameTitle($0) })
    }

    private func only(_ items: [WindowItem]) -> WindowItem? { items.count == 1 ? items.first : nil }

    /// A site that moved to another host keeps its paths.
    private func isSamePath(_ item: WindowItem) -> Bool {
        let path = EntryIdentity.path(ofKey: identity.urlKey)
        return path.utf8.count >= Self.shortestPath && path == EntryIdentity.path(ofKey: item.key)
    }

    private func isSameTitle(_ item: WindowItem) -> Bool {
        guard identity.titleKey.count >= FeedWindow.shortestTitle, item.titleKey == identity.titleKey else {
            return false
        }
        guard let published, let before = item.published else { return true }
        return published.apart(from: before) <= Self.mostApart
    }
}
