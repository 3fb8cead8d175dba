/// What came of a fetch.
///
/// Every case is a fact worth keeping; none is an error.
package enum Outcome: Hashable, Codable, Sendable {
    /// The server answered with anything but 304.
    case response(HTTPResponse)
    /// The server answered 304 to a conditional request.
    case notModified(HTTPResponse)
    case failure(TransportFailure)

    /// The answer, whatever its status; nil where none came.
    package var response: HTTPResponse? {
        switch self {
        case .response(let response), .notModified(let response): response
        case .failure: nil
        }
    }

    /// What came, in a few words.
    package var words: String {
        switch self {
        case .response(let response), .notModified(let response): "HTTP \(response.status)"
        case .failure(let failure): failure.message
        }
    }
}
