import InternationalText
import Reporting
import RetractdCore

/// The events of an article for people: what its page says already is left out, and what came again is told once.
struct ArticleHistory {
    let events: [Event]
    let article: ArticleState
    let paint: Paint

    var lines: [String] {
        var lines: [String] = []
        var index = 0
        // That records were kept says nothing to a reader.
        let shown = events.filter { $0.kind != .recordsKept }
        while index < shown.count {
            let first = shown[index]
            var last = index
            while last + 1 < shown.count, isRepeat(shown[last + 1], of: first) { last += 1 }
            lines.append(line(first, count: last - index + 1, until: shown[last].at))
            index = last + 1
        }
        return lines
    }

    private func isRepeat(_ event: Event, of first: Event) -> Bool {
        event.kind == first.kind && event.kind == .removalObserved && event.facts == first.facts
    }

    private func line(_ event: Event, count: Int, until: Timestamp) -> String {
        let again = count > 1 ? ", \(count) times until \(WallClock.local.text(until))" : ""
        return "\(paint.dim(WallClock.local.text(event.at)))  \(name(event.kind))  \(paint.dim(facts(event) + again))"
    }

    private func name(_ kind: EventKind) -> String {
        switch kind {
        case .retractionConfirmed: paint.red(kind.rawValue)
        case .retractionSuspected: paint.yellow(kind.rawValue)
        case .retractionCleared, .articleRestored: paint.green(kind.rawValue)
        default: kind.rawValue
        }
    }

    private func facts(_ event: Event) -> String {
        let known = ["title": article.title, "headline": article.title, "url": article.url]
        return TerminalText.isolated(TerminalText.sanitised(event.factsText(without: known)))
    }
}
