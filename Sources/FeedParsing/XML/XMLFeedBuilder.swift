import Markup
import RetractdCore

/// Builds a feed from the events of its XML.
///
/// Elements nest as frames; a frame knows which channel, entry or foreign part its children speak about. One element's
/// text is captured at a time, whatever markup it holds. Events come one after the other: what they touch is not checked for
/// overlapping access.
final class XMLFeedBuilder {
    /// What the children of an element speak about.
    enum Subject {
        /// Nothing yet: the root and wrappers around channels.
        case document
        case channel
        case entry
        /// The author of a channel or entry; its text is collected in case there is no `name`.
        case person(isEntry: Bool)
        /// Something whose titles and links are not ours.
        case foreign
    }

    struct Frame {
        let element: FeedElement
        let subject: Subject
        let address: FeedAddress
    }

    @exclusivity(unchecked) private(set) var format: FeedFormat?
    private var rootName = ""
    /// Whether the root is one of HTML's.
    @exclusivity(unchecked) private(set) var isWebPage = false
    @exclusivity(unchecked) private var frames: [Frame] = []
    @exclusivity(unchecked) private var capture: TextCapture?
    private var channel = FeedFields()
    @exclusivity(unchecked) private var entry: FeedFields?
    private var personText: [UInt8] = []
    @exclusivity(unchecked) private var entries: [FeedEntry] = []
    @exclusivity(unchecked) private var tombstones: [FeedTombstone] = []
    private var faults: [String] = []
    /// Whether reading ended at a limit.
    private var isCut = false
    /// By the number of the name.
    @exclusivity(unchecked) private var meanings: [FeedMeaning?] = []
    private let documentAddress: FeedAddress
    /// How many names of elements are remembered: feeds have dozens.
    private static let mostMeanings = 10_000

    init(baseURL: String) {
        documentAddress = FeedAddress(baseURL)
    }

    func receive(_ event: XMLEvent) -> XMLEventReader.Answer {
        switch event {
        case .start(let tag): start(tag)
        case .text(let text): self.text(text)
        case .end(let name): end(name)
        }
        if isWebPage { return .stop }
        if entries.count >= FeedLimits.mostEntries || tombstones.count >= FeedLimits.mostTombstones {
            faults.append("more than \(FeedLimits.mostEntries) entries: the rest was not read")
            isCut = true
            return .stop
        }
        return .goOn
    }

    /// The feed, once the document is read; a page or unknown document throws.
    func finish(_ reading: XMLReading) throws(FeedParsingError) -> ParsedFeed {
        // What a truncated document left open: its finished fields count if they can name the entry at all.
        if let rest = entry?.entry, rest.id != nil || rest.link != nil { entries.append(rest) }
        guard let format else { throw .unrecognisedRoot(rootName) }
        return ParsedFeed(
            format: format, title: channel.title, link: channel.address, updated: channel.updated ?? channel.published,
            entries: format == .atom10 ? entries.map(inheriting) : entries, tombstones: tombstones,
            rhythm: channel.rhythm.value,
            faults: faults + reading.faults, isPartial: isCut || reading.isTruncated || reading.mayHaveLost)
    }

    /// Atom: the feed's author is the author of entries that name none (RFC 4287, section 4.2.1).
    private func inheriting(_ entry: FeedEntry) -> FeedEntry {
        guard entry.author == nil, let author = channel.author else { return entry }
        var entry = entry
        entry.author = author
        return entry
    }

    // MARK: Events

    private func start(_ tag: XMLStartTag) {
        let meaning = meaning(of: tag.name)
        let element = meaning.element
        let base = tag.attribute("xml", "base") ?? (element == .channel ? tag.attribute("base") : nil)
        let address = (frames.last?.address ?? documentAddress).entering(base: base)
        if capture != nil {
            guard isNextEntry(element) else {
                capture?.appendTag(tag.name.local, isEnd: false)
                frames.append(Frame(element: .other, subject: .foreign, address: address))
                return
            }
            finishCapture()
        }
        if frames.isEmpty {
            rootName = tag.name.local
            isWebPage = element == .webPage || Self.pageParts.contains(rootName.lowercased())
        }
        recognise(element, tag)
        let parent = frames.last?.subject ?? .document
        let subject = self.subject(of: element, tag, in: parent)
        frames.append(Frame(element: element, subject: subject, address: address))
        open(meaning, tag, in: parent, address)
    }

    private func text(_ bytes: [UInt8]) {
        if capture != nil {
            capture?.append(bytes)
        } else if case .person? = frames.last?.subject, personText.count < FeedLimits.longestLine {
            personText += bytes.prefix(FeedLimits.longestLine)
        }
    }

    private func end(_ name: XMLName) {
        guard let frame = frames.popLast() else { return }
        if let current = capture {
            if frames.count + 1 > current.depth {
                capture?.appendTag(name.local, isEnd: true)
                return
            }
            finishCapture()
            return
        }
        switch (frame.element, frame.subject) {
        case (.author, .person(let isEntry)): finishPerson(isEntry: isEntry)
        case (.item, .entry), (.entry, .entry), (.url, .entry), (.sitemap, .entry): finishEntry()
        default: break
        }
    }

    private func meaning(of name: XMLName) -> FeedMeaning {
        let number = name.number
        guard number >= 0, number < Self.mostMeanings else { return FeedMeaning(name, in: format) }
        while meanings.count <= number { meanings.append(nil) }
        if let known = meanings[number] { return known }
        let meaning = FeedMeaning(name, in: format)
        meanings[number] = meaning
        return meaning
    }

    /// An entry that begins while a text is still open: the text's end tag is missing.
    private func isNextEntry(_ element: FeedElement) -> Bool {
        (element == .item || element == .entry) && capture?.kind != .xhtml
    }

    /// Elements that a page begins with when its `html` tag is left out.
    private static let pageParts: Set<String> = ["head", "body", "meta", "script", "style", "div", "center", "p", "h1"]

    // MARK: Frames

    private func subject(of element: FeedElement, _ tag: XMLStartTag, in parent: Subject) -> Subject {
        switch element {
        case .item, .entry, .url, .sitemap: return .entry
        case .channel, .feed: if case .document = parent { return .channel } else { return parent }
        case .rss, .rdf, .urlset, .sitemapIndex: return .document
        case .author: return person(in: parent)
        case .foreign, .deletedEntry: return .foreign
        case .wrapper: return parent
        default:
            if case .document = parent { return .document }
            return element == .other ? .foreign : parent
        }
    }

    private func person(in parent: Subject) -> Subject {
        switch parent {
        case .entry: .person(isEntry: true)
        case .channel: .person(isEntry: false)
        default: .foreign
        }
    }

    private func open(_ meaning: FeedMeaning, _ tag: XMLStartTag, in parent: Subject, _ address: FeedAddress) {
        switch meaning.element {
        case .item, .entry, .url, .sitemap: openEntry(tag, address)
        case .channel: if let link = tag.attribute("href") { setLink(link, rank: 1, inEntry: false, address) }
        case .author: personText = []
        case .deletedEntry: addTombstone(tag)
        default:
            guard let inEntry = isEntry(parent) else { return }
            if meaning.element == .link, openLink(tag, inEntry: inEntry, address) { return }
            let source = CaptureSource(meaning: meaning, tag: tag, depth: frames.count, inEntry: inEntry)
            capture = source.capture(format: format)
        }
    }

    /// Whether fields belong to an entry, or to the channel; nil where they belong to neither.
    private func isEntry(_ subject: Subject) -> Bool? {
        switch subject {
        case .entry: true
        case .channel: false
        case .person(let isEntry): isEntry
        case .document, .foreign: nil
        }
    }

    private func openEntry(_ tag: XMLStartTag, _ address: FeedAddress) {
        if entry != nil { finishEntry() }
        let fields = FeedFields()
        if let about = tag.attribute("rdf", "about") ?? tag.attribute("about"), !about.isEmpty {
            let identifier = PlainText.collapsed(about)
            fields.setIdentifier(identifier, rank: 1)
            // RSS 1.0 section 5.5: it is to be the same as the link.
            if FeedAddress.isAbsolute(identifier) { fields.permalink = (identifier, address) }
        }
        entry = fields
        if let href = tag.attribute("href") { setLink(href, rank: 1, inEntry: true, address) }
        if let time = tag.attribute("lastmod").flatMap(FeedDate.parse) { entry?.setUpdated(time, rank: 0) }
    }

    /// A link that is written as an attribute (Atom); false where it is an element's text.
    private func openLink(_ tag: XMLStartTag, inEntry: Bool, _ address: FeedAddress) -> Bool {
        guard let href = tag.attribute("href") else { return false }
        if let rank = LinkRank(tag).rank { setLink(href, rank: rank, inEntry: inEntry, address) }
        return true
    }

    private func setLink(_ text: String, rank: Int, inEntry: Bool, _ address: FeedAddress) {
        guard let link = address.resolved(text) else { return }
        update(inEntry: inEntry) { $0.setLink(link, rank: rank) }
    }

    private func addTombstone(_ tag: XMLStartTag) {
        guard let reference = tag.attribute("ref"), !reference.isEmpty else { return }
        tombstones.append(
            FeedTombstone(
                reference: PlainText.collapsed(reference), when: tag.attribute("when").flatMap(FeedDate.parse)))
    }

    // MARK: Values

    private func update(inEntry: Bool, _ change: (FeedFields) -> Void) {
        if !inEntry { change(channel) } else if let entry { change(entry) }
    }

    private func finishCapture() {
        guard let done = capture else { return }
        capture = nil
        if done.isCut { faults.append("a text longer than \(done.limit) bytes was cut") }
        let subject = frames.last?.subject ?? .document
        guard let inEntry = isEntry(subject) ?? (entry != nil ? true : nil) else { return }
        let address = frames.last?.address ?? documentAddress
        let isText = done.element == .summary || done.element == .content
        let value = done.value(oneLine: !isText)
        guard !value.isEmpty else { return }
        if done.element == .link || done.element == .location {
            setLink(value, rank: done.rank, inEntry: inEntry, address)
        } else if done.element == .originalLink {
            setLink(value, rank: done.rank, inEntry: inEntry, address)
        } else {
            update(inEntry: inEntry) { FieldValue(capture: done, text: value, address: address).store(in: $0) }
        }
    }

    private func finishPerson(isEntry: Bool) {
        let text = PlainText.folded(personText, oneLine: true)
        update(inEntry: isEntry) { $0.setAuthor(text, rank: 1) }
        personText = []
    }

    private func finishEntry() {
        guard let fields = entry else { return }
        entry = nil
        entries.append(fields.entry)
    }

    // MARK: Dialect

    /// The root, or what stands in for one, says the dialect; the first that does wins.
    private func recognise(_ element: FeedElement, _ tag: XMLStartTag) {
        if format == nil || format == .channelDefinition || format == .sitemap || format == .rss10 {
            format = FeedDialect(current: format, isRoot: frames.isEmpty).recognise(element, tag) ?? format
        }
    }
}
