import RetractdCore

/// Tells addresses that a crawler made up, to see how the site answers for them, from pages that merely no feed lists.
enum ImpossibleAddress {
    private static let words = [
        "404", "notfound", "not-found", "nonexist", "non-exist", "does-not-exist", "no-such", "nosuch", "unknown",
        "probe",
        "random", "impossible", "missing",
    ]
    /// A word of so many letters and digits without a break is hardly one.
    private static let longestWord = 16

    static func mayBeOne(_ address: WebAddress, _ kind: Visit.Kind) -> Bool {
        if case .answer(let status, _) = kind, status == 404 || status == 410 { return !isFurniture(address) }
        guard let last = address.segments.last?.lowercased() else { return false }
        if words.contains(where: { last.contains($0) }) { return true }
        let name = last.prefix { $0 != "." }
        return name.count >= longestWord && !name.contains { "-_%+".contains($0) }
    }

    /// Pictures, scripts and the like are missing for reasons of their own.
    private static func isFurniture(_ address: WebAddress) -> Bool {
        guard let last = address.segments.last, let dot = last.lastIndex(of: ".") else { return false }
        let ending = last[last.index(after: dot)...].lowercased()
        return !["html", "htm", "shtml", "php", "asp", "aspx", "jsp"].contains(ending)
    }
}
