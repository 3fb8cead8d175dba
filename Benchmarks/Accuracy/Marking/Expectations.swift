import RetractdCore

/// Works out from what was looked at which facts a perfect observer would have told.
struct Expectations {
    /// A loss that lasts no longer after it was first seen need not have been told.
    static let shortest = Duration.minutes(75)

    let played: Played
    private let looks: [Place: [Look]]

    init(_ played: Played) {
        self.played = played
        looks = Dictionary(grouping: played.log.looks.filter(\.isOwn), by: \.place)
    }

    /// Every fact of these kinds that was seen in time, in order of place.
    func expected(_ kinds: Set<Fact.Kind>) -> [Expected] {
        places.flatMap { place in
            story(place).facts.filter { kinds.contains($0.kind) }.compactMap { fact in
                firstSeen(fact, place).map { Expected(place: place, fact: fact, firstSeen: $0) }
            }
        }
    }

    private var places: [Place] {
        played.world.sites.enumerated().flatMap { site, made in
            made.stories.indices.map { Place(site: site, story: $0) }
        }
    }

    func story(_ place: Place) -> MadeStory { played.world.sites[place.site].stories[place.story] }

    /// The first unhindered look that could show it, if it was seen live before and there is time left to tell it.
    private func firstSeen(_ fact: Fact, _ place: Place) -> Timestamp? {
        let own = looks[place] ?? []
        if fact.kind == .unlisting, !isAmongOlder(fact, place) { return nil }
        guard own.contains(where: { $0.at < fact.at && $0.status == 200 && $0.hindrance == nil }) else { return nil }
        let end = min(fact.until ?? .latest, played.world.end)
        let seen =
            isToldByFeed(fact)
            ? played.log.polls.first { $0.site == place.site && $0.at >= fact.at && isOpen($0) }?.at
            : own.first { $0.at >= fact.at && $0.hindrance == nil }?.at
        guard let seen, end.since(seen) >= Self.shortest else { return nil }
        return seen
    }

    /// Whether the feed listed an older story when it dropped this one: the last of a feed may as well have rolled off.
    private func isAmongOlder(_ fact: Fact, _ place: Place) -> Bool {
        let site = played.world.sites[place.site]
        let own = story(place).shownDate.value(at: fact.at)
        return site.published(at: fact.at).filter { $0.isListed.value(at: fact.at) }.prefix(site.style.window)
            .contains { $0.shownDate.value(at: fact.at) < own }
    }

    private func isToldByFeed(_ fact: Fact) -> Bool {
        fact.kind == .unlisting || fact.how == RemovalWay.kill.rawValue || fact.how == RemovalWay.tombstone.rawValue
    }

    /// Whether nothing stood in the way of a poll.
    private func isOpen(_ poll: (at: Timestamp, site: Int)) -> Bool {
        let site = played.world.sites[poll.site]
        return played.world.hindrance(of: site, at: poll.at) == nil && site.trouble(at: poll.at) == nil
    }

    /// The first look of the story that showed a change made at a moment.
    func firstLook(after moment: Timestamp, _ place: Place) -> Timestamp? {
        looks[place]?.first { $0.at >= moment && $0.hindrance == nil }?.at
    }
}
