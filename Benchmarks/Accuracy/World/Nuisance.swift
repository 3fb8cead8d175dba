import RetractdCore

/// Trouble of a whole site, or of its feed, that is no removal.
enum Nuisance: String, CaseIterable, Sendable {
    case serverError = "500"
    case unavailable = "503"
    case badGateway = "502"
    case timeout
    case nameLost = "DNS"
    case reset = "connection reset"
    case maintenance = "maintenance page under 200"
    case wall403 = "bot wall 403"
    case wall200 = "bot wall 200"
    case localWall = "bot wall in the site's tongue"
    case consent = "consent wall"
    case rateLimit = "429"
    case falseMissing = "404 for every article"
    case falseMissingAll = "404 for everything"
    case allHome = "every article redirects home"
    case geoBlock = "451 for everything"
    case forbidden = "403 for everything"
    case staleEdge = "an edge that lags"
    case emptyPages = "articles without text"
    case feedEmpty = "feed empty"
    case feedBroken = "feed cut short"
    case feedHTML = "feed is a web page"
    case feedMissing = "feed 404"
    case feedShuffled = "feed out of order"
    case guidChurn = "every guid changes"
    case dateChurn = "every date changes"
    case redesign
    case migration = "migration, redirects"
    case migrationUnannounced = "migration, old addresses 404"
    case overrun = "a burst overruns the feed"

    /// How long it lasts, in minutes; what changes for good lasts to the end.
    var minutes: (Double, Double)? {
        switch self {
        case .serverError, .unavailable, .badGateway, .timeout, .reset: (3, 240)
        case .nameLost: (10, 300)
        case .maintenance: (15, 180)
        case .wall403, .wall200, .localWall, .consent, .geoBlock, .forbidden: (20, 360)
        case .rateLimit: (5, 90)
        case .falseMissing, .falseMissingAll, .allHome, .emptyPages: (4, 90)
        case .staleEdge: (30, 240)
        case .feedEmpty, .feedBroken, .feedHTML, .feedMissing: (10, 240)
        case .feedShuffled: (60, 400)
        case .guidChurn, .dateChurn, .redesign, .migration, .migrationUnannounced: nil
        case .overrun: (5, 10)
        }
    }

    /// Whether pages, not only the feed, are hidden by it.
    var hidesPages: Bool {
        switch self {
        case .serverError, .unavailable, .badGateway, .timeout, .nameLost, .reset, .maintenance, .wall403, .wall200,
            .localWall, .consent, .rateLimit, .falseMissing, .falseMissingAll, .allHome, .geoBlock, .forbidden,
            .emptyPages:
            true
        case .staleEdge, .feedEmpty, .feedBroken, .feedHTML, .feedMissing, .feedShuffled, .guidChurn, .dateChurn,
            .redesign, .migration, .migrationUnannounced, .overrun:
            false
        }
    }
}
