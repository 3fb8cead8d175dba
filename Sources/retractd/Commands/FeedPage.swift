import InternationalText
import Reporting
import RetractdCore

/// One feed in words, with the reasons.
struct FeedPage {
    private let record: FeedRecord

    init(_ record: FeedRecord) {
        self.record = record
    }

    /// Everything about it.
    func text(paint: Paint) -> String {
        let rows =
            [
                ("health", record.health), ("address", record.url), ("interval", record.intervalReason),
                ("next poll", nextPoll), ("last read", moment(record.lastGoodAt)),
                ("last new", moment(record.lastNewAt)), ("polls", polls),
                ("entries", "\(record.entries)\(record.format.map { ", as \($0)" } ?? "")"),
                ("articles", "\(record.articles), \(record.gone) gone"), ("gaps", gaps),
            ] + oddities
        return paint.bold(TerminalText.sanitised(record.name)) + "\n"
            + rows.map { "  " + DisplayWidth.padded($0.0, to: 11) + TerminalText.sanitised($0.1) + "\n" }.joined()
    }

    /// What is out of the ordinary, a line each; empty where nothing is.
    var notes: String {
        var lines = oddities.map { "\($0.0): \($0.1)" }
        let isUsual = record.nextPollReason == record.intervalReason
        if record.isConfigured, record.polls > 0, !isUsual { lines.insert("next poll \(record.nextPollReason)", at: 0) }
        if record.coverageGaps > 0 { lines.append("gaps: \(gaps)") }
        return lines.map { TerminalText.sanitised("\(record.name): \($0)") + "\n" }.joined()
    }

    private var oddities: [(String, String)] {
        var rows: [(String, String)] = []
        if record.problem != nil, let concern = record.concern { rows.append(("concern", concern)) }
        if let doubt = record.doubt {
            rows.append(
                (
                    "doubt",
                    "\(doubt.reason), since \(WallClock.local.text(doubt.since)): what it does not list means nothing"
                ))
        }
        if let move = record.move {
            let state = move.isTaken ? "polled there" : "not believed yet, seen \(move.sightings) times"
            rows.append(("moved", "to \(move.url) since \(WallClock.local.text(move.firstSeen)), \(state)"))
        }
        if record.validatorsAreFalse {
            rows.append(("validators", "it changed while they did not: it is asked for whole each time"))
        }
        return rows
    }

    private var nextPoll: String {
        record.isConfigured ? "\(WallClock.local.text(record.nextPollAt)): \(record.nextPollReason)" : "never"
    }

    private var polls: String {
        let failures = record.failuresInARow > 0 ? ", the last \(record.failuresInARow) failed" : ""
        let share = record.shareText.isEmpty ? "" : ", \(record.shareText) unchanged"
        return "\(record.polls)\(share), \(ByteCount.text(record.receivedBytes)) received\(failures)"
    }

    private var gaps: String {
        switch record.coverageGaps {
        case 0: "none"
        case 1: "once its window moved on between two polls: entries may have passed unseen"
        default: "\(record.coverageGaps) times its window moved on between two polls: entries may have passed unseen"
        }
    }

    private func moment(_ time: Timestamp?) -> String { time.map(WallClock.local.text) ?? "never" }
}
