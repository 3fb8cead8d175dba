package import RetractdCore

/// Plays a scenario's actions on its site.
package struct ScenarioPlay: Sendable {
    package let scenario: Scenario
    package let start: Timestamp
    private var next = 0

    package init(_ scenario: Scenario, start: Timestamp) {
        self.scenario = scenario
        self.start = start
    }

    /// The site as it is before anything happens.
    package func opening() -> ScriptedSite {
        var site = ScriptedSite(origin: scenario.origin)
        site.pretends = scenario.pretends
        site.sitemap = scenario.sitemap
        site.windowLength = scenario.windowLength
        site.homeLength = scenario.homeLength
        site.unknownTarget = scenario.unknownTarget
        site.language = scenario.language
        site.feedFormat = scenario.format
        for number in 1...max(1, scenario.storyCount) {
            let age = scenario.newestAge.inSeconds + scenario.spacing.inSeconds * Double(scenario.storyCount - number)
            site["s\(number)"] = story("s\(number)", published: start.advanced(by: .seconds(-Int(age))))
        }
        return site
    }

    /// The opening with every story that is published later, for their names.
    package func wholeCast() -> ScriptedSite {
        var site = opening()
        for action in scenario.actions where action.words.count > 1 {
            let name = action.words[1]
            if action.words[0] == "publish" { site[name] = story(name, published: start) }
            if action.words[0] == "kill" { site["k" + name] = story("k" + name, published: start) }
        }
        return site
    }

    /// Does everything that is due by `now`.
    package mutating func advance(_ site: inout ScriptedSite, to now: Timestamp) throws {
        while next < scenario.actions.count, start.advanced(by: scenario.actions[next].at) <= now {
            try perform(scenario.actions[next].words, on: &site, at: now)
            next += 1
        }
    }

    private func story(_ name: String, published: Timestamp) -> ScriptedStory {
        let language = scenario.language
        return ScriptedStory(
            name: name, path: "/world/2026/\(name)-story", language: language,
            headline: MadeText.headline(name, language: language),
            paragraphs: MadeText.paragraphs(name, count: 5, language: language), published: published, standing: .there,
            isListed: true, identifier: "tag:\(name)")
    }

    private func perform(_ words: [String], on site: inout ScriptedSite, at now: Timestamp) throws {
        let subject = words.count > 1 ? words[1] : ""
        let rest = Array(words.dropFirst(2))
        switch words[0] {
        case "furniture": site.furniture = "busy at \(now)"
        case "sponsor": site.hasSponsor = subject == "on"
        case "design": site.design = Int(subject) ?? 1
        case "format": site.feedFormat = ScriptedFeed.Format(rawValue: subject) ?? site.feedFormat
        case "bury": site.tombstones += names(subject).map { "tag:\($0)" }
        case "exhume": site.tombstones.removeAll { $0 == "tag:\(subject)" }
        case "trouble": site.trouble = try ScenarioTrouble.site(subject)
        case "feed": site.feedTrouble = try ScenarioTrouble.feed(subject)
        case "publish":
            var new = story(subject, published: now)
            if let word = rest.first { new.standing = try standing(word) }
            site[subject] = new
        case "kill": try kill(subject, rest.first, on: &site, at: now)
        default:
            for name in names(subject) {
                try change(name, in: &site) { try act(words[0], on: &$0, rest, at: now) }
            }
        }
    }

    /// `s3`, `s3,s5` or `s3-s9`.
    private func names(_ subject: String) -> [String] {
        if let dash = subject.firstIndex(of: "-"), let first = Int(subject[..<dash].dropFirst()),
            let last = Int(subject[dash...].dropFirst(2)), first <= last
        {
            return (first...last).map { "s\($0)" }
        }
        return subject.split(separator: ",").map(String.init)
    }

    /// A notice of its own that withdraws a story by its headline.
    private func kill(
        _ name: String, _ how: String?, on site: inout ScriptedSite, at now: Timestamp
    ) throws {
        guard let killed = site[name] else { throw Scenario.Fault(description: "no story \(name)") }
        var notice = story("k" + name, published: now)
        notice.headline =
            how == "advisory"
            ? "ADVISORY: “\(killed.headline)”, the story is withdrawn" : MadeText.kill(killed.headline, killed.language)
        site["k" + name] = notice
    }

    private func act(
        _ what: String, on story: inout ScriptedStory, _ rest: [String], at now: Timestamp
    ) throws {
        switch what {
        case "remove":
            story.standing = try standing(rest.first ?? "404")
            if !rest.contains("keeping-entry") { story.isListed = false }
        case "restore":
            story.standing = .there
            story.isListed = true
        case "off": story.isListed = false
        case "on": story.isListed = true
        case "edit": try edit(&story, rest.first ?? "text")
        case "move": move(&story, rest)
        case "mark": story.headline = MadeText.kill(story.headline, story.language)
        case "noindex": story.isNoIndex = true
        case "index": story.isNoIndex = false
        case "new-guid": story.identifier += "-again"
        case "guid-of": story.identifier = "tag:\(rest.first ?? "")"
        case "redate": story.published = now
        default: throw Scenario.Fault(description: "unknown action \(what)")
        }
    }

    /// Another URL; the former one is a 404, or redirects (`redirect`), or still answers (`alias`); the entry may get a new
    /// id (`relisted`), or go on naming the former URL (`unannounced`); the new one may say nothing of the story (`nameless`).
    private func move(_ story: inout ScriptedStory, _ how: [String]) {
        let former = story.path
        let place = how.contains("again") ? "moved-again" : "moved"
        let name = how.contains("nameless") ? "\(story.published.seconds % 9_973)" : "\(story.name)-\(place)"
        story.path = "/\(place)/2026/\(name)"
        for key in story.former.keys { story.former[key] = .redirect(story.path) }
        if how.contains("redirect") {
            story.former[former] = .redirect(story.path)
        } else if how.contains("alias") {
            story.former[former] = .there
        }
        if how.contains("unannounced") { story.listedPath = story.listedPath ?? former }
        if how.contains("relisted") { story.identifier += "-again" }
    }

    private func change(
        _ name: String, in site: inout ScriptedSite, _ change: (inout ScriptedStory) throws -> Void
    ) throws {
        guard var story = site[name] else { throw Scenario.Fault(description: "no story \(name)") }
        try change(&story)
        site[name] = story
    }

    private func standing(_ word: String) throws -> ScriptedStory.Standing {
        switch word {
        case "soft": return .softNotFound
        case "home": return .redirect("/")
        case "section": return .redirect("/world/")
        case "search": return .redirect("/search")
        case "sink": return .redirect("/e404")
        case "story": return .redirect("/world/2026/s1-story")
        case "loop": return .redirect("/world/2026/loop")
        case "emptied": return .emptied
        case "gutted": return .gutted
        case "swapped": return .swapped
        case "replaced": return .replaced
        case "script": return .script("/")
        case "refresh": return .refresh("/e404")
        case "refresh-home": return .refresh("/")
        case "canonical": return .canonical("/e404")
        case "title-404": return .titled404
        case "unpublished": return .refused(403, "You are not authorized to access this page.")
        case "edge-404": return .edge404
        case "paywalled": return .paywalled
        case "geo": return .geoBlocked
        case "notice": return .notice(MadeText.notice(scenario.language))
        default:
            guard let status = Int(word) else { throw Scenario.Fault(description: "unknown removal \(word)") }
            return .status(status)
        }
    }

    private func edit(_ story: inout ScriptedStory, _ what: String) throws {
        let before = story.paragraphs
        defer { story.formerParagraphs = before }
        switch what {
        case "undo": story.paragraphs = story.formerParagraphs
        case "text":
            story.paragraphs[1] = MadeText.paragraphs(story.name + "/new", count: 1, language: story.language)[0]
        case "headline": story.headline = MadeText.headline(story.name + "/new", language: story.language)
        case "cut": story.paragraphs.removeSubrange(1...2)
        case "number": story.paragraphs[0] += " 17."
        case "rewrite":
            story.paragraphs = story.paragraphs.map { MadeText.anew($0, language: story.language) }
        case "grow":
            story.paragraphs += MadeText.paragraphs(story.name + "/more", count: 1, language: story.language)
        case "grow-amid":
            let more = MadeText.paragraphs(story.name + "/amid", count: 2, language: story.language)
            story.paragraphs.insert(contentsOf: more, at: 2)
        case "denial": story.paragraphs.insert(MadeText.denial(story.language), at: 2)
        default: throw Scenario.Fault(description: "unknown edit \(what)")
        }
    }
}
