import InternationalText
import RetractdCore

/// What a page says itself: without what its site puts into many of its articles, and without the address that was asked for,
/// which many error pages repeat.
///
/// Two error pages of a site differ in both, and two pages that hold nothing are alike by the first.
enum OwnWords {
    /// A shorter part of an address is said by chance.
    private static let shortestEcho = 6

    static func of(_ extract: Extract, furniture: Set<UInt32>, asked url: String) -> String {
        let own = extract.blocks.filter { !furniture.contains(FoldedText.key(of: $0.text)) }.map(\.text)
        let all = extract.text.isEmpty ? extract.signs.visibleText : extract.text
        let words = own.isEmpty ? all : own.joined(separator: "\n")
        return echoes(of: url).reduce(words) { $0.replacing($1, with: "") }
    }

    /// The address, its path and its last part: the longest first.
    private static func echoes(of url: String) -> [String] {
        let address = WebAddress(url)
        return [url, address?.path, address?.segments.last].compactMap { $0 }.filter { $0.count >= shortestEcho }
    }
}
