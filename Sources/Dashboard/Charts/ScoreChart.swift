import Detection
import RetractdCore

/// How sure the verdict was, look after look.
struct ScoreChart {
    private static let (width, height) = (640.0, 230.0)
    private static let (left, right, top, bottom) = (44.0, 44.0, 14.0, 34.0)

    let episode: RemovalEpisode
    let moments: Moments

    /// nil where there is nothing to draw.
    var svg: HTML? {
        guard episode.scoreHistory.count > 1 else { return nil }
        return SVG.picture(
            width: Int(Self.width), height: Int(Self.height),
            words: "The verdict’s score from the first look on", HTML("\(grid)\(curve)\(gates)\(ticks)"))
    }

    private var lowest: Double { min(-10, (episode.scoreHistory.map(\.score).min() ?? 0) - 4) }
    private var highest: Double { max(25, (episode.scoreHistory.map(\.score).max() ?? 0) + 6) }

    private func y(_ score: Double) -> Double {
        let share = (score - lowest) / (highest - lowest)
        return Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom)
    }

    private var minutesInAll: Double {
        max(4, (episode.scoreHistory.last?.at.since(episode.firstSeenGone).inSeconds ?? 0) / 60)
    }

    /// Each doubling of the time since takes as much room, as the looks do.
    private func x(_ moment: Timestamp) -> Double {
        x(minutes: max(0, moment.since(episode.firstSeenGone).inSeconds / 60))
    }

    private func x(minutes: Double) -> Double {
        let share = LogScale.log2(1 + minutes) / LogScale.log2(1 + minutesInAll)
        return Self.left + min(1, share) * (Self.width - Self.left - Self.right)
    }

    private var edge: Double { Self.width - Self.right }

    private var grid: HTML {
        let steps = stride(from: (lowest / 20).rounded(.up) * 20, through: highest, by: 20)
        return HTML(
            "\(steps.map { score in SVG.line("grid", Self.left, y(score), edge, y(score)) + SVG.text(SVG.number(score), Self.left - 8, y(score) + 4, anchor: "end") })"
        )
    }

    private var gates: HTML {
        let gates = [(Policy.standard.probableScore, "suspected"), (Policy.standard.confirmedScore, "confirmed")]
        return HTML(
            "\(gates.map { score, name in SVG.line("gate \(name)", Self.left, y(score), edge, y(score)) + SVG.text("\(name) from \(SVG.number(score))", edge, y(score) + 16, anchor: "end", kind: "label \(name)") })"
        )
    }

    private var curve: HTML {
        var path = ""
        var last = 0.0
        for (index, point) in episode.scoreHistory.enumerated() {
            let (px, py) = (x(point.at), y(point.score))
            path += index == 0 ? "M\(SVG.number(px)) \(SVG.number(py))" : "H\(SVG.number(px))V\(SVG.number(py))"
            last = py
        }
        let dots = episode.scoreHistory.map { point in
            SVG.dot(
                "look", x(point.at), y(point.score), radius: 3.5,
                title: "\(moments.words(point.at)): \(SVG.number(point.score))")
        }
        return
            "<path class=\"curve\" d=\"\(path)H\(SVG.number(edge))\"/>\(dots)\(SVG.text(SVG.number(episode.score), edge + 8, last + 4, kind: "label strong"))"
    }

    private var ticks: HTML {
        let ticks: [(Double, String)] = [
            (0, "first look"), (3, "3 min"), (10, "10 min"), (30, "30 min"), (120, "2 h"), (480, "8 h"), (2_880, "2 d"),
            (14_400, "10 d"),
        ]
        return HTML("\(ticks.filter { $0.0 <= minutesInAll }.enumerated().map(tick))")
    }

    /// Every other tick goes where the picture is small.
    private func tick(_ index: Int, _ tick: (minutes: Double, words: String)) -> HTML {
        SVG.text(
            tick.words, x(minutes: tick.minutes), Self.height - 10, anchor: index == 0 ? "start" : "middle",
            kind: index.isMultiple(of: 2) ? "label" : "label second")
    }
}
