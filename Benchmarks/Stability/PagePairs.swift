import InternationalText

/// Two captures of a page, and what lies between them.
struct PagePair {
    let id: String
    /// The row of the table it counts for.
    let row: String
    /// Whether the article itself was edited.
    let isEdit: Bool
    let url: String
    let old: [UInt8]
    let new: [UInt8]
    /// Other pages of the site, with furniture of the same look.
    let siblings: [[UInt8]]
}

/// Makes pairs of a page: furniture moved, alone and five at once, and real edits, alone and among moving furniture.
struct PagePairs {
    static let fiveAtOnce = "five at once"
    static let amongFurniture = "among five"

    let page: PageSource
    let url: String
    let site: String
    let words: FurnitureWords
    let edits: EditWords
    /// Headlines and paragraphs of other pages, for furniture and for siblings.
    let headlines: [String]
    let others: [(title: String, paragraphs: [String])]

    func all() -> [PagePair] {
        var pairs = FurnitureKind.allCases.map { pair($0.rawValue, [$0], edit: nil) }
        pairs.append(pair(Self.fiveAtOnce, five("one"), edit: nil))
        pairs.append(pair(Self.fiveAtOnce, five("two"), edit: nil))
        for edit in RealEdit.allCases {
            var writer = EditWriter(page: page, words: edits, seed: "\(site)/\(edit.rawValue)")
            guard let patch = writer.patch(edit) else { continue }
            pairs.append(pair(edit.rawValue, [], edit: patch))
            pairs.append(pair("\(edit.rawValue), \(Self.amongFurniture)", five(edit.rawValue), edit: patch))
        }
        return pairs
    }

    private func five(_ seed: String) -> [FurnitureKind] {
        var chance = Chance("\(site)/five/\(seed)")
        return Array(FurnitureKind.allCases.shuffled(using: &chance).prefix(5))
    }

    private func pair(_ row: String, _ kinds: [FurnitureKind], edit: Patch?) -> PagePair {
        var visit = Visit(page: page, site: "\(site)/\(row)", words: words, headlines: headlines, edit: edit)
        let (old, new) = visit.pair(kinds)
        let siblings = others.prefix(3).enumerated().map { index, other in
            visit.sibling(kinds, title: other.title, paragraphs: other.paragraphs, number: index)
        }
        return PagePair(
            id: "\(site) \(row)", row: row, isEdit: edit != nil, url: url, old: old, new: new, siblings: siblings)
    }
}

/// A page as it is fetched twice.
struct Visit {
    let page: PageSource
    let site: String
    let words: FurnitureWords
    let headlines: [String]
    let edit: Patch?

    mutating func pair(_ kinds: [FurnitureKind]) -> (old: [UInt8], new: [UInt8]) {
        var (old, new) = (Patch(), edit ?? Patch())
        for kind in kinds {
            var chance = Chance("\(site)/\(kind.rawValue)/course")
            switch kind {
            case .shuffledLinks:
                let html = html(kind, "one")
                let place = place(kind, "one")
                old.insert(html, at: place)
                new.insert(Self.reversed(html), at: place)
            case .layoutWrapper: wrap(&new, chance.hash())
            case .inlineMarkup: markUp(&new, &chance)
            case let kind where kind.isBox:
                let course = chance.below(3)
                if course != 0 { old.insert(html(kind, "one"), at: place(kind, "one")) }
                if course != 1 { new.insert(html(kind, "two"), at: place(kind, chance.happens(0.5) ? "one" : "two")) }
            default: break
            }
        }
        var (a, b) = (old.applied(to: page.bytes), new.applied(to: page.bytes))
        for kind in kinds where !kind.isBox && kind != .charset { change(kind, &a, &b) }
        // What no longer is UTF-8 cannot be edited further.
        if kinds.contains(.charset) { change(.charset, &a, &b) }
        return (a, b)
    }

    private func change(_ kind: FurnitureKind, _ old: inout [UInt8], _ new: inout [UInt8]) {
        if kind == .hashedClasses || kind == .opaqueClasses || kind == .nonces {
            var first = MarkupChange("\(site)/\(kind.rawValue)/old")
            old = first.apply(kind, to: old)
        }
        var second = MarkupChange("\(site)/\(kind.rawValue)/new")
        new = second.apply(kind, to: new)
    }

    /// The site's page around another article.
    func sibling(_ kinds: [FurnitureKind], title: String, paragraphs: [String], number: Int) -> [UInt8] {
        var patch = Patch()
        for (index, paragraph) in page.paragraphs.enumerated() {
            let text = index < paragraphs.count ? paragraphs[index] : ""
            patch.replace(paragraph.inner, with: SourceText.escaped(text))
        }
        // Every article has a headline of its own, for machines too: one that several have is a site's name.
        for place in page.statedHeadlines + [page.headline.inner] {
            patch.replace(place, with: SourceText.escaped(title))
        }
        for kind in kinds where kind.isBox {
            patch.insert(html(kind, "sibling \(number)"), at: place(kind, "sibling \(number)"))
        }
        return patch.applied(to: page.bytes)
    }

    private func html(_ kind: FurnitureKind, _ visit: String) -> String {
        var writer = FurnitureWriter(site: site, visit: visit, words: words, headlines: headlines, kind: kind)
        return writer.html(kind)
    }

    private func place(_ kind: FurnitureKind, _ visit: String) -> Int {
        var chance = Chance("\(site)/\(kind.rawValue)/\(visit)/place")
        let first = page.paragraphs[0]
        switch kind {
        case .cookieBanner, .ticker: return afterBody
        case .counters, .relativeTime: return chance.happens(0.7) ? first.outer.lowerBound : first.outer.upperBound
        case .comments: return page.paragraphs[page.paragraphs.count - 1].outer.upperBound
        default: return page.paragraphs[chance.below(page.paragraphs.count - 1)].outer.upperBound
        }
    }

    private var afterBody: Int {
        SourceScanner(page.bytes).tags().first { $0.name == "body" && !$0.isEnd }?.range.upperBound ?? 0
    }

    private func wrap(_ patch: inout Patch, _ label: String) {
        for paragraph in page.paragraphs {
            patch.insert("<div class=\"\(label)\"><div>", at: paragraph.outer.lowerBound)
            patch.insert("</div></div>", at: paragraph.outer.upperBound)
        }
    }

    /// One word becomes a link or bold, its letters as before.
    private func markUp(_ patch: inout Patch, _ chance: inout Chance) {
        for paragraph in page.paragraphs.shuffled(using: &chance) {
            let inner = page.bytes[paragraph.inner]
            guard !inner.contains(UInt8(ascii: "<")), let start = inner.firstIndex(of: 0x20),
                let end = inner[(start + 1)...].firstIndex(of: 0x20)
            else { continue }
            let isLink = chance.happens(0.5)
            patch.insert(isLink ? "<a href=\"/\(chance.hash())\">" : "<b>", at: start + 1)
            patch.insert(isLink ? "</a>" : "</b>", at: end)
            return
        }
    }

    private static func reversed(_ html: String) -> String {
        guard let first = html.firstRange(of: "<li"), let last = html.ranges(of: "</li>").last else { return html }
        let list = html[first.lowerBound..<last.upperBound]
        let items = list.split(separator: "</li>").reversed().map { $0 + "</li>" }
        return html[..<first.lowerBound] + items.joined() + html[last.upperBound...]
    }
}
