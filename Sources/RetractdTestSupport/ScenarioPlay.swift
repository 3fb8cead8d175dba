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
        site.windowLength = scenario.windowLength
        for number in 1...max(1, scenario.storyCount) {
            let age = Duration.minutes(10 + 60 * (scenario.storyCount - number))
            site["s\(number)"] = story("s\(number)", published: start.advanced(by: .seconds(-Int(age.inSeconds))))
        }
        return site
    }

    /// The opening with every story that is published later, for their names.
    package func wholeCast() -> ScriptedSite {
        var site = opening()
        for action in scenario.actions where action.words.first == "publish" && action.words.count > 1 {
            site[action.words[1]] = story(action.words[1], published: start)
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
        switch words[0] {
        case "publish": site[subject] = story(subject, published: now)
        case "remove":
            try change(subject, in: &site) { story in
                story.standing = try standing(words.count > 2 ? words[2] : "404")
                if !words.contains("keeping-entry") { story.isListed = false }
            }
        case "restore":
            try change(subject, in: &site) { story in
                story.standing = .there
                story.isListed = true
            }
        case "off": try change(subject, in: &site) { $0.isListed = false }
        case "on": try change(subject, in: &site) { $0.isListed = true }
        case "edit": try change(subject, in: &site) { try edit(&$0, words.count > 2 ? words[2] : "text") }
        case "move":
            try change(subject, in: &site) { $0.path = "/moved/\($0.name)-again" }
        case "new-guid": try change(subject, in: &site) { $0.identifier += "-again" }
        case "redate": try change(subject, in: &site) { $0.published = now }
        case "furniture": site.furniture = "busy at \(now)"
        case "bury": site.tombstones.append("tag:\(subject)")
        case "trouble": site.trouble = try trouble(subject)
        case "feed": site.feedTrouble = try feedTrouble(subject)
        default: throw Scenario.Fault(description: "unknown action \(words[0])")
        }
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
        case "story": return .redirect("/world/2026/s1-story")
        case "emptied": return .emptied
        case "notice": return .notice(notice)
        default:
            guard let status = Int(word) else { throw Scenario.Fault(description: "unknown removal \(word)") }
            return .status(status)
        }
    }

    private var notice: String {
        switch scenario.language {
        case "fa": "این خبر حذف شد."
        case "ru": "Материал удалён по требованию."
        case "zh": "文章已被删除。"
        default: "This article has been removed."
        }
    }

    private func edit(_ story: inout ScriptedStory, _ what: String) throws {
        switch what {
        case "text":
            story.paragraphs[1] = MadeText.paragraphs(story.name + "/new", count: 1, language: story.language)[0]
        case "headline": story.headline = MadeText.headline(story.name + "/new", language: story.language)
        case "cut": story.paragraphs.removeSubrange(1...2)
        case "grow":
            story.paragraphs += MadeText.paragraphs(story.name + "/more", count: 1, language: story.language)
        default: throw Scenario.Fault(description: "unknown edit \(what)")
        }
    }

    private func trouble(_ word: String) throws -> ScriptedSite.Trouble {
        switch word {
        case "none": return .none
        case "timeout": return .timeout
        case "wall": return .botWall
        case "all-404": return .everythingNotFound
        default:
            guard let status = Int(word) else { throw Scenario.Fault(description: "unknown trouble \(word)") }
            return .status(status)
        }
    }

    private func feedTrouble(_ word: String) throws -> ScriptedSite.FeedTrouble {
        switch word {
        case "fine": return .none
        case "empty": return .empty
        case "html": return .html
        case "truncated": return .truncated
        default:
            guard let status = Int(word) else { throw Scenario.Fault(description: "unknown feed trouble \(word)") }
            return .status(status)
        }
    }
}
