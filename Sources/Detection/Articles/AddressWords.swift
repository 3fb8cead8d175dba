import RetractdCore

/// The words in the last part of an address that names its story, numbers left out.
package enum AddressWords {
    /// The share of their words that an address with these words and another have in common; 0 where they are too few to
    /// tell.
    package static func shared(_ own: Set<String>, with other: String, policy: Policy) -> Double {
        guard own.count >= policy.fewestAddressWords else { return 0 }
        let its = of(other)
        return Double(own.intersection(its).count) / Double(own.union(its).count)
    }

    package static func of(_ url: String) -> Set<String> {
        guard let named = WebAddress(url)?.segments.max(by: { words($0).count < words($1).count }) else { return [] }
        return Set(words(named))
    }

    private static func words(_ segment: String) -> [String] {
        let stem = segment.lowercased().split(separator: ".").first.map(String.init) ?? ""
        return stem.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.contains(where: \.isLetter) }
    }
}
