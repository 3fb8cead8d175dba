import RetractdCore

/// One story's whole history, made before the world begins.
struct MadeStory: Sendable {
    /// What the page says.
    struct Words: Hashable, Sendable {
        var headline: String
        var paragraphs: [String]
        var note: String?
    }

    /// Trouble of this one address: an edge that says 404, a server that stumbles.
    struct Glitch: Sendable {
        let span: Span
        let status: Int
    }

    let name: String
    let number: Int
    let published: Timestamp
    let path: String
    let movedPath: String
    let section: String
    var words: Changes<Words>
    var standing = Changes(Standing.there)
    var isListed = Changes(true)
    var identifier: Changes<String>
    var shownDate: Changes<Timestamp>
    /// A second headline, shown to every other visitor in turn.
    var otherHeadline: String?
    var isLiveBlog = false
    var glitches: [Glitch] = []
    /// Where the feed gives the address after a move that leaves no redirect.
    var isMovedSilently = false
    var killedAt: Timestamp?
    var buriedAt: Timestamp?
    var facts: [Fact] = []

    /// The path under which it is to be had at a moment.
    func currentPath(at now: Timestamp) -> String {
        standing.value(at: now) == .moved ? movedPath : path
    }
}
