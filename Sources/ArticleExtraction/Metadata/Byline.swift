import InternationalText
import RetractdCore

/// Who wrote the article, by its structured data, its head or the line under its headline.
struct Byline {
    /// The longest byline, in characters; longer is a biography.
    static let longest = 100

    private let page: PageSurvey
    private let metadata: PageMetadata

    init(_ page: PageSurvey, _ metadata: PageMetadata) {
        self.page = page
        self.metadata = metadata
    }

    /// Nil where nobody is named.
    var text: String? {
        joined(metadata.article?.people ?? [])
            ?? metadata.meta("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author")
            .flatMap { joined([$0]) }
            ?? page.bylines.lazy.compactMap { name(in: $0) }.first
            ?? joined(metadata.article?.organizations ?? [])
    }

    private func joined(_ names: [String]) -> String? {
        var seen: [String] = []
        for name in names.map(PlainMetadata.text).compactMap(name) where !seen.contains(name) { seen.append(name) }
        return seen.isEmpty ? nil : seen.joined(separator: ", ")
    }

    /// The names in a line such as "By Ann Lee · 5 May 2024"; nil where it holds none.
    private func name(in line: String) -> String? {
        guard WebAddress(line) == nil, line.count <= Self.longest * 2 else { return nil }
        for part in line.split(whereSeparator: { "|•·—–\n".contains($0) }) {
            var words = Self.withoutBy(String(part))
            if let cut = words.firstRange(of: " - ") { words = String(words[..<cut.lowerBound]) }
            if words.contains(where: \.isNumber) || words.count > Self.longest { continue }
            let name = WhiteSpace.collapsed(words)
            if name.contains(where: \.isLetter), name.count > 1, !Self.openings.contains(foldedForComparison(name)) {
                return name
            }
        }
        return nil
    }

    private static func withoutBy(_ text: String) -> String {
        let folded = text.lowercased()
        for opening in openings where folded.hasPrefix(opening) {
            let rest = text.dropFirst(opening.count)
            guard let sign = rest.first, sign == " " || sign == ":" || sign == "\u{A0}" else { continue }
            return withoutBy(String(rest.drop { $0 == ":" || $0.isWhitespace }))
        }
        return text
    }

    /// Longest first, so that "written by" is not read as a name after "written".
    private static let openings = [
        "reviewed and written by", "words and photos by", "article written by", "reported by", "medically reviewed by",
        "written by", "posted by", "published by", "edited by", "story by", "words by", "article by", "authored by",
        "author", "authors", "by", "von", "par", "por", "di", "door", "av", "af", "oleh", "yazan", "autor", "auteur",
        "نویسنده", "نوشته", "به قلم", "خبرنگار", "بقلم", "كتب", "تحریر", "автор", "текст", "מאת", "作者", "文", "記者", "记者",
        "기자", "लेखक",
    ].sorted { $0.count > $1.count }
}
