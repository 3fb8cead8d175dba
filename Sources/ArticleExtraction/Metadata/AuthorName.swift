import InternationalText
import RetractdCore

/// Names in lines such as "By Ann Lee · 5 May 2024".
enum AuthorName {
    /// The longest name or list of names, in characters; longer is a biography.
    static let longest = 100
    /// The most words of a line that says that it is a byline, its date included.
    private static let longestMarked = 12

    /// The names in a byline; nil where it holds none.
    static func find(in line: String) -> String? {
        guard WebAddress(line) == nil, line.count <= longest * 2, !isEditor(line) else { return nil }
        for part in parts(line) {
            var words = withoutOpening(part) ?? beforeTitle(part) ?? part
            if let cut = words.firstRange(of: " - ") { words = String(words[..<cut.lowerBound]) }
            if let name = plausible(words) { return name }
        }
        return nil
    }

    /// The names in a line that says that it is a byline, alone or beside a date: "By Ann Lee", "5 May 2024 by Ann Lee".
    static func findMarked(in line: String) -> String? {
        for part in parts(line) {
            if let name = beforeTitle(part) { return name }
            guard let rest = withoutOpening(part) ?? afterDate(part), let first = rest.first, !first.isLowercase,
                rest.split(separator: " ").count <= longestMarked, !rest.hasSuffix("."), !rest.hasSuffix("?")
            else { continue }
            if let name = plausible(rest) { return name }
        }
        return nil
    }

    /// Whether a line says that it is a byline and has a date between its bars and dots as well: "By Ann Lee, Chief Editor ·
    /// Updated 5 May 2024".
    static func isDated(_ line: String) -> Bool {
        guard LabelLine.hasDigit(line) else { return false }
        let parts = parts(line)
        return parts.count > 1 && findMarked(in: parts[0]) != nil
            && parts.dropFirst().contains { part in
                LabelLine.isDateOfItsOwn(part)
                    || DateStamp.isOne(foldedForComparison(part)) && PageDate.find(in: part) != nil
            }
    }

    /// Whether a line names who edited the page rather than who wrote it.
    private static func isEditor(_ line: String) -> Bool { editors.contains { line.hasPrefix($0) } }

    private static let editors = ["责任编辑", "責任編輯", "责编", "编辑：", "编辑:", "編輯：", "編輯:"]

    /// A Korean name before what its owner is, "홍길동 기자", with an address of mail behind it or not; nil for another line.
    private static func beforeTitle(_ part: String) -> String? {
        let words = part.split(separator: " ")
        guard (2...3).contains(words.count), titles.contains(words[1]), (2...4).contains(words[0].count),
            words.count == 2 || words[2].contains("@"),
            words[0].unicodeScalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) })
        else { return nil }
        return String(words[0])
    }

    /// What a Korean reporter is called behind the name.
    static let titles: Set<Substring> = ["기자", "특파원", "선임기자", "논설위원", "인턴기자"]

    /// What stands between bars and dots, white space collapsed.
    private static func parts(_ line: String) -> [String] {
        // Most lines hold none of these signs, nor a byte that begins one.
        let mayBeParted = line.utf8.contains { $0 == 0x7C || $0 == 0x0A || $0 == 0xC2 || $0 == 0xE2 }
        guard mayBeParted else { return [WhiteSpace.collapsed(line)] }
        return line.split { "|•·⋅—–\n".contains($0) }.map { WhiteSpace.collapsed(String($0)) }
    }

    /// What follows "by" behind a date; nil where a line begins otherwise.
    private static func afterDate(_ part: String) -> String? {
        guard LabelLine.hasDigit(part) else { return nil }
        let words = part.split(separator: " ")
        guard let by = words.firstIndex(where: { $0 == "by" || $0 == "By" }), by > 0,
            LabelLine.isDateOfItsOwn(words[..<by].joined(separator: " "))
        else { return nil }
        return words[(by + 1)...].joined(separator: " ")
    }

    /// A name without the date that stands behind it in the same line: "Ann Lee on 5 May 2024", "Ann Lee, May 5, 2024".
    private static func withoutDate(_ words: String) -> String {
        guard let digit = words.firstIndex(where: \.isNumber), PageDate.find(in: words) != nil else { return words }
        var names = words[..<digit].split(separator: " ")
        if let last = names.last, words[..<digit].last != " ", !last.isEmpty { names.removeLast() }
        while let last = names.last, isOfDate(last) { names.removeLast() }
        for length in [3, 2, 1] where names.count > length {
            let label = foldedForComparison(names.suffix(length).joined(separator: " "))
            if DateStamp.isBare(label.filter { $0 != ":" }) { names.removeLast(length) }
        }
        return names.joined(separator: " ")
    }

    private static func isOfDate(_ word: Substring) -> Bool {
        let key = foldedForComparison(String(word)).filter { !",.:(".contains($0) }
        return key.isEmpty || beforeDates.contains(key) || MonthNames.month(key) != nil
    }

    private static let beforeDates = Set(
        [
            "on", "updated", "published", "posted", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "am", "le", "el", "em", "il", "-", "/",
        ])

    /// Whether a whole line is the opening of a byline, whose names stand in the next.
    static func isOpening(_ line: String) -> Bool {
        line.utf8.count < 48 && wholeOpenings.contains(bare(line.lowercased()))
    }

    /// Whether a name is one to log in by, rather than a person's.
    static func isAccount(_ name: String) -> Bool {
        !name.contains(" ")
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x2D...0x39).contains($0) || $0 == 0x5F }
    }

    private static func plausible(_ words: String) -> String? {
        var words = withoutDate(words)
        // "Ann Lee, News 24": the newsroom's number.
        if words.contains(where: \.isNumber), let comma = words.firstIndex(of: ","), words[..<comma].contains(" ") {
            words = String(words[..<comma])
        }
        guard !words.contains(where: \.isNumber), words.count <= longest else { return nil }
        let name = WhiteSpace.collapsed(words).trimmed(of: ",;:&✉●")
        let isName = name.contains(where: \.isLetter) && name.count > 1 && !isOpening(name)
        return isName && !isFurniture(name) ? name : nil
    }

    /// "About the author", "Facebook".
    private static func isFurniture(_ name: String) -> Bool {
        guard name.utf8.count <= 40 else { return false }
        let key = foldedForComparison(name)
        return FurniturePhrases.isLabel(key) || FurniturePhrases.isSectionOpening(key)
    }

    /// A line without "By" and its like; nil where it opens otherwise.
    private static func withoutOpening(_ text: String) -> String? {
        var lower = text.lowercased()
        let opened = lower.withUTF8 { bytes in
            bytes.first.map { byFirst[Int($0)].filter { bytes.starts(with: $0.utf8) } } ?? []
        }
        for opening in opened {
            let rest = text.dropFirst(opening.count)
            guard let sign = rest.first, sign.isWhitespace || marks.contains(sign) else { continue }
            let words = String(rest.drop { marks.contains($0) || $0.isWhitespace })
            return withoutOpening(words) ?? words
        }
        return nil
    }

    /// What stands between the opening of a byline and the names.
    private static let marks: Set<Character> = [":", "：", ",", "،"]

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
        "created by", "researched by", "insights from", "text:",
        "author", "authors", "the author", "by", "von", "par", "por", "di", "door", "av", "af", "oleh", "yazan",
        "autor",
        "auteur", "autore", "redactor", "tekst", "penulis", "tác giả",
        "نویسنده", "نوشته", "به قلم", "خبرنگار", "بقلم", "كتب", "كتبت", "كتبه", "إعداد", "الكاتب", "لیکوال", "ليکوال",
        "تحریر", "автор", "авторы", "автори", "текст", "מאת", "作者", "文",
        "記者", "记者", "기자", "लेखक", "প্রতিবেদক", "συντάκτης", "γράφει ο", "γράφει η", "γράφει", "โดย", "írta", "napsal",
        "napsala", "ავტორი", "հեղինակ", "撰文", "執筆", "取材・文", "escrito por", "écrit par", "scritto da",
        "geschrieben von",
    ].sorted { $0.count > $1.count }

    private static let wholeOpenings = Set(openings)

    /// The openings by their first byte, so that few are looked at.
    private static let byFirst: [[String]] = {
        var byFirst = [[String]](repeating: [], count: 256)
        for opening in openings { opening.utf8.first.map { byFirst[Int($0)].append(opening) } }
        return byFirst
    }()
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
