package import RetractdCore

/// Tells our own network's trouble from that of the sites: when site after site cannot be reached and none answers, it is
/// not they who are down.
///
/// While it is blind, no failure to connect counts against a site, a feed or an article.
package struct NetworkWatch: Sendable {
    /// So many sites must be out of reach at the least; with fewer watched, ours and theirs cannot be told apart.
    package static let leastSites = 3

    /// What a fetch changed.
    package enum Change: Hashable, Codable, Sendable {
        case none
        case lost(sites: [SiteKey], since: Timestamp)
        case back(since: Timestamp)
    }

    /// Sites that could not be reached since any site last answered, in the order in which they failed.
    private var unreached: [(site: SiteKey, at: Timestamp)] = []
    /// Since when nothing is reached; nil while all is well.
    private var blindSince: Timestamp?

    package init() {}

    package var isBlind: Bool { blindSince != nil }

    /// Whether a failure is one that a broken network of ours would bring.
    package static func isUnreached(_ failure: TransportFailure) -> Bool {
        switch failure.kind {
        case .nameNotResolved, .connectionFailed, .timedOut, .tlsFailed: true
        default: false
        }
    }

    /// Notes what came of a fetch; `watched` is the number of sites that are watched.
    package mutating func note(_ outcome: Outcome, of site: SiteKey, watched: Int, at now: Timestamp) -> Change {
        switch outcome {
        case .response, .notModified: return answered()
        case .failure(let failure) where Self.isUnreached(failure): return failed(site, watched: watched, at: now)
        case .failure: return .none
        }
    }

    private mutating func answered() -> Change {
        unreached = []
        guard let since = blindSince else { return .none }
        blindSince = nil
        return .back(since: since)
    }

    private mutating func failed(_ site: SiteKey, watched: Int, at now: Timestamp) -> Change {
        guard blindSince == nil, !unreached.contains(where: { $0.site == site }) else { return .none }
        unreached.append((site, now))
        guard unreached.count >= max(Self.leastSites, (watched + 1) / 2) else { return .none }
        let since = unreached[0].at
        blindSince = since
        return .lost(sites: unreached.map(\.site), since: since)
    }
}
