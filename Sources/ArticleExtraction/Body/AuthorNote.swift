import InternationalText
import RetractdCore

/// What an article's last lines say of those who wrote it: their names again, their biographies.
///
/// An extract tells them as its byline, and a biography changes when its author does, not when the article does.
struct AuthorNote {
    /// So many of the last blocks may be about the authors.
    static let most = 2
    /// An article has at least so many other blocks.
    static let leastBlocks = 3
    /// The longest biography, in bytes.
    static let longest = 1_200
    /// The longest line, in bytes, that says what an author is, above the biography.
    static let longestRole = 40
    /// What says that somebody is introduced stands within so many words of the name.
    static let nearestVerb = 6

    /// What a page tells machines of an author is the same text where so many of its first words are.
    static let tellingWords = 4

    /// Folded.
    private let names: [String]
    /// How the biographies that the page tells machines begin, folded.
    private let openings: [String]

    /// - Parameter biographies: What the page tells machines of the authors.
    init(byline: String?, biographies: [String] = []) {
        openings = biographies.compactMap { Self.opening(of: PlainMetadata.text($0)) }
        let key = byline.map { foldedForComparison($0) } ?? ""
        let parts = key.replacing(" and ", with: ",").replacing(" & ", with: ",").split(separator: ",")
        names = parts.map { String($0.drop { $0 == " " }) }.filter { Self.isTelling($0) }
    }

    /// Whether a name is no mere word: of two, or in letters of which one is a syllable.
    private static func isTelling(_ name: String) -> Bool {
        name.utf8.count > 5 && (name.contains(" ") || name.utf8.allSatisfy { $0 >= 0xE0 || (0x80...0xBF).contains($0) })
    }

    /// The first words of a text of some more, folded.
    private static func opening(of text: String) -> String? {
        let words = foldedForComparison(text).split(separator: " ")
        return words.count > tellingWords ? words.prefix(tellingWords).joined(separator: " ") : nil
    }

    /// The blocks without such lines at their end, and without a biography that opens them.
    func removed(from blocks: [TextBlock]) -> [TextBlock] {
        guard !names.isEmpty || !openings.isEmpty else { return blocks }
        var rest = blocks[...]
        if let first = rest.first, rest.count > Self.leastBlocks, isBiography(first) { rest.removeFirst() }
        var isIntroduced = false
        while let last = rest.last, last.kind == .paragraph, rest.count > Self.leastBlocks,
            blocks.endIndex - rest.endIndex < Self.most, isAboutAuthor(last.text) || isBiography(last)
        {
            isIntroduced = !Self.isRole(last.text)
            rest.removeLast()
        }
        if isIntroduced, rest.count > Self.leastBlocks, let last = rest.last, last.kind == .paragraph,
            Self.isRole(last.text)
        {
            rest.removeLast()
        }
        return Array(rest)
    }

    /// Whether a paragraph is one that the page tells machines of an author.
    private func isBiography(_ block: TextBlock) -> Bool {
        guard block.kind == .paragraph, block.text.utf8.count <= Self.longest else { return false }
        return Self.opening(of: block.text).map(openings.contains) ?? false
    }

    /// Whether a line may say what somebody is, "Contributing writer", rather than be a sentence.
    private static func isRole(_ text: String) -> Bool {
        text.utf8.count <= longestRole && text.split(separator: " ").count <= 4
            && text.allSatisfy { $0.isLetter || " &-/".contains($0) }
    }

    private func isAboutAuthor(_ text: String) -> Bool {
        guard text.utf8.count <= Self.longest else { return false }
        var key = foldedForComparison(text)[...]
        while let first = key.unicodeScalars.first, !first.properties.isAlphabetic { key = key.dropFirst() }
        if key.hasPrefix("by ") { key = key.dropFirst(3) }
        guard let name = names.first(where: { key.hasPrefix($0) }) else { return false }
        let rest = key.dropFirst(name.count)
        return isRestOfNames(rest) || introduces(rest)
    }

    /// Whether nothing but the other authors' names follows.
    private func isRestOfNames(_ text: Substring) -> Bool {
        var rest = String(text)
        for name in names { rest = rest.replacing(name, with: "") }
        let words = rest.split(separator: " ")
        if words.contains(where: { Self.titles.contains(String($0)) }) {
            return words.allSatisfy { $0.contains("@") || Self.titles.contains(String($0)) }
        }
        return rest.split { !$0.isLetter }.allSatisfy { $0 == "and" }
    }

    /// What a reporter is called behind the name, folded.
    private static let titles = Set((AuthorName.titles + ["記者", "记者"]).map { foldedForComparison(String($0)) })

    private func introduces(_ text: Substring) -> Bool {
        guard let sign = text.first, sign == " " || sign == "," else { return false }
        return text.split { !$0.isLetter }.prefix(Self.nearestVerb).contains { Self.verbs.contains(String($0)) }
    }

    private static let verbs = Set(
        [
            "is", "are", "was", "has", "covers", "writes", "reports", "works", "joined", "studied", "ist", "schreibt",
            "est", "es", "escribe", "é", "è", "scrive", "skriver", "является", "пишет",
        ].map { foldedForComparison($0) })
}
