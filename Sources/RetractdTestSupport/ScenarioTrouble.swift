import RetractdCore

/// The words by which a scenario names trouble of a whole site or of its feed.
enum ScenarioTrouble {
    static func site(_ word: String) throws -> ScriptedSite.Trouble {
        switch word {
        case "none": return .none
        case "timeout": return .timeout
        case "wall": return .botWall
        case "all-404": return .everythingNotFound
        case "empty": return .everythingEmpty
        case "consent-gate": return .gate("/consent/choose")
        case "gate": return .gate("/gate")
        default:
            if let page = pages[word] { return .page(page.status, title: page.title, words: page.words) }
            guard let status = Int(word) else { throw Scenario.Fault(description: "unknown trouble \(word)") }
            return .status(status)
        }
    }

    private static let pages: [String: (status: Int, title: String, words: String)] = [
        "maintenance": (200, "Under maintenance", "This site is currently under maintenance. We will be back soon."),
        "maintenance-503": (503, "Under maintenance", "The site is down for scheduled maintenance."),
        "maintenance-fa": (200, "خبر", "سایت در حال بروزرسانی است"),
        "seized": (200, "Notice", "This domain has been seized by the Federal Bureau of Investigation."),
        "parked": (200, "news.example", "This domain is for sale. Make an offer today."),
        "consent": (200, "Your privacy", "We value your privacy. We and our partners store information on a device."),
        "geo": (451, "Unavailable", "This site is not available in your region."),
        "wall-200": (200, "Security check", "Please verify that you are human. Checking your browser."),
        "wall-403": (403, "Forbidden", "Request unsuccessful. Incapsula incident ID: 1"),
        "forbidden": (403, "Forbidden", "Forbidden"),
        "database": (200, "Error", "Error establishing a database connection"),
        "suspended": (200, "Account suspended", "This account has been suspended. Contact your provider."),
    ]

    static func feed(_ word: String) throws -> ScriptedSite.FeedTrouble {
        switch word {
        case "fine": return .none
        case "empty": return .empty
        case "html": return .html
        case "truncated": return .truncated
        default:
            guard let status = Int(word) else { throw Scenario.Fault(description: "unknown feed trouble \(word)") }
            return .status(status)
        }
    }
}
