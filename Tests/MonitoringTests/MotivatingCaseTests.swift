import Foundation
import Hashing
import Logging
import Monitoring
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage
import Testing

/// An agency publishes at 14:05 and pulls at 16:45, off the feed mid-window; four papers had quoted it, and one of them adds
/// a note at 18:10.
@Suite struct MotivatingCaseTests {
    static let opening = Timestamp(rfc3339: "2026-11-23T13:30:00Z").unsafelyUnwrapped
    static let agency = "https://tasnim.example"
    static let papers = ["gazette", "east", "mirror", "wire"].map { "https://\($0).example" }
    static let text = [
        "پهپادی بامداد امروز به پاسگاه مرزی دروازه حمله کرد و ۱۲ مرزبان کشته شدند، استاندار به خبرنگار ما گفت.",
        "این پاسگاه در راه دره شرقی است. تعمیر آن آغاز شده و راه برای کامیون‌ها تا فردا شب بسته خواهد بود.",
        "سه تن از زخمی‌ها به بیمارستان بندر سفید برده شدند و حال یکی از آنان وخیم گزارش شده است.",
    ]

    static func at(_ time: String) -> Timestamp { Timestamp(rfc3339: "2026-11-23T\(time):00Z").unsafelyUnwrapped }

    @Test func `the alert names the four papers that repeat the pulled report`() async throws {
        let stage = try Stage()
        defer { stage.clean() }
        try await stage.run(until: Self.at("19:30"))
        let told = stage.sink.alerts.filter { $0.url == Self.agency + "/world/strike" }
        #expect(told.map(\.kind) == [.retractionSuspected, .retractionConfirmed])
        let confirmed = try #require(told.last)
        #expect(confirmed.detectedAt <= Self.at("17:25"))
        #expect(confirmed.lastSeenLive.map { $0 >= Self.at("16:30") } == true)
        let echoes = try #require(confirmed.echoes)
        #expect(echoes.map(\.site.rawValue).sorted() == Self.papers.map { String($0.dropFirst(8)) }.sorted())
        #expect(echoes.allSatisfy { $0.standing == .stands })
        let ways = Dictionary(uniqueKeysWithValues: echoes.map { ($0.site.rawValue, $0.ways) })
        #expect(ways["gazette.example"]?.contains(.link) == true)
        #expect(ways["mirror.example"]?.contains(.text) == true)
        #expect(ways["east.example"] == [.outlet])
        #expect(ways["wire.example"] == [.outlet])
        let corrected = stage.sink.alerts.filter { $0.kind == .articleCorrected }
        #expect(corrected.map(\.site?.rawValue) == ["gazette.example"])
    }

    /// Five sites in four languages, played by hand.
    final class Stage {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        let time = ManualTime(opening)
        let sink = RecordingSink()
        let fetcher: ScriptedFetcher
        let store: SQLiteStore
        let monitor: Monitor

        init() throws {
            fetcher = ScriptedFetcher(time: time)
            store = try SQLiteStore(directory: folder.path)
            let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            monitor = Monitor(
                parts: MonitorParts(
                    store: store, fetcher: fetcher, engine: RetractionEngine(settings: EngineSettings()),
                    sinks: [sink], time: time, pace: time, log: log),
                settings: MonitorSettings(delayPerHost: .zero))
            open(agency, language: "fa")
            for (paper, language) in zip(papers, ["en", "ru", "fa", "en"]) { open(paper, language: language) }
        }

        func clean() { try? FileManager.default.removeItem(at: folder) }

        func run(until end: Timestamp) async throws {
            let feeds = zip([agency] + papers, ["خبرگزاری تسنیم (Tasnim)", "Gazette", "East", "Mirror", "Wire"]).map {
                ConfiguredFeed(
                    id: FeedID(ofURL: $0 + "/feed.xml"), name: $1, url: $0 + "/feed.xml", interval: .minutes(5),
                    watchFor: .days(30))
            }
            try await store.reconcile(feeds, at: opening) { _ in opening }
            var now = opening
            while now <= end {
                time.move(to: now)
                play(at: now)
                _ = try await monitor.pass()
                now = now.advanced(by: .minutes(1))
            }
        }

        private func open(_ origin: String, language: String) {
            fetcher.change(origin) { site in
                for number in 1...6 {
                    let name = "s\(number)"
                    site[name] = Self.story(
                        name, origin + name, language, at: opening.advanced(by: .minutes(-60 * (7 - number))))
                }
            }
        }

        private static func story(
            _ name: String, _ seed: String, _ language: String, at moment: Timestamp
        ) -> ScriptedStory {
            ScriptedStory(
                name: name, path: "/world/\(name)", language: language,
                headline: MadeText.headline(seed, language: language),
                paragraphs: MadeText.paragraphs(seed, count: 5, language: language), published: moment,
                standing: .there, isListed: true, identifier: "tag:\(name)")
        }

        private func publish(_ origin: String, _ headline: String, _ paragraphs: [String], _ language: String) {
            let name = origin == agency ? "strike" : "quoting"
            let now = time.now()
            fetcher.change(origin) { site in
                var story = Self.story(name, origin, language, at: now)
                story.headline = headline
                story.paragraphs = paragraphs
                site[name] = story
            }
        }

        private func play(at now: Timestamp) {
            let filler = { (seed: String, language: String) in
                MadeText.paragraphs(seed, count: 4, language: language)
            }
            switch now {
            case at("14:05"): publish(agency, "حمله پهپادی به پاسگاه مرزی دروازه ۱۲ کشته داد", text, "fa")
            case at("14:30"):
                let link = "Read <a href=\"\(agency)/world/strike\">the agency's report</a> for what is known so far."
                publish(papers[0], "Border post attacked", [link] + filler("gazette", "en"), "en")
            case at("14:50"):
                let words = "Агентство «Тасним» сообщило об ударе по посту Дарвазе: погибли 12 пограничников."
                publish(papers[1], "Удар по заставе", [words] + filler("east", "ru"), "ru")
            case at("15:10"):
                publish(papers[2], "حمله به پاسگاه مرزی", text + ["این گزارش تکمیل می‌شود."], "fa")
            case at("15:40"):
                let words = "Tasnim reported a drone attack on the Darvazeh post in which 12 border guards were killed."
                publish(papers[3], "Guards killed at the border", [words] + filler("wire", "en"), "en")
            case at("16:45"):
                fetcher.change(agency) { site in
                    site["strike"]?.standing = .status(404)
                    site["strike"]?.isListed = false
                }
            case at("18:10"):
                let note = "Editor's note: the agency has withdrawn the report on which this article is based."
                fetcher.change(papers[0]) { $0["quoting"]?.paragraphs.insert(note, at: 0) }
            default: break
            }
        }
    }
}
