package import RetractdCore

/// How long an answer stays fresh by its own headers (RFC 9111 section 4.2.1).
package enum CacheLifetime {
    /// What is left of `max-age`, else of `Expires`, less the age the answer had on arrival; nil where it states none or
    /// less than a second.
    package static func remaining(_ headers: HeaderFields, at now: Timestamp) -> Duration? {
        let directives = headers.all("cache-control").flatMap { $0.split(separator: ",") }
            .map { $0.filter { !$0.isWhitespace }.lowercased() }
        guard !directives.contains("no-cache"), !directives.contains("no-store") else { return nil }
        let left: Duration?
        if let seconds = directives.lazy.compactMap(maxAge).first {
            left = .seconds(seconds - age(headers))
        } else {
            left = expiry(headers, at: now)
        }
        return left.flatMap { $0 >= .seconds(1) ? $0 : nil }
    }

    private static func maxAge(_ directive: String) -> Int64? {
        guard directive.hasPrefix("max-age=") else { return nil }
        return seconds(String(directive.dropFirst("max-age=".count).filter { $0 != "\"" }))
    }

    private static func age(_ headers: HeaderFields) -> Int64 { headers.first("age").flatMap(seconds) ?? 0 }

    /// By the server's own clock where it tells the time.
    private static func expiry(_ headers: HeaderFields, at now: Timestamp) -> Duration? {
        guard let expires = headers.first("expires").flatMap(HTTPDate.parse) else { return nil }
        let sent = headers.first("date").flatMap(HTTPDate.parse) ?? now
        return expires.since(sent) - .seconds(age(headers))
    }

    /// Years are clamped to one.
    private static func seconds(_ text: String) -> Int64? {
        let digits = text.filter { !$0.isWhitespace }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return min(Int64(digits) ?? .max, 365 * 86_400)
    }
}
