package import RetractdCore

/// Tells an answer that a cache or a shield made by itself from one that the site gave.
package enum EdgeAnswer {
    /// Whether the response's `Server-Timing` says that time was spent at the edge and none at the origin.
    ///
    /// A 404 that the origin never gave is a shield's or a stale cache's: it says little of the article.
    package static func isOne(_ response: HTTPResponse) -> Bool {
        let entries = response.headers.all("server-timing").flatMap { $0.split(separator: ",") }
        var edge: Double?
        var origin: Double?
        for entry in entries {
            let parts = entry.split(separator: ";").map { $0.split(separator: " ").joined() }
            guard let name = parts.first?.lowercased(),
                let duration = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("dur=") })
                    .flatMap({ Double($0.dropFirst(4)) })
            else { continue }
            if name.hasSuffix("edge") { edge = max(edge ?? 0, duration) }
            if name.hasSuffix("origin") { origin = max(origin ?? 0, duration) }
        }
        guard let edge, let origin else { return false }
        return edge > 0 && origin == 0
    }
}
