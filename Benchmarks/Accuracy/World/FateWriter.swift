import RetractdCore

/// Writes one fate into a story's history, with its label.
struct FateWriter {
    var site: MadeSite
    var story: MadeStory
    let end: Timestamp
    var dice: Dice

    private var tongue: Tongue { site.tongue }
    private var subject: String { "\(site.host)/\(story.name)" }

    mutating func write(_ fate: FateDealer.Fate) {
        switch fate {
        case .removal(let way): remove(way)
        case .unlisting: unlist()
        case .move: move()
        case .edit: edit()
        case .headline: retitle()
        case .correction: correct()
        case .alternatingHeadline:
            story.otherHeadline = tongue.headline("\(subject)/other")
            story.facts.append(Fact(.trifle, "alternating headline", at: .earliest))
        case .liveBlog: blog()
        case .paywall:
            let at = moment()
            story.standing.set(.paywalled, at: at)
        case .lateBirth:
            story.standing.set(.unborn, at: .earliest)
            let birth = story.published.advanced(by: dice.minutes(2, 25))
            story.standing.set(.there, at: birth)
        }
    }

    /// Some time after publication, early mostly, with the watch under way and hours left of it.
    private mutating func moment() -> Timestamp {
        let from = max(story.published, World.start.advanced(by: .minutes(20)))
        let moment = from.advanced(by: dice.minutes(12, 1_800))
        return min(moment, end.advanced(by: .hours(-5)))
    }

    // MARK: Taken away

    private mutating func remove(_ wanted: RemovalWay) {
        let hasTombstones = site.style.feed == .atom || site.style.feed == .rss
        let way = wanted == .tombstone && !hasTombstones ? .gone : wanted
        let at = moment()
        var until: Timestamp?
        if way == .kill { return kill(at) }
        story.standing.set(standing(way), at: at)
        if dice.falls(0.75) { story.isListed.set(false, at: at.advanced(by: dice.falls(0.6) ? .zero : .minutes(17))) }
        if way == .tombstone {
            story.buriedAt = at
            story.isListed.set(false, at: at)
        }
        if dice.falls(0.25), way != .tombstone {
            let back = at.advanced(by: dice.minutes(70, 900))
            if back < end.advanced(by: .hours(-4)) {
                until = back
                restore(at: back)
            }
        }
        story.facts.append(Fact(.removal, way.rawValue, at: at, until: until))
    }

    private mutating func restore(at back: Timestamp) {
        story.standing.set(.there, at: back)
        story.isListed.set(true, at: back)
        let isChanged = dice.falls(0.5)
        if isChanged { replaceParagraph(at: back) }
        story.facts.append(Fact(.restoration, isChanged ? "changed" : "as before", at: back))
    }

    private mutating func standing(_ way: RemovalWay) -> Standing {
        switch way {
        case .notFound: .status(404)
        case .gone: .status(410)
        case .tombstone: .status(dice.one(of: [404, 410]))
        case .legal: .status(451)
        case .forbidden: .status(403)
        case .softMissing: .softMissing
        case .toHome: .redirect("/")
        case .toSection: .redirect("/\(story.section)/")
        case .toStory: .redirect(otherPath())
        case .toSink: .redirect("/error/missing.html")
        case .refresh: .refresh("/")
        case .script: .script("/")
        case .emptied: .emptied
        case .blank: .blank
        case .notice: .notice(dice.number(0...2), keepsHeadline: true)
        case .noticeAlone: .notice(dice.number(0...2), keepsHeadline: false)
        case .swappedBody: .swapped(keepsHeadline: true)
        case .swappedAll: .swapped(keepsHeadline: false)
        case .kill: .there
        }
    }

    private mutating func otherPath() -> String {
        let others = site.stories.filter { $0.name != story.name && $0.published < story.published }
        return others.isEmpty ? "/" : dice.one(of: others).path
    }

    /// The wire's way: another item says that this one is withdrawn; the page itself stays, or goes hours later.
    private mutating func kill(_ at: Timestamp) {
        let old = story.words.value(at: at).headline
        let maker = SiteMaker(world: 0, number: site.number)
        var notice = maker.story(number: site.stories.count + 1, published: at, site)
        notice.words = Changes(
            MadeStory.Words(
                headline: tongue.kill.split(separator: "*").map(String.init).joined(separator: old),
                paragraphs: [tongue.notices[0]]))
        site.stories.append(notice)
        story.killedAt = at
        if dice.falls(0.5) {
            story.standing.set(.status(404), at: at.advanced(by: .hours(2)))
            story.isListed.set(false, at: at.advanced(by: .hours(2)))
        }
        story.facts.append(Fact(.removal, RemovalWay.kill.rawValue, at: at))
    }

    private mutating func unlist() {
        let at = story.published.advanced(by: .minutes(dice.number(30...300)))
        let from = max(at, World.start.advanced(by: .minutes(30)))
        story.isListed.set(false, at: from)
        story.facts.append(Fact(.unlisting, "unlisted", at: from))
    }

    private mutating func move() {
        let at = moment()
        story.standing.set(.moved, at: at)
        story.isMovedSilently = dice.falls(0.4)
        story.facts.append(Fact(.move, story.isMovedSilently ? "without a redirect" : "redirected", at: at))
    }

    // MARK: Rewritten

    private mutating func change(
        _ kind: Fact.Kind, _ how: String, at moment: Timestamp, _ change: (inout MadeStory.Words) -> Void
    ) {
        var words = story.words.value(at: moment)
        change(&words)
        story.words.set(words, at: moment)
        story.facts.append(Fact(kind, how, at: moment))
    }

    private mutating func edit() {
        let at = moment()
        switch dice.number(0...3) {
        case 0:
            let number = dice.number(2...980)
            let next = number + dice.number(3...40)
            // The sentence stands there from the beginning; later its number is another.
            var words = story.words.value(at: .earliest)
            words.paragraphs.insert("\(tongue.names[0]) \(number) \(tongue.words[0])" + tongue.stop, at: 1)
            story.words = Changes(words)
            let later = "\(tongue.names[0]) \(next) \(tongue.words[0])" + tongue.stop
            change(.edit, "number", at: at) { $0.paragraphs[1] = later }
        case 1: change(.edit, "passage removed", at: at) { $0.paragraphs.remove(at: 1) }
        case 2: replaceParagraph(at: at)
        default:
            let more = tongue.paragraphs("\(subject)/more", count: 2)
            change(.trifle, "added", at: at) { $0.paragraphs += more }
        }
    }

    private mutating func replaceParagraph(at moment: Timestamp) {
        let other = tongue.paragraph("\(subject)/\(moment.seconds)")
        change(.edit, "paragraph rewritten", at: moment) { $0.paragraphs[1] = other }
    }

    private mutating func retitle() {
        let other = tongue.headline("\(subject)/later")
        let at = moment()
        change(.headline, "headline", at: at) { $0.headline = other }
    }

    private mutating func correct() {
        let note = dice.one(of: tongue.corrections)
        let other = tongue.paragraph("\(subject)/corrected")
        let at = moment()
        change(.correction, "correction", at: at) { words in
            words.note = note
            words.paragraphs[1] = other
        }
    }

    /// A line more every twenty minutes, at the top.
    private mutating func blog() {
        story.isLiveBlog = true
        story.facts.append(Fact(.trifle, "live blog", at: .earliest))
        for step in 1...18 {
            let line = tongue.paragraph("\(subject)/live/\(step)")
            var words = story.words.value(at: .latest)
            words.paragraphs.insert(line, at: 0)
            story.words.set(words, at: story.published.advanced(by: .minutes(20 * step)))
        }
    }
}
