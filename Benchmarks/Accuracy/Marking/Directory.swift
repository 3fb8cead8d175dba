import RetractdCore
import Storage

/// Finds the story that an address means.
struct Directory: Sendable {
    private var places: [String: Place] = [:]
    private var hosts: [String: Int] = [:]

    init(_ world: World) {
        for (site, made) in world.sites.enumerated() {
            hosts[made.host] = site
            hosts[String(made.origin.drop { $0 != ":" }.dropFirst(3))] = site
            for (story, it) in made.stories.enumerated() {
                for path in [it.path, it.movedPath] {
                    for form in [path, Migration.newPath(path)] {
                        places[made.origin + form] = Place(site: site, story: story)
                    }
                }
            }
        }
    }

    /// What a store holds of a story's removals.
    func episodes(of place: Place, in stateDirectory: String) throws -> [RemovalEpisode] {
        let reader = try StoreReader(directory: stateDirectory)
        let addresses = places.filter { $0.value == place }.keys.flatMap { url in
            ["", "?utm_source=rss", "&utm_source=rss"].map { url + $0 }
        }
        let articles = try Set(addresses.flatMap { try reader.articles(matching: $0) })
        return try articles.flatMap { try reader.episodes(of: $0) }.sorted { $0.firstSeenGone < $1.firstSeenGone }
    }

    func place(of url: String) -> Place? {
        guard let mark = url.range(of: "utm_source=rss") else { return places[url] }
        return places[String(url[..<mark.lowerBound].dropLast())]
    }

    func site(of host: String) -> Int? { hosts[host] }
}

extension String {
    /// Where `other` first occurs.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        firstRange(of: other)
    }
}
