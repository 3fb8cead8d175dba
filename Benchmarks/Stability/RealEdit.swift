import InternationalText

/// What a publisher changes in an article itself.
enum RealEdit: String, CaseIterable, Sendable {
    case correctionNote = "correction note"
    case allegation = "inserted allegation"
    case headline
    case name
    case negation = "\"not\""
    case number
    case deletedSentence = "deleted sentence"
    case insertedSentence = "inserted sentence"
    case deletedParagraph = "deleted paragraph"
    case insertedParagraph = "inserted paragraph"
    case wholeBody = "whole body replaced"
    case typo
    case punctuation
}

/// Makes real edits in a page's source.
struct EditWriter {
    let page: PageSource
    let words: EditWords
    private var chance: Chance

    init(page: PageSource, words: EditWords, seed: String) {
        self.page = page
        self.words = words
        chance = Chance(seed)
    }

    /// Nil where this page offers no place for it.
    mutating func patch(_ edit: RealEdit) -> Patch? {
        switch edit {
        case .correctionNote: correctionNote()
        case .allegation: inserted(chance.pick(words.allegations, or: ""))
        case .headline: headline()
        case .name: name()
        case .negation: words.negation.flatMap { pair in replacingWord(pair.old, with: pair.new) }
        case .number:
            replacement(of: Self.isNumber) { old, chance in "\((Int(old) ?? 7) + 1 + chance.below(40))" }
        case .deletedSentence: deletedSentence()
        case .insertedSentence: insertedSentence()
        case .deletedParagraph: deletedParagraph()
        case .insertedParagraph: inserted(chance.pick(words.paragraphs, or: ""))
        case .wholeBody: wholeBody()
        case .typo: typo()
        case .punctuation: punctuation()
        }
    }

    private mutating func name() -> Patch? {
        let names = words.names
        return replacement(of: Self.isName) { _, chance in chance.pick(names, or: "") }
    }

    private mutating func place() -> Int { chance.below(page.paragraphs.count) }

    private mutating func correctionNote() -> Patch {
        var patch = Patch()
        let note = SourceText.escaped(chance.pick(words.corrections, or: ""))
        let element =
            switch chance.below(4) {
            case 0: "<p>\(note)</p>"
            case 1: "<p><em>\(note)</em></p>"
            case 2: "<div class=\"\(chance.hash())\"><p><i>\(note)</i></p></div>"
            default: "<p class=\"correction\"><strong>\(note)</strong></p>"
            }
        let isOnTop = chance.happens(0.4)
        let place =
            isOnTop ? page.paragraphs[0].outer.lowerBound : page.paragraphs[page.paragraphs.count - 1].outer.upperBound
        patch.insert(element, at: place)
        return patch
    }

    /// As its neighbour is marked up.
    private mutating func inserted(_ text: String) -> Patch {
        var patch = Patch()
        let neighbour = page.paragraphs[chance.below(page.paragraphs.count - 1)]
        patch.insert(start(of: neighbour) + SourceText.escaped(text) + "</p>", at: neighbour.outer.upperBound)
        return patch
    }

    private func start(of paragraph: PageSource.Element) -> String {
        String(decoding: page.bytes[paragraph.outer.lowerBound..<paragraph.inner.lowerBound], as: UTF8.self)
    }

    /// The heading, and mostly what the head of the page says too.
    private mutating func headline() -> Patch {
        var patch = Patch()
        let new = SourceText.escaped(chance.happens(0.5) ? chance.pick(words.headlines, or: "") : reworded())
        patch.replace(page.headline.inner, with: new)
        guard chance.happens(0.75) else { return patch }
        for place in page.statedHeadlines where place.upperBound <= page.headline.outer.lowerBound {
            patch.replace(place, with: new)
        }
        return patch
    }

    private mutating func reworded() -> String {
        var parts = page.title.split(separator: " ").map(String.init)
        guard parts.count > 3 else { return page.title + " " + chance.pick(words.names, or: "") }
        parts[1 + chance.below(parts.count - 2)] = chance.pick(words.names, or: "")
        return parts.joined(separator: " ")
    }

    private mutating func deletedSentence() -> Patch? {
        for index in page.paragraphs.indices.shuffled(using: &chance) {
            guard let range = lastSentence(of: page.paragraphs[index]) else { continue }
            var patch = Patch()
            patch.replace(range, with: "")
            return patch
        }
        return nil
    }

    /// The last sentence of a paragraph that holds no tag and follows another.
    private func lastSentence(of paragraph: PageSource.Element) -> Range<Int>? {
        let inner = page.bytes[paragraph.inner]
        guard !inner.contains(UInt8(ascii: "<")) else { return nil }
        let stops = inner.indices.dropLast(2).filter {
            page.bytes[$0] == UInt8(ascii: ".") && page.bytes[$0 + 1] == 0x20
                && (0x41...0x5A).contains(page.bytes[$0 + 2])
        }
        guard let stop = stops.last, paragraph.inner.upperBound - stop > 30 else { return nil }
        return (stop + 1)..<paragraph.inner.upperBound
    }

    private mutating func insertedSentence() -> Patch {
        var patch = Patch()
        let paragraph = page.paragraphs[place()]
        patch.insert(" " + SourceText.escaped(chance.pick(words.sentences, or: "")), at: paragraph.inner.upperBound)
        return patch
    }

    private mutating func deletedParagraph() -> Patch {
        var patch = Patch()
        patch.replace(page.paragraphs[place()].outer, with: "")
        return patch
    }

    private mutating func wholeBody() -> Patch {
        var patch = Patch()
        for (index, paragraph) in page.paragraphs.enumerated() {
            patch.replace(
                paragraph.inner, with: SourceText.escaped(words.paragraphs[index % words.paragraphs.count]))
        }
        return patch
    }

    private mutating func typo() -> Patch? {
        replacement(of: { $0.utf8.count >= 6 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }) { old, chance in
            var letters = Array(old)
            let place = 1 + chance.below(letters.count - 3)
            letters.swapAt(place, place + 1)
            if letters == Array(old) { letters.remove(at: place) }
            return String(letters)
        }
    }

    private mutating func punctuation() -> Patch? {
        for index in page.paragraphs.indices.shuffled(using: &chance) {
            let inner = page.paragraphs[index].inner
            guard !page.bytes[inner].contains(UInt8(ascii: "<")),
                let comma = inner.first(where: {
                    page.bytes[$0] == UInt8(ascii: ",") && $0 + 1 < inner.upperBound && page.bytes[$0 + 1] == 0x20
                })
            else { continue }
            var patch = Patch()
            patch.replace(comma..<(comma + 1), with: chance.happens(0.5) ? "" : ";")
            return patch
        }
        return nil
    }

    // MARK: Words

    private static func isName(_ word: String) -> Bool {
        word.utf8.count >= 5 && word.utf8.first.map { (0x41...0x5A).contains($0) } == true
            && word.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
    }

    private static func isNumber(_ word: String) -> Bool {
        (1...6).contains(word.utf8.count) && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private mutating func replacingWord(_ old: String, with new: String) -> Patch? {
        replacement(of: { $0 == old }) { _, _ in new }
    }

    /// One word of the article's text, outside tags and not the first of its paragraph, by another.
    private mutating func replacement(
        of isWanted: (String) -> Bool, by change: (String, inout Chance) -> String
    ) -> Patch? {
        for index in page.paragraphs.indices.shuffled(using: &chance) {
            let inner = page.paragraphs[index].inner
            let found = words(in: inner).dropFirst().filter {
                isWanted(String(decoding: page.bytes[$0], as: UTF8.self))
            }
            guard let range = found.randomElement(using: &chance) else { continue }
            let old = String(decoding: page.bytes[range], as: UTF8.self)
            let new = change(old, &chance)
            if new == old { continue }
            var patch = Patch()
            patch.replace(range, with: new)
            return patch
        }
        return nil
    }

    private func words(in range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        var isTag = false
        for index in range {
            let byte = page.bytes[index]
            let isSpace = byte == 0x20 || byte == 0x0A
            if byte == UInt8(ascii: "<") { isTag = true }
            let isEdge = isTag || isSpace || byte == UInt8(ascii: "&")
            if isEdge, let from = start {
                if isSpace { words.append(from..<index) }
                start = nil
            } else if !isEdge, start == nil, index > range.lowerBound, page.bytes[index - 1] == 0x20 {
                start = index
            }
            if byte == UInt8(ascii: ">") { isTag = false }
        }
        return words
    }
}
