import InternationalText
package import RetractdCore

/// The watched outlets with the words by which others name them.
package struct OutletBook: Sendable {
    /// Words in the names of outlets that name none.
    private static let common = Set(
        [
            "news", "agency", "press", "the", "and", "for", "times", "daily", "post", "world", "english",
            "international",
            "online", "rss", "feed", "feeds", "latest", "top", "home", "politics", "breaking", "headlines", "stories",
            "newspaper", "journal", "live", "media", "service", "national", "global", "local", "all", "main", "com",
            "persian", "arabic", "russian", "farsi", "turkish", "french", "spanish", "german", "hebrew", "urdu",
            "خبرگزاری", "روزنامه", "اخبار", "خبر", "سایت", "وكالة", "أنباء", "الأنباء", "صحيفة", "الأخبار", "قناة",
            "агентство", "новости", "лента", "газета", "последние", "новини", "агенція", "haber", "ajansı", "gazetesi",
            "son", "dakika", "noticias", "agencia", "diario", "últimas", "actualités", "agence", "journal",
        ].compactMap { NameSkeleton.of($0) })

    private let names: [SiteKey: Set<String>]
    /// Every name, by its scalars: a text is asked for them word by word.
    private let byScalars: [[UInt32]: String]
    /// Whether none of the names is of a script without spaces.
    private let isSpacedOnly: Bool

    package init(_ outlets: [Outlet]) {
        var names: [SiteKey: Set<String>] = [:]
        for outlet in outlets {
            var words = Set(outlet.names.flatMap { Self.telling($0) })
            if let label = Self.label(of: outlet.site) { words.formUnion(Self.telling(label)) }
            names[outlet.site, default: []].formUnion(words)
        }
        self.names = names
        let all = names.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        byScalars = Dictionary(uniqueKeysWithValues: all.map { ($0.unicodeScalars.map(\.value), $0) })
        isSpacedOnly = !byScalars.keys.contains(where: EchoWords.isUnspaced)
    }

    package func isWatched(_ site: SiteKey) -> Bool { names[site] != nil }

    /// The names of one outlet.
    package func names(of site: SiteKey) -> Set<String> { names[site] ?? [] }

    /// The names of watched outlets that a folded text holds.
    func mentioned(in scalars: [UInt32]) -> Set<String> {
        var mentioned: Set<String> = []
        guard !byScalars.isEmpty else { return mentioned }
        var skeleton: [UInt32] = []
        EchoWords.visit(scalars, isSpacedOnly: isSpacedOnly) { word in
            guard NameSkeleton.write(word, into: &skeleton), let name = byScalars[skeleton] else { return }
            mentioned.insert(name)
        }
        return mentioned
    }

    private static func telling(_ name: String) -> [String] {
        TextBoundaries.words(in: name).compactMap { NameSkeleton.of($0) }.filter { !common.contains($0) }
    }

    /// `tasnim` of `tasnimnews.com`, so that the host names it too.
    private static func label(of site: SiteKey) -> String? {
        let host = site.rawValue.prefix { $0 != ":" }
        guard !host.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
        let labels = host.split(separator: ".").dropLast()
        guard var label = labels.max(by: { $0.count < $1.count }).map(String.init) else { return nil }
        for ending in ["news", "agency", "online", "press"]
        where label.hasSuffix(ending) && label.count > ending.count + 2 {
            label.removeLast(ending.count)
        }
        return label
    }
}
