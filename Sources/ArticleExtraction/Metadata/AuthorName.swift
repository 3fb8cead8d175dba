import InternationalText
import RetractdCore

/// Names in lines such as "By Ann Lee · 5 May 2024".
enum AuthorName {
    /// The longest name or list of names, in characters; longer is a biography.
    static let longest = 100

    /// The names in a byline; nil where it holds none.
    static func find(in line: String) -> String? {
        guard WebAddress(line) == nil, line.count <= longest * 2 else { return nil }
        for part in line.split(whereSeparator: { "|•·—–\n".contains($0) }) {
            let part = WhiteSpace.collapsed(String(part))
            var words = withoutOpening(part) ?? part
            if let cut = words.firstRange(of: " - ") { words = String(words[..<cut.lowerBound]) }
            if let name = plausible(words) { return name }
        }
        return nil
    }

    /// The names in a line that says that it is a byline: "By Ann Lee", "نویسنده: …".
    static func findMarked(in line: String) -> String? {
        guard let rest = withoutOpening(line), let first = rest.first, !first.isLowercase else { return nil }
        let words = rest.split { "|•·—–\n".contains($0) }.first.map(String.init) ?? rest
        guard words.split(separator: " ").count <= 9, !words.hasSuffix("."), !words.hasSuffix("?") else { return nil }
        return plausible(words)
    }

    /// Whether a whole line is the opening of a byline, whose names stand in the next.
    static func isOpening(_ line: String) -> Bool {
        line.utf8.count < 48 && openings.contains(bare(line.lowercased()))
    }

    /// Whether a name is one to log in by, rather than a person's.
    static func isAccount(_ name: String) -> Bool {
        !name.contains(" ")
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x2D...0x39).contains($0) || $0 == 0x5F }
    }

    private static func plausible(_ words: String) -> String? {
        guard !words.contains(where: \.isNumber), words.count <= longest else { return nil }
        let name = WhiteSpace.collapsed(words).trimmed(of: ",;:&✉")
        let isName = name.contains(where: \.isLetter) && name.count > 1 && !isOpening(name)
        return isName ? name : nil
    }

    /// A line without "By" and its like; nil where it opens otherwise.
    private static func withoutOpening(_ text: String) -> String? {
        let folded = text.lowercased()
        for opening in openings where folded.hasPrefix(opening) {
            let rest = text.dropFirst(opening.count)
            guard let sign = rest.first, sign == ":" || sign.isWhitespace || sign == "：" else { continue }
            let words = String(rest.drop { $0 == ":" || $0 == "：" || $0.isWhitespace })
            return withoutOpening(words) ?? words
        }
        return nil
    }

    private static func bare(_ text: String) -> String {
        WhiteSpace.collapsed(text).trimmed(of: ":： ")
    }

    /// Longest first, so that "written by" is not read as a name after "written".
    private static let openings = [
        "reviewed and written by", "words and photos by", "article written by", "this post was written by",
        "reported by", "medically reviewed by", "written by", "posted by", "published by", "edited by", "story by",
        "words by", "view all posts by", "view all articles by", "read more about", "more from", "articles by",
        "guide by",
        "words and pictures by", "article by", "authored by", "text by", "review by", "recipe by", "contributed by",
        "created by",
        "author", "authors", "the author", "by", "von", "par", "por", "di", "door", "av", "af", "oleh", "yazan",
        "autor",
        "auteur", "autore", "redactor", "tekst", "penulis", "tác giả",
        "نویسنده", "نوشته", "به قلم", "خبرنگار", "بقلم", "كتب", "الكاتب", "تحریر", "автор", "текст", "מאת", "作者", "文",
        "記者", "记者", "기자", "लेखक", "প্রতিবেদক", "συντάκτης",
    ].sorted { $0.count > $1.count }
}

extension String {
    /// Without any of some signs, and spaces, at its ends.
    fileprivate func trimmed(of signs: String) -> String {
        var rest = self[...]
        while let first = rest.first, first == " " || signs.contains(first) { rest.removeFirst() }
        while let last = rest.last, last == " " || signs.contains(last) { rest.removeLast() }
        return String(rest)
    }
}
