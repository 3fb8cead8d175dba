import Foundation
import LoopbackSite
import Synchronization
import Testing

/// A page that no feed lists, followed because a person asked for it.
@Suite struct WatchTests {
    private static func page(_ title: String, _ sentence: String) -> String {
        let text = String(repeating: "<p>\(sentence) It goes on for a while, as stories do.</p>", count: 6)
        return
            "<html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>\(text)</article></body></html>"
    }

    private static let kept = page("Harbour board meets", "The harbour board met late and said little of the fire.")
    private static let other = page("School roof mended", "Masons put new slate over the hall before the autumn rain.")

    @Test func `a page is added, followed, and told of when it is pulled`() async throws {
        let isGone = Mutex(false)
        let site = try LoopbackServer { request in
            switch request.path {
            case "/kept":
                isGone.withLock { $0 }
                    ? .text("<h1>Not found</h1>", status: 404) : .text(Self.kept)
            case "/", "/other": .text(Self.other)
            default: .text("<h1>Not found</h1>", status: 404)
            }
        }
        defer { site.stop() }
        let folder = try TemporaryFolder()
        try folder.write(
            """
            {
              "network": { "allow": ["127.0.0.0/8"], "delayPerHost": "0s" },
              "pages": ["\(site.origin)/other"]
            }
            """, to: "feeds.json")
        let config = ["--config", folder.file("feeds.json")]
        for _ in 1...2 {
            let added = try await Program.run(["watch", "\(site.origin)/kept"] + config)
            try #require(added.status == 0, "\(added.errors)")
        }
        let refused = try await Program.run(["watch", "ftp://x.example/"] + config)
        #expect(refused.status == 1 && refused.errors.contains("no http or https URL"))

        let state = ["--state", folder.file("state")]
        var alerts = ""
        for minute in 0..<60 where minute % 2 == 0 {
            if minute == 20 { isGone.withLock { $0 = true } }
            let time = "2026-11-23T12:\(minute < 10 ? "0" : "")\(minute):00Z"
            let pass = try await Program.run(["poll", "--at", time] + config + state)
            try #require(pass.status == 0, "\(pass.errors)")
            alerts += pass.output
        }
        #expect(alerts.contains("RETRACTION SUSPECTED"))
        #expect(alerts.contains("Harbour board meets"))
        #expect(!alerts.contains("School roof mended"))
        let list = try await Program.run(["retractions"] + state).output
        #expect(list.contains("Harbour board meets"))
    }
}
