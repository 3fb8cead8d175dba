import Detection
import RetractdCore
import Testing

@Suite struct NetworkWatchTests {
    private static let start = Timestamp(seconds: 1_795_435_200)
    private static let refused = Outcome.failure(TransportFailure(kind: .connectionRefused, message: "refused"))
    private static let silent = Outcome.failure(TransportFailure(kind: .timedOut, message: "timed out"))
    private static let fine = Outcome.response(
        HTTPResponse(
            status: 503, httpVersion: "1.1", headers: HeaderFields(), finalURL: "https://a.example/", hops: [],
            remoteAddress: nil, payload: nil, payloadLength: 0))

    /// Notes outcomes by site, a minute apart, and gives the changes that came.
    private func changes(_ notes: [(String, Outcome)], watched: Int) -> [NetworkWatch.Change] {
        var watch = NetworkWatch()
        return notes.enumerated().map { index, note in
            watch.note(
                note.1, of: SiteKey(rawValue: note.0), watched: watched, at: Self.start.advanced(by: .minutes(index)))
        }
    }

    @Test func `three sites out of reach with no answer between are our own network`() {
        let changes = changes(
            [("a", Self.silent), ("b", Self.silent), ("c", Self.silent), ("d", Self.silent)], watched: 5)
        let sites = ["a", "b", "c"].map { SiteKey(rawValue: $0) }
        #expect(changes == [.none, .none, .lost(sites: sites, since: Self.start), .none])
    }

    @Test func `one site failing again and again is that site's trouble`() {
        let changes = changes(Array(repeating: ("a", Self.silent), count: 20), watched: 5)
        #expect(changes.allSatisfy { $0 == .none })
    }

    @Test func `an answer in between, be it an error, shows that the network is there`() {
        let changes = changes(
            [("a", Self.silent), ("b", Self.silent), ("d", Self.fine), ("c", Self.silent), ("a", Self.silent)],
            watched: 5)
        #expect(changes.allSatisfy { $0 == .none })
    }

    @Test func `of many sites half must be out of reach`() {
        let names = (0..<20).map { "site\($0)" }
        let changes = changes(names.map { ($0, Self.silent) }, watched: 20)
        #expect(changes.firstIndex { $0 != .none } == 9)
    }

    @Test func `a refused connection comes from the other side`() {
        let changes = changes([("a", Self.refused), ("b", Self.refused), ("c", Self.refused)], watched: 3)
        #expect(changes.allSatisfy { $0 == .none })
    }

    @Test func `the first answer ends it`() {
        let changes = changes(
            [("a", Self.silent), ("b", Self.silent), ("c", Self.silent), ("b", Self.fine), ("c", Self.fine)], watched: 3
        )
        #expect(changes.suffix(2) == [.back(since: Self.start), .none])
    }
}
