import RetractdCore

extension RemovalEpisode.Strength {
    /// How it stands, in a word or two.
    var words: String {
        switch self {
        case .questioned: "in doubt"
        case .suspected: "probably pulled"
        case .confirmed: "pulled"
        case .cleared: "taken back"
        case .restored: "restored"
        }
    }

    var badge: HTML { "<span class=\"badge \(rawValue)\">\(words)</span>" }
}
