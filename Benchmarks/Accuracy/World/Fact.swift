import RetractdCore

/// What truly happened to a story: the label against which alerts are marked.
struct Fact: Sendable {
    enum Kind: String, Sendable {
        case removal
        case restoration
        case move
        case unlisting
        case edit
        case headline
        case correction
        /// A change that may be told as an edit and need not be.
        case trifle
    }

    let kind: Kind
    let at: Timestamp
    /// The end of a removal or an unlisting; nil where it lasted.
    var until: Timestamp?
    /// The class: how it was taken down, or how it was changed.
    let how: String

    init(_ kind: Kind, _ how: String, at moment: Timestamp, until: Timestamp? = nil) {
        self.kind = kind
        at = moment
        self.until = until
        self.how = how
    }

    func holds(at moment: Timestamp) -> Bool {
        at <= moment && (until.map { moment < $0 } ?? true)
    }
}
