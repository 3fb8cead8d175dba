import Detection
import InternationalText
import Reporting
import RetractdCore

/// A verdict on the terminal: enough to defend it before an editor.
struct VerdictPage {
    let paint: Paint
    let url: String
    let judgements: [Judgement]

    func text(_ episode: RemovalEpisode) -> String {
        var lines = [
            paint.bold("Episode \(episode.number): \(episode.strength.rawValue)")
                + ", score \(number(episode.score)), probability \(Assessment.percent(of: episode.score))"
        ]
        lines += times(episode)
        lines += section("In short", EpisodeStory.sentences(episode, time: WallClock.local.text).map(safe))
        lines += section("What was seen", episode.observations.map(look))
        lines += section("The feed", episode.feedAbsence.map { [feed($0)] } ?? [])
        lines += section("Controls", episode.controls.map(control))
        lines += section("What it weighs", weights(episode))
        lines += section(
            "How the score moved", episode.scoreHistory.map { "\(WallClock.local.text($0.at))  \(number($0.score))" })
        lines += section("Still missing for a confirmation", episode.confirmedAt == nil ? episode.openGates : [])
        lines += section("Evidence kept", evidence(episode))
        lines += section("What people said of it", judgements.filter { $0.episode == episode.number }.map(said))
        return lines.joined(separator: "\n") + "\n"
    }

    private func times(_ episode: RemovalEpisode) -> [String] {
        [
            ("last seen live", episode.lastSeenLive), ("first seen gone", episode.firstSeenGone),
            ("suspected", episode.suspectedAt), ("confirmed", episode.confirmedAt), ("ended", episode.endedAt),
        ].compactMap { name, moment in
            moment.map { "  \(DisplayWidth.padded(name, to: 17))\(WallClock.local.text($0))" }
        }
    }

    // MARK: Lines

    private func look(_ seen: GoneObservation) -> String {
        let share = seen.remainingShare > 0 ? ", \(Int((seen.remainingShare * 100).rounded())) % of its text left" : ""
        return "\(WallClock.local.text(seen.at))  \(seen.signal.rawValue): \(safe(seen.detail))\(share)  "
            + paint.dim("capture \(seen.capture.rawValue)")
    }

    private func feed(_ absence: FeedAbsence) -> String {
        "off it since \(WallClock.local.text(absence.since)), \(absence.margin) older entries still listed, "
            + absence.inWords
            + (absence.nothingPushedItOut ? ", no newer entry in its place" : "")
    }

    private func control(_ control: ControlResult) -> String {
        "\(WallClock.local.text(control.at))  \(control.kind.rawValue) \(control.finding.rawValue): \(safe(control.url)) "
            + "(\(safe(control.detail)))"
            + (control.finding == .notDone ? "" : "  " + paint.dim("capture \(control.capture.rawValue)"))
    }

    private func weights(_ episode: RemovalEpisode) -> [String] {
        guard !episode.reasons.isEmpty else { return [] }
        let lines = episode.reasons.map {
            "\(weight($0.decibans))  \(DisplayWidth.padded($0.rule, to: 22)) \(safe($0.detail))"
        }
        let sum = episode.reasons.reduce(0) { $0 + $1.decibans }
        return lines + ["\(weight(sum))  \(paint.bold("sum"))"]
    }

    private func evidence(_ episode: RemovalEpisode) -> [String] {
        [("before", episode.snapshotBefore), ("after", episode.snapshotAfter)].compactMap { name, digest in
            digest.map { "\(DisplayWidth.padded(name, to: 7))\($0.hexadecimal)" }
        }
    }

    private func said(_ judgement: Judgement) -> String {
        "\(WallClock.local.text(judgement.at))  \(judgement.isTrue ? "true" : "false")"
            + (judgement.note.map { ": \(safe($0))" } ?? "")
    }

    // MARK: Parts

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["  " + paint.bold(title)] + lines.map { "    " + $0 }
    }

    private func safe(_ text: String) -> String { TerminalText.isolated(TerminalText.sanitised(text)) }

    private func weight(_ decibans: Double) -> String {
        let text = (decibans < 0 ? "−" : "+") + number(abs(decibans))
        return String(repeating: " ", count: max(0, 6 - text.count)) + text
    }

    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
