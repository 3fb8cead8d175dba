import RetractdCore

/// What a fetch came to, with its bytes.
struct FetchEnd {
    let outcome: Outcome
    var payload: [UInt8] = []
    /// The body with its content codings still on, where it is to be kept.
    var codedBody: [UInt8] = []
    var place: BodyRoom.Place?
}

extension FetchEnd {
    init(_ failure: TransportFailure) {
        self.init(outcome: .failure(failure))
    }
}
