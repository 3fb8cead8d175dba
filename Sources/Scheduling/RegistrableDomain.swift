import RetractdCore

/// The part of a host's name that one owner registered: `feeds.paper.example` and `img.paper.example` are one house, and
/// share what it is asked.
///
/// Told by the look of the name: without the public suffix list, which changes every week. Where it errs, strangers on one
/// platform wait for each other, or two hosts of one owner do not.
enum RegistrableDomain {
    /// Second labels under which countries register names: `co.uk`, `com.tr`, `or.jp`.
    private static let registries: Set<Substring> = [
        "ac", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "gub", "id", "info", "ltd", "mil", "ne", "net",
        "nom",
        "or", "org", "plc", "press", "sch", "web",
    ]

    /// The owner's domain; the site itself for an address of numbers, a port of its own or a short name.
    static func of(_ site: SiteKey) -> SiteKey {
        let name = site.rawValue
        guard !name.utf8.contains(UInt8(ascii: ":")) else { return site }
        let labels = name.split(separator: ".")
        guard labels.count > 2, let last = labels.last, !last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return site
        }
        let isUnderRegistry = last.utf8.count == 2 && registries.contains(labels[labels.count - 2])
        return SiteKey(rawValue: labels.suffix(isUnderRegistry ? 3 : 2).joined(separator: "."))
    }
}
