import RetractdCore

extension RemovalSignal {
    /// What a reader would see there, in a few words.
    var words: String {
        switch self {
        case .notFound: "The address answers “not found” (404)"
        case .gone: "The publisher declares it gone (410)"
        case .legal: "Withheld for legal reasons (451)"
        case .restricted: "Closed to readers, this address alone"
        case .softNotFound: "A page stands there that says “not found”"
        case .emptied: "The page stands, its text was taken out"
        case .gutted: "The headline stands, its text was taken out"
        case .swapped: "The headline stands over another text"
        case .redirectedAway: "The address leads elsewhere"
        case .replaced: "Another text stands at its address"
        case .notice: "A notice of removal stands in its place"
        case .tombstone: "The publisher’s feed declares it deleted"
        case .killed: "The wire withdrew it with a kill notice"
        }
    }
}
