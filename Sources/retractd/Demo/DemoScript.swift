import RetractdCore

/// What happens at the demo's newspaper, by the minutes since its start: the whole plot in one place.
struct DemoScript: Sendable {
    /// One turn of the plot, as the narrator tells it.
    struct Turn: Sendable {
        let minute: Int
        let text: String
    }

    static let edit = 6
    static let outage = 14..<24
    static let correction = 28
    static let pull = 34
    static let secondPull = 38
    static let comeback = 86
    /// The minute after which nothing new happens.
    static let end = 96

    static let turns = [
        Turn(minute: 0, text: "The newspaper has 8 stories in 7 languages on its feed."),
        Turn(minute: edit, text: "It quietly changes “kills 12” to “kills 7”."),
        Turn(minute: outage.lowerBound, text: "The whole site goes down."),
        Turn(minute: outage.upperBound, text: "The site is back."),
        Turn(minute: correction, text: "It corrects the rail strike story, with a note."),
        Turn(minute: pull, text: "It pulls the drone strike report: 404, and off the feed."),
        Turn(minute: secondPull, text: "It pulls the budget leak: the URL now leads to the home page."),
        Turn(minute: comeback, text: "It puts the budget leak back."),
    ]

    /// The stories that the feed lists at a minute, newest first.
    static func listed(at minute: Int) -> [DemoStory] {
        DemoStory.all.filter { presence(of: $0, at: minute) == .there }.map { text(of: $0, at: minute) }
    }

    enum Presence: Sendable {
        case there
        case notFound
        case redirectedHome
    }

    static func presence(of story: DemoStory, at minute: Int) -> Presence {
        switch story.slug {
        case "1042-border-drone-strike": minute >= pull ? .notFound : .there
        case "1040-minister-budget": (secondPull..<comeback).contains(minute) ? .redirectedHome : .there
        default: .there
        }
    }

    /// The story's words at a minute.
    static func text(of story: DemoStory, at minute: Int) -> DemoStory {
        switch story.slug {
        case "1041-harbour-fire" where minute >= edit:
            replacing("12", with: "7", in: story)
        case "1039-rail-strike" where minute >= correction:
            corrected(story)
        default: story
        }
    }

    private static func replacing(_ old: String, with new: String, in story: DemoStory) -> DemoStory {
        rewritten(
            story,
            headline: story.headline.split(separator: " ").map { $0 == old ? Substring(new) : $0 }
                .joined(separator: " "),
            paragraphs: story.paragraphs.map {
                $0.split(separator: " ").map { $0 == old ? Substring(new) : $0 }.joined(separator: " ")
            })
    }

    private static func corrected(_ story: DemoStory) -> DemoStory {
        let note = "Corrección: una versión anterior de esta noticia decía que la subida salarial era del 4 por ciento."
        let paragraphs = story.paragraphs.map { paragraph in
            paragraph.split(separator: " ").map { $0 == "4" ? Substring("2,5") : $0 }.joined(separator: " ")
        }
        return rewritten(story, headline: story.headline, paragraphs: paragraphs + [note])
    }

    private static func rewritten(_ story: DemoStory, headline: String, paragraphs: [String]) -> DemoStory {
        DemoStory(
            slug: story.slug, language: story.language, headline: headline, byline: story.byline,
            paragraphs: paragraphs, publishedMinutesBefore: story.publishedMinutesBefore)
    }
}
