/// Phrases that a line may open with, sorted by their first byte so that few are looked at.
package struct PhraseOpenings: Sendable {
    private let byFirst: [[[UInt8]]]

    /// - Parameter phrases: Folded phrases.
    package init(_ phrases: [String]) {
        var byFirst = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases.map({ Array($0.utf8) }) {
            if let first = phrase.first { byFirst[Int(first)].append(phrase) }
        }
        self.byFirst = byFirst
    }

    /// Whether one of them opens a line, folded as they are.
    package func open(_ key: String) -> Bool {
        var key = key
        return key.withUTF8 { bytes in
            guard let first = bytes.first else { return false }
            return byFirst[Int(first)].contains { bytes.starts(with: $0) }
        }
    }
}
