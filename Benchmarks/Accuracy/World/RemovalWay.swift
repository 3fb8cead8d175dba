/// How a publisher takes a story down, with the words by which an alert may call it.
enum RemovalWay: String, CaseIterable, Sendable {
    case notFound = "404"
    case gone = "410"
    case legal = "451"
    case forbidden = "403 alone"
    case softMissing = "soft 404"
    case toHome = "redirect to home"
    case toSection = "redirect to section"
    case toStory = "redirect to another story"
    case toSink = "redirect to an error page"
    case refresh = "refresh to home"
    case script = "script to home"
    case emptied
    case blank = "no byte left"
    case notice = "notice in place"
    case noticeAlone = "notice, headline gone"
    case swappedBody = "text swapped"
    case swappedAll = "story swapped"
    case kill = "wire kill"
    case tombstone

    /// The `how` of an alert that names it rightly.
    var names: Set<String> {
        switch self {
        case .notFound: ["not-found"]
        case .gone: ["gone"]
        case .legal: ["legal"]
        case .forbidden: ["restricted"]
        case .softMissing: ["soft-not-found"]
        case .toHome, .toSection: ["redirected-away", "soft-not-found"]
        case .toStory: ["replaced", "redirected-away"]
        case .toSink: ["soft-not-found", "redirected-away"]
        case .refresh, .script: ["redirected-away", "soft-not-found", "emptied"]
        case .emptied, .blank: ["emptied"]
        case .notice, .noticeAlone: ["notice"]
        case .swappedBody, .swappedAll: ["replaced", "swapped", "gutted"]
        case .kill: ["killed"]
        case .tombstone: ["tombstone", "not-found", "gone"]
        }
    }

    /// Whether the story's own address shows it.
    var isSeenOnPage: Bool { self != .kill }
}
