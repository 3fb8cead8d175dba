import RetractdCore

/// What came of a world: everything the marks are made from.
struct Played: Sendable {
    let world: World
    let alerts: [Alert]
    let log: TappedFetcher.Log
    /// What the store holds of the story that is traced; empty otherwise.
    var episodes: [RemovalEpisode] = []

    /// Looks at articles on their own account.
    var checks: Int { log.looks.count { $0.isOwn } }

    var articleDays: Double {
        world.sites.flatMap(\.stories).reduce(0) { sum, story in
            sum + world.end.since(max(story.published, World.start)).inHours / 24
        }
    }
}
