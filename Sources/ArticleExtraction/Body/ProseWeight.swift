/// How much a run is worth as prose: its length and its stops, less its links.
enum ProseWeight {
    /// A run with this share of link text is no prose.
    static let mostLinks = 0.6
    /// A shorter run, in characters, is no prose.
    static let leastLength = 25

    static func of(_ run: TextRun) -> Double {
        guard run.length >= leastLength, run.linkShare < mostLinks else { return 0 }
        let factor: Double
        switch run.kind {
        case .heading, .caption: return 0
        case .listItem, .row: factor = 0.5
        case .paragraph, .quote: factor = 1
        }
        let worth = min(Double(run.length) / 50, 10) + Double(min(run.stops, 6)) * 0.5
        return worth * (1 - run.linkShare) * factor
    }
}
