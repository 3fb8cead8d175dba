import RetractdCore
import Synchronization

/// Remembers which URL behind a redirect gave which validators.
///
/// Validators belong to the URL that gave them (RFC 9110 section 8.8). Sent to the redirecting URL they do nothing, and
/// a feed that moved from http to https would be downloaded whole at each poll. Kept in memory only: after a restart a
/// redirected URL is fetched whole once.
final class ValidatorHomes: Sendable {
    /// The most redirected URLs remembered; at one more, all are forgotten.
    static let mostKept = 10_000

    private struct Home {
        let url: String
        let validators: Validators
    }

    private let homes = Mutex<[String: Home]>([:])

    /// The URL on the way that the validators of `request` are for: the first, unless it is known better.
    func home(of request: FetchRequest, first: String) -> String {
        let known = homes.withLock { $0[request.url] }
        guard let known, known.validators == request.validators else { return first }
        return known.url
    }

    /// Learns from the answer that a request had in the end, at the end of `trail`.
    func learn(_ answer: HopAnswer, to request: FetchRequest, over trail: RedirectTrail) {
        let validators = Validators(headers: answer.headers)
        if answer.status == 304, validators.isEmpty { return }
        homes.withLock { homes in
            if trail.hops.isEmpty || validators.isEmpty {
                homes[request.url] = nil
                return
            }
            if homes.count >= Self.mostKept { homes = [:] }
            homes[request.url] = Home(url: trail.address.text, validators: validators)
        }
    }
}
