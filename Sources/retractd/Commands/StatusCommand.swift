import ArgumentParser
import InternationalText
import Reporting
import RetractdCore
import Storage

/// `retractd status`.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how the monitor itself is doing.",
        discussion: """
            How many articles stand where, how late the work is that is due, which feeds and sites are in trouble, and \
            what the store holds. With \
            --verify, the log of events is proved whole as well; `retractd verify` \
            proves the rest of the store.

            Examples:
              retractd status
              retractd status --verify --format json
            """
    )

    @OptionGroup var options: StoreOptions

    @Flag(name: .long, help: "Prove that no event was changed, removed or put in.")
    var verify = false

    @OptionGroup var record: RecordOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            let now = SystemTime().now()
            let status = try reader.status(at: now)
            let feeds = FeedsAtAGlance(try reader.feeds())
            let broken = try await ProgressMeter.telling("proving the log of events") { _ in
                verify ? try reader.firstBrokenEvent() : nil
            }
            try record.show(StatusRecord(status, feeds: feeds, firstBrokenEvent: broken)) {
                page(status, feeds, now) + (verify ? Self.proof(broken) : "")
            }
            if broken != nil { throw ExitStatus.failed.code }
        }
    }

    private static func proof(_ broken: Int64?) -> String {
        broken.map { "The log of events is broken at event \($0); `retractd verify` says more.\n" }
            ?? "The log of events is whole.\n"
    }

    private func page(_ status: StoreStatus, _ feeds: FeedsAtAGlance, _ now: Timestamp) -> String {
        let phases = status.articles.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        var lines = [
            ("feeds", feeds.text),
            ("articles", phases.isEmpty ? "none yet" : phases),
            ("alerts", "\(status.alerts)"),
            (
                "captures",
                "\(status.captures), the last \(status.lastCapture.map { "\(SpanText.text(now.since($0))) ago" } ?? "never")"
            ),
            (
                "snapshots",
                "\(status.snapshots), \(ByteCount.text(status.snapshotBytesStored)) on disk for \(ByteCount.text(status.snapshotBytesWhole)) of pages"
            ),
            ("events", "\(status.events)"),
            ("database", ByteCount.text(status.databaseBytes)),
            (
                "overdue",
                status.oldestDue.map { "\(status.overdue), the oldest by \(SpanText.text(now.since($0)))" } ?? "nothing"
            ),
        ]
        for (kind, late) in status.lateness.sorted(by: { $0.key < $1.key }) where late.count > 0 {
            lines.append(("late", "\(late.count) \(kind): \(lateness(late))"))
        }
        let looks = status.firstLooks
        if looks.waits.count + looks.unseen > 0 {
            let unseen = looks.unseen > 0 ? "; \(looks.unseen) not seen yet" : ""
            lines.append(
                ("first looks", "\(looks.waits.count) within a day, after listing: \(lateness(looks.waits))\(unseen)"))
        }
        for row in status.openIncidents {
            lines.append(
                (
                    "in trouble",
                    "\(row.site.rawValue): \(row.incident.kind.rawValue) since \(WallClock.local.text(row.incident.since))"
                ))
        }
        lines += status.sinkTrouble.map { ("undelivered", undelivered($0)) }
        for failure in status.witnessFailures {
            lines.append(
                (
                    "unwitnessed",
                    "\(failure.witness): \(failure.why), \(failure.count) times since \(WallClock.local.text(failure.since))"
                ))
        }
        return lines.map { DisplayWidth.padded($0.0, to: 12) + TerminalText.sanitised($0.1) }.joined(separator: "\n")
            + "\n"
    }

    private func undelivered(_ trouble: SinkTrouble) -> String {
        let counts = [(trouble.refused, "tried again"), (trouble.givenUp, "given up")].filter { $0.0 > 0 }
        return "\(counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")) for \(trouble.sink) since "
            + "\(WallClock.local.text(trouble.since)): \(trouble.why); see `retractd alerts undelivered`"
    }

    private func lateness(_ late: Lateness) -> String {
        "median \(SpanText.text(seconds: late.medianSeconds)), 95 % within "
            + "\(SpanText.text(seconds: late.nearlyWorstSeconds)), worst \(SpanText.text(seconds: late.worstSeconds))"
    }
}
