import Configuring
import InternationalText
package import RetractdCore
package import Storage

/// The lists of the command line: their columns, and a cell of text for each.
extension Listing {
    /// Removals.
    package static func retractions(_ rows: [RetractionRow]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "id"), .init(title: "status"), .init(title: "how"), .init(title: "first seen gone"),
                .init(title: "lived"), .init(title: "feed"), .init(title: "title", isWide: true),
            ],
            emptyText: "Nothing was pulled, as far as this store knows.")
        listing.rows = rows.map { row in
            [
                .text(row.article.id.short), .text(row.episode.strength.rawValue),
                .text(row.episode.signal?.rawValue ?? ""), .moment(row.episode.firstSeenGone),
                .text(row.lived.map(SpanText.text) ?? ""), safe(row.feedName), safe(row.article.title),
            ]
        }
        return listing
    }

    /// Edits.
    package static func edits(_ rows: [EditRow]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "id"), .init(title: "at"), .init(title: "severity"), .init(title: "class"),
                .init(title: "flags"), .init(title: "feed"), .init(title: "what changed", isWide: true),
            ],
            emptyText: "Nothing was rewritten, as far as this store knows.")
        listing.rows = rows.map { row in
            [
                .text(row.article.id.short), .moment(row.edit.at), .text(row.edit.severity.rawValue),
                .text(row.edit.kind), .text(row.edit.flags.joined(separator: " ")), safe(row.feedName),
                safe(row.edit.summary),
            ]
        }
        return listing
    }

    /// Feeds and their health.
    package static func feeds(_ records: [FeedRecord]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "feed"), .init(title: "health", isWide: true), .init(title: "last read"),
                .init(title: "next poll"), .init(title: "every"), .init(title: "unchanged"), .init(title: "received"),
                .init(title: "articles"), .init(title: "gone"), .init(title: "gaps"),
            ],
            emptyText: "No feed is known yet: start `retractd run`.")
        listing.rows = records.map { record in
            [
                safe(record.name), safe(record.health), .moment(record.lastGoodAt, else: "never"),
                record.isConfigured ? .moment(record.nextPollAt) : .text(""),
                .text(DurationText.text(.seconds(record.intervalInForceSeconds))), .text(record.shareText),
                .text(ByteCount.text(record.receivedBytes)), .text("\(record.articles)"), .text("\(record.gone)"),
                .text("\(record.coverageGaps)"),
            ]
        }
        return listing
    }

    /// What a search found.
    package static func findings(_ findings: [SearchFinding]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "id"), .init(title: "now"), .init(title: "until"), .init(title: "first seen"),
                .init(title: "feed"), .init(title: "title", isWide: true),
            ],
            emptyText: "No version of any article has these words.")
        listing.rows = findings.map { finding in
            [
                .text(finding.article.id.short), .text(finding.article.phase.rawValue),
                .text(finding.isGone ? "revision \(finding.revision.number)" : ""),
                .moment(finding.revision.firstSeen), safe(finding.feedName),
                safe(finding.revision.headline ?? finding.article.title),
            ]
        }
        return listing
    }

    /// Alerts.
    package static func alerts(_ alerts: [Alert]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "at"), .init(title: "kind"), .init(title: "severity"), .init(title: "article"),
                .init(title: "feed"), .init(title: "what", isWide: true),
            ],
            emptyText: "Nothing was told, as far as this store knows.")
        listing.rows = alerts.map { alert in
            [
                .moment(alert.detectedAt), .text(alert.kind.rawValue), .text(alert.severity.rawValue),
                .text(alert.article?.short ?? ""), safe(alert.feed ?? ""), safe(alert.summary),
            ]
        }
        return listing
    }

    /// Alerts that sinks would not take.
    package static func undelivered(_ rows: [UndeliveredRecord]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "alert"), .init(title: "sink"), .init(title: "raised"), .init(title: "refused"),
                .init(title: "state"), .init(title: "why", isWide: true), .init(title: "what", isWide: true),
            ],
            emptyText: "Every alert was delivered, or waits for its time.")
        listing.rows = rows.map { row in
            [
                .text(row.alert.id), safe(row.sink), .moment(row.alert.detectedAt), .text("\(row.refusals)"),
                .text(row.isGivenUp ? "given up" : "tried again"), safe(row.why), safe(row.alert.summary),
            ]
        }
        return listing
    }

    /// What people said of verdicts.
    package static func labels(_ rows: [LabelRecord]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "id"), .init(title: "episode"), .init(title: "label"), .init(title: "at"),
                .init(title: "note"), .init(title: "title", isWide: true),
            ],
            emptyText: "Nobody has labelled a removal yet: `retractd label` does.")
        listing.rows = rows.map { row in
            [
                .text(ArticleID(rawValue: row.id).short), .text("\(row.episode)"), .text("\(row.label)"),
                .moment(row.at), safe(row.note ?? ""), safe(row.title),
            ]
        }
        return listing
    }

    /// The event log.
    package static func events(_ events: [Event]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "at"), .init(title: "kind"), .init(title: "article"), .init(title: "site"),
                .init(title: "facts", isWide: true),
            ],
            emptyText: "Nothing has happened yet.")
        listing.rows = events.map { event in
            [
                .moment(event.at), .text(event.kind.rawValue), .text(event.article?.short ?? ""),
                safe(event.site?.rawValue ?? ""), safe(event.factsText),
            ]
        }
        return listing
    }

    /// Bundles that were written.
    package static func bundles(_ rows: [BundleRecord]) -> Listing {
        var listing = Listing(
            columns: [.init(title: "place"), .init(title: "id"), .init(title: "title", isWide: true)],
            emptyText: "Nothing was bundled.")
        listing.rows = rows.map { [safe($0.place), .text(ArticleID(rawValue: $0.id).short), safe($0.title)] }
        return listing
    }

    private static func safe(_ text: String) -> Cell { .text(TerminalText.sanitised(text)) }
}

extension Event {
    /// What it holds, in one line.
    package var factsText: String { factsText(without: [:]) }

    /// What it holds and a reader does not know already, in one line.
    package func factsText(without known: [String: String]) -> String {
        facts.filter { !$0.value.isEmpty && known[$0.key] != $0.value }.sorted { $0.key < $1.key }
            .map { "\($0.key): \($0.value)" }.joined(separator: " · ")
    }
}
