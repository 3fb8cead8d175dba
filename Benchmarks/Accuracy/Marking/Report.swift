import RetractdCore

/// The marks as a page of Markdown.
struct Report {
    let marks: Marks

    var text: String {
        [summary, rules, removals, others, delays].joined(separator: "\n\n")
    }

    /// The newsroom's marks in the words in which the peers' are given, then the tables.
    var newsroom: String {
        let facts = marks.removals.values.map(\.facts) + marks.others.values.map(\.facts)
        let right = marks.removals.values.map(\.named) + marks.others.values.map(\.told)
        let all = facts.reduce(0, +)
        let perChecks = Double(marks.falseAlerts) * 1_000 / Double(max(1, marks.checks))
        return """
            right kind of \(all): \(right.reduce(0, +)) (\(share(right.reduce(0, +), all))), alerts: \(marks.alerts), \
            false: \(marks.falseAlerts), false per 1,000 checks: \(tenths(perChecks))

            \(text)
            """
    }

    private var summary: String {
        """
        \(marks.stories) stories, \(Int(marks.articleDays)) article-days, \(marks.checks) article checks, \
        \(marks.requests) requests, \(marks.alerts) alerts.
        """
    }

    // MARK: Rules

    private var rules: String {
        let all = marks.removals.values.reduce(Tally(), +)
        let said = marks.confirmed - marks.falselyConfirmed
        var lines = [
            "| rule | precision | recall | false per 100,000 checks | per 1,000 article-days | delay, median / p95 |",
            "|---|---|---|---|---|---|",
            row(
                "**retractd, confirmed**", share(said, marks.confirmed), share(all.told, all.facts),
                marks.falselyConfirmed, all.toConfirmed),
            row(
                "retractd, suspected", share(marks.suspected - marks.falselySuspected, marks.suspected),
                share(all.toSuspected.count, all.facts), marks.falselySuspected, all.toSuspected),
            row(
                "retractd, any alert", share(marks.alerts - marks.falseAlerts, marks.alerts), "", marks.falseAlerts, []),
            row(
                "the same, but for suspicions taken back", share(standing, marks.alerts), "",
                marks.falseAlerts - marks.takenBack, []),
        ]
        for baseline in Baseline.allCases {
            guard let it = marks.baselines[baseline.rawValue] else { continue }
            lines.append(
                row(
                    baseline.rawValue, share(it.alerts - it.falseAlerts, it.alerts), share(it.found, it.facts),
                    it.falseAlerts, it.delays))
        }
        return lines.joined(separator: "\n")
    }

    private var standing: Int { marks.alerts - marks.falseAlerts + marks.takenBack }

    private func row(
        _ name: String, _ precision: String, _ recall: String, _ wrong: Int, _ delays: [Duration]
    ) -> String {
        let perChecks = Double(wrong) * 100_000 / Double(max(1, marks.checks))
        let perDays = Double(wrong) * 1_000 / max(1, marks.articleDays)
        return "| \(name) | \(precision) | \(recall) | \(tenths(perChecks)) | \(tenths(perDays)) | \(spread(delays)) |"
    }

    // MARK: Kinds

    private var removals: String {
        var lines = [
            "| removed how | told | of | named rightly | to suspected, median / p95 | to confirmed |",
            "|---|---|---|---|---|---|",
        ]
        for way in RemovalWay.allCases {
            guard let it = marks.removals[way.rawValue] else { continue }
            lines.append(
                "| \(way.rawValue) | \(it.told) | \(it.facts) | \(it.named) | \(spread(it.toSuspected)) "
                    + "| \(spread(it.toConfirmed)) |")
        }
        return lines.joined(separator: "\n")
    }

    private var others: String {
        var lines = ["| what else happened | told | of |", "|---|---|---|"]
        for (name, it) in marks.others.sorted(by: { $0.key < $1.key }) {
            lines.append("| \(name) | \(it.told) | \(it.facts) |")
        }
        return lines.joined(separator: "\n")
    }

    /// How long after the first look that could show it a removal was told: of all that were there to be told, so that what was
    /// missed counts as late.
    private var delays: String {
        var lines = [
            "| from the first look at the loss | of | to suspected: median, nine in ten, within \(minutes(Self.soon)) "
                + "| to confirmed: median, nine in ten, within \(minutes(Self.inTime)) |",
            "|---|---|---|---|",
        ]
        for way in RemovalWay.allCases {
            guard let it = marks.removals[way.rawValue] else { continue }
            lines.append(delayRow(way.rawValue, it))
        }
        lines.append(delayRow("**all**", marks.removals.values.reduce(Tally(), +)))
        return lines.joined(separator: "\n")
    }

    private func delayRow(_ name: String, _ tally: Tally) -> String {
        "| \(name) | \(tally.facts) | \(delay(tally.toSuspected, Self.soon, tally.facts)) "
            + "| \(delay(tally.toConfirmed, Self.inTime, tally.facts)) |"
    }

    private func delay(_ delays: [Duration], _ limit: Duration, _ facts: Int) -> String {
        let inTime = delays.count { $0 <= limit }
        guard !delays.isEmpty else { return "0 of \(facts)" }
        return "\(minutes(quantile(delays, 0.5))), \(minutes(quantile(delays, 0.9))), \(inTime) of \(facts)"
    }

    // MARK: Numbers

    /// What is asked of a suspicion and of a confirmation.
    private static let soon = Duration.minutes(5)
    private static let inTime = Duration.minutes(35)

    private func quantile(_ delays: [Duration], _ share: Double) -> Duration {
        let sorted = delays.sorted()
        return sorted[min(sorted.count - 1, max(0, Int((Double(sorted.count) * share).rounded(.up)) - 1))]
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "–" : "\(tenths(Double(part) * 100 / Double(whole))) %"
    }

    private func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }

    private func spread(_ delays: [Duration]) -> String {
        guard !delays.isEmpty else { return "" }
        let sorted = delays.sorted()
        let last = min(sorted.count - 1, Int((Double(sorted.count) * 0.95).rounded(.up)) - 1)
        return "\(minutes(sorted[sorted.count / 2])) / \(minutes(sorted[max(0, last)]))"
    }

    private func minutes(_ span: Duration) -> String { "\(Int((span.inSeconds / 60).rounded())) min" }
}
