import RetractdCore

extension Job.Subject {
    /// Under which one pass counts its visits.
    var visitKey: String {
        switch self {
        case .feed(let id): "feed:\(id.rawValue)"
        case .article(let id): "article:\(id.rawValue)"
        case .control(let followUp): "control:\(followUp.id)"
        }
    }
}
