import RetractdCore

/// One fetch of a story, as a plain checker would see it.
struct Look: Sendable {
    let at: Timestamp
    let place: Place
    let purpose: CapturePurpose
    /// nil where no answer came.
    let status: Int?
    /// Whether it was led from the story to the home page.
    let wentHome: Bool
    let title: String
    /// What stood between the story and the looker, by name; nil where nothing did.
    let hindrance: String?

    /// Whether the look belongs to the watch of the story, not to that of another.
    var isOwn: Bool { purpose == .article || purpose == .confirmation }
}
