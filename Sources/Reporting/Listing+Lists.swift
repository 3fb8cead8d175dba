import Configuring
import InternationalText
import RetractdCore
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
                row.article.id.short, row.episode.strength.rawValue, row.episode.signal?.rawValue ?? "",
                row.episode.firstSeenGone.truncatedToSecond.description, row.lived.map(SpanText.text) ?? "",
                TerminalText.sanitised(row.feedName), TerminalText.sanitised(row.article.title),
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
                row.article.id.short, row.edit.at.truncatedToSecond.description, row.edit.severity.rawValue,
                row.edit.kind, row.edit.flags.joined(separator: " "), TerminalText.sanitised(row.feedName),
                TerminalText.sanitised(row.edit.summary),
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
                TerminalText.sanitised(record.name), TerminalText.sanitised(record.health),
                record.lastGoodAt?.truncatedToSecond.description ?? "never",
                record.isConfigured ? record.nextPollAt.truncatedToSecond.description : "",
                DurationText.text(.seconds(record.intervalInForceSeconds)), record.shareText,
                ByteCount.text(record.receivedBytes), "\(record.articles)", "\(record.gone)",
                "\(record.coverageGaps)",
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
                finding.article.id.short, finding.article.phase.rawValue,
                finding.isGone ? "revision \(finding.revision.number)" : "",
                finding.revision.firstSeen.truncatedToSecond.description, TerminalText.sanitised(finding.feedName),
                TerminalText.sanitised(finding.revision.headline ?? finding.article.title),
            ]
        }
        return listing
    }
}
