import ArgumentParser
import Detection
import InternationalText
import RetractdCore
import Storage

/// `retractd why`.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Explain a verdict: each look, control, rule and weight behind it.",
        discussion: """
            What was seen and when, the controls made to judge it, what each piece of evidence weighs (in decibans: ten \
            times the base-ten logarithm of a likelihood ratio), how the score moved, and what still stands between a \
            suspicion and a confirmation.

            Examples:
              retractd why 4f2a9c1b
              retractd why 4f2a9c1b --format json
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "The article's id, at least its first four digits, or its URL.")
    var id: String

    @Option(name: .long, help: "text or json.")
    var format: TextOrJSON = .text

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            let article = try options.article(id, in: reader)
            let episodes = try reader.episodes(of: article.id)
            if format == .json { return Console.text(try JSONOutput.text(episodes)) }
            guard !episodes.isEmpty else {
                return Console.line(
                    "Nothing has ever been wrong with it: \(TerminalText.isolated(TerminalText.sanitised(article.title)))"
                )
            }
            let page = VerdictPage(paint: options.paint)
            Console.line(options.paint.bold(TerminalText.isolated(TerminalText.sanitised(article.title))))
            Console.line(article.url)
            for episode in episodes { Console.text("\n" + page.text(episode)) }
        }
    }
}

/// A verdict on the terminal.
struct VerdictPage {
    let paint: Paint

    func text(_ episode: RemovalEpisode) -> String {
        var lines = [
            paint.bold("Episode \(episode.number): \(episode.strength.rawValue)")
                + ", score \(number(episode.score)), probability \(Assessment.probability(of: episode.score))"
        ]
        if let live = episode.lastSeenLive { lines.append("  last seen live   \(live.truncatedToSecond)") }
        lines.append("  first seen gone  \(episode.firstSeenGone.truncatedToSecond)")
        for (name, moment) in [
            ("suspected", episode.suspectedAt), ("confirmed", episode.confirmedAt), ("ended", episode.endedAt),
        ] {
            if let moment { lines.append("  \(DisplayWidth.padded(name, to: 17))\(moment.truncatedToSecond)") }
        }
        lines += section(
            "What was seen",
            episode.observations.map { "\($0.at.truncatedToSecond)  \($0.signal.rawValue): \(safe($0.detail))" })
        lines += section(
            "Controls",
            episode.controls.map {
                "\($0.at.truncatedToSecond)  \($0.kind.rawValue) \($0.finding.rawValue): \(safe($0.url)) (\(safe($0.detail)))"
            })
        lines += section(
            "What it weighs",
            episode.reasons.map { "\(weight($0.decibans))  \(DisplayWidth.padded($0.rule, to: 22)) \(safe($0.detail))" }
        )
        lines += section(
            "How the score moved", episode.scoreHistory.map { "\($0.at.truncatedToSecond)  \(number($0.score))" })
        lines += section("Still missing for a confirmation", episode.strength == .confirmed ? [] : episode.openGates)
        return lines.joined(separator: "\n") + "\n"
    }

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
