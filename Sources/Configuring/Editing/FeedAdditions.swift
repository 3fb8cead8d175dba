import RetractdCore

/// Which of some feeds can be added to a file, and under what names.
package struct FeedAdditions: Hashable, Sendable {
    /// A feed to be written into the file.
    package struct Feed: Hashable, Sendable {
        package let name: String
        package let url: String
    }

    /// A feed that the file cannot take.
    package struct Refusal: Hashable, Sendable {
        package let url: String
        package let reason: String
    }

    /// The longest name that is given; a number that tells two apart may follow.
    static let longestName = 180

    package private(set) var added: [Feed] = []
    /// URLs that the file lists already, or that were proposed before.
    package private(set) var known: [String] = []
    package private(set) var refused: [Refusal] = []
    private var names: Set<String>
    /// The last number given to a name that was taken.
    private var numbers: [String: Int] = [:]
    private var keys: Set<String>

    init(names: some Sequence<String>, urls: some Sequence<String>) {
        self.names = Set(names)
        keys = Set(urls.compactMap { WebAddress($0).map(FeedAddress.key) })
    }

    /// Takes a feed in; a name that is taken gets a number, an empty one is the host's.
    mutating func propose(name: String, url: String) {
        guard let address = WebAddress(url), address.text.utf8.count <= WebAddress.longestURL else {
            return refused.append(Refusal(url: url, reason: "no http or https URL"))
        }
        guard keys.insert(FeedAddress.key(of: address)).inserted else { return known.append(url) }
        let line = String(
            name.unicodeScalars.map { Plain.isControl($0) ? " " : Character($0) }.prefix(Self.longestName))
        let unique = unique(line.allSatisfy(\.isWhitespace) ? address.host : line)
        names.insert(unique)
        added.append(Feed(name: unique, url: url))
    }

    private mutating func unique(_ base: String) -> String {
        guard names.contains(base) else { return base }
        var number = numbers[base] ?? 1
        repeat { number += 1 } while names.contains("\(base) (\(number))")
        numbers[base] = number
        return "\(base) (\(number))"
    }
}
