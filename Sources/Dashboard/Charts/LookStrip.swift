import RetractdCore
import Storage

/// Every look at an article along its life, in three lanes: it was there, it was gone, nobody could tell.
struct LookStrip {
    private static let (width, height) = (640.0, 128.0)
    private static let (left, right) = (92.0, 12.0)

    private enum Lane: Double, CaseIterable {
        case live = 34
        case gone = 62
        case unclear = 90

        var name: String {
            switch self {
            case .live: "there"
            case .gone: "gone"
            case .unclear: "no telling"
            }
        }

        var kind: String {
            switch self {
            case .live: "live"
            case .gone: "gone"
            case .unclear: "unclear"
            }
        }
    }

    private let captures: [CaptureRow]
    private let gone: Set<CaptureID>
    private let revisions: [Revision]
    private let moments: Moments
    private let start: Timestamp
    private let end: Timestamp

    init(_ facts: CaseFacts) {
        moments = facts.moments
        captures = facts.captures
        gone = Set(facts.episodes.flatMap { $0.observations.map(\.capture) })
        revisions = facts.revisions
        start = facts.captures.first?.capture.startedAt ?? facts.article.firstListedAt
        end = max(facts.captures.map(\.lastAt).max() ?? start, start.advanced(by: .minutes(1)))
    }

    var svg: HTML {
        SVG.picture(
            width: Int(Self.width), height: Int(Self.height), words: "Every look at the article along its life",
            HTML("\(lanes)\(captures.map(look))\(revisions.map(revision))\(axis)"))
    }

    private func x(_ moment: Timestamp) -> Double {
        let share = moment.since(start).inSeconds / end.since(start).inSeconds
        return Self.left + min(max(share, 0), 1) * (Self.width - Self.left - Self.right)
    }

    private var lanes: HTML {
        HTML(
            "\(Lane.allCases.map { lane in SVG.line("grid", Self.left, lane.rawValue, Self.width - Self.right, lane.rawValue) + SVG.text(lane.name, Self.left - 10, lane.rawValue + 4, anchor: "end") })"
        )
    }

    private func look(_ row: CaptureRow) -> HTML {
        let lane = lane(row)
        let (first, last) = (x(row.capture.startedAt), x(row.lastAt))
        let times = row.count > 1 ? " and \(row.count - 1) times more until \(moments.words(row.lastAt))" : ""
        let title = "\(moments.words(row.capture.startedAt))\(times): \(ServerAnswer.words(row.capture.outcome))"
        let span = last - first > 2 ? SVG.line("span \(lane.kind)", first, lane.rawValue, last, lane.rawValue) : .empty
        return span + SVG.dot("look \(lane.kind)", first, lane.rawValue, radius: 3.5, title: title)
    }

    private func lane(_ row: CaptureRow) -> Lane {
        if gone.contains(row.capture.id) { return .gone }
        switch row.capture.outcome {
        case .notModified: return .live
        case .response(let response): return (200..<300).contains(response.status) ? .live : .unclear
        case .failure: return .unclear
        }
    }

    private func revision(_ revision: Revision) -> HTML {
        let place = x(revision.firstSeen)
        return SVG.line("revision", place, 18, place, Lane.live.rawValue - 6)
            + SVG.text("\(revision.number)", place, 13, anchor: "middle", kind: "label strong")
    }

    private var axis: HTML {
        SVG.text(moments.words(start), Self.left, Self.height - 8)
            + SVG.text(moments.words(end), Self.width - Self.right, Self.height - 8, anchor: "end")
    }
}
