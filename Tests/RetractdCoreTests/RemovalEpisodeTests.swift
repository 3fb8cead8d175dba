import RetractdCore
import Testing

@Suite struct RemovalEpisodeTests {
    static func minute(_ count: Int) -> Timestamp { Timestamp(seconds: 1_795_000_000).advanced(by: .minutes(count)) }

    @Test(arguments: [(20, 20), (50, 40), (-5, 40)])
    func `what a page showed after its story was withdrawn does not make it stand`(said: Int, live: Int) {
        var episode = RemovalEpisode(
            number: 1, lastSeenLive: Self.minute(40), firstSeenGone: Self.minute(45), snapshotBefore: nil)
        episode.wasWithdrawn(at: Self.minute(said), notBefore: Self.minute(0))
        #expect(episode.lastSeenLive == Self.minute(live))
    }
}
