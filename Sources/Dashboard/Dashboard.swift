import Bundling
import InternationalText
package import Reporting
package import RetractdCore
import Storage
import Synchronization

/// The web pages: a request in, an answer out, read-only over a store.
///
/// How requests arrive is another's matter.
package final class Dashboard: Sendable {
    /// How long the store's own figures are taken for true: counting a large store takes longer than a page may.
    static let statusLasts = Duration.seconds(60)
    /// The same for what every page shows.
    static let pulseLasts = Duration.seconds(5)

    let store: StoreReader
    let software: String
    let clock: WallClock
    let now: @Sendable () -> Timestamp
    private let directory: String
    private let figures = Mutex<(at: Timestamp, status: StoreStatus)?>(nil)
    private let heard = Mutex<(at: Timestamp, pulse: StorePulse)?>(nil)
    private let index = Mutex<SearchIndex?>(nil)

    /// - Parameters:
    ///   - directory: The state directory; its store must be there.
    ///   - readers: How many pages may read at once.
    ///   - software: Name and version, for evidence bundles.
    ///   - clock: By which people read the times.
    package init(
        directory: String, readers: Int, software: String, clock: WallClock = .utc,
        now: @escaping @Sendable () -> Timestamp
    ) throws(StoreError) {
        store = try StoreReader(directory: directory, readers: readers)
        self.directory = directory
        self.software = software
        self.clock = clock
        self.now = now
    }

    /// Answers; whatever goes wrong is an answer too.
    package func answer(_ request: PageRequest) -> PageAnswer {
        do {
            return try route(request)
        } catch let fault as StoreError {
            return message(503, "The store cannot be read", fault.description)
        } catch {
            return message(500, "It failed", "\(error)")
        }
    }

    /// Brings the full-text index up to date, as far as a moment allows.
    package func updateIndex() throws(StoreError) { while try searchIndex().update(from: store) > 0 {} }

    func searchIndex() throws(StoreError) -> SearchIndex {
        if let open = index.withLock({ $0 }) { return open }
        let opened = try SearchIndex(directory: directory) { SearchWords.of($0) }
        index.withLock { $0 = opened }
        return opened
    }

    /// The store at a glance, at most ``statusLasts`` old.
    func status() throws(StoreError) -> StoreStatus {
        let now = now()
        if let known = figures.withLock({ $0 }), now.since(known.at) < Self.statusLasts { return known.status }
        let status = try store.status(at: now)
        figures.withLock { $0 = (now, status) }
        return status
    }

    /// Whether the monitor lives, at most ``pulseLasts`` old.
    func pulse() throws(StoreError) -> StorePulse {
        let now = now()
        if let known = heard.withLock({ $0 }), now.since(known.at) < Self.pulseLasts { return known.pulse }
        let pulse = try store.pulse(at: now)
        heard.withLock { $0 = (now, pulse) }
        return pulse
    }

    /// When something was last polled, where that is so long ago that nobody watches.
    func blindSince() throws(StoreError) -> Timestamp? {
        let pulse = try pulse()
        return Health(pulse, now: now()).state == .blind ? pulse.lastPoll : nil
    }

    // MARK: Frames

    func message(_ status: Int, _ heading: String, _ text: String) -> PageAnswer {
        let layout = Layout(title: heading, place: nil, zone: clock.zone(now()), pulse: .empty)
        return .html(layout.page(MessagePage(heading: heading, text: text).html), status: status)
    }

    func page(
        _ title: String, _ place: Layout.Place?, feeds: [(name: String, path: String)] = [], _ body: HTML
    ) throws(StoreError) -> PageAnswer {
        let layout = Layout(
            title: title, place: place, feeds: feeds, zone: clock.zone(now()), pulse: try pulseLine())
        return .html(layout.page(body))
    }

    private func pulseLine() throws(StoreError) -> HTML {
        let pulse = try pulse()
        let health = Health(pulse, now: now())
        let last = pulse.lastPoll.map { "last poll \(SpanText.text(now().since($0))) ago" } ?? "no poll yet"
        return "<span class=\"dot \(health.state.rawValue)\"></span>\(last)"
    }
}
