import RetractdCore

/// The words in the last part of an address that names its story, numbers left out.
enum AddressWords {
    static func of(_ url: String) -> Set<String> {
        guard let named = WebAddress(url)?.segments.max(by: { words($0).count < words($1).count }) else { return [] }
        return Set(words(named))
    }

    private static func words(_ segment: String) -> [String] {
        let stem = segment.lowercased().split(separator: ".").first.map(String.init) ?? ""
        return stem.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.contains(where: \.isLetter) }
    }
}
