import RetractdCore
import Storage

/// The first thing that whoever gets the bundle reads: what is claimed, how sure, and how to check it.
struct CaseReadme {
    let file: CaseFile
    let software: String
    let at: Timestamp

    var text: String {
        [claim, sureness, contents, checking, open].joined(separator: "\n\n") + "\n"
    }

    private var title: String { Self.oneLine(file.article.title) }

    private static func oneLine(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
    }

    private var claim: String {
        var lines = [
            "EVIDENCE OF ONE CASE", "", "Article   \(title)", "Address   \(file.article.url)",
            "Feed      \(Self.oneLine(file.feedName))", "Made      \(at.truncatedToSecond) by \(software)", "",
            "What is claimed", "",
        ]
        if file.alerts.isEmpty { lines.append("Nothing was claimed of this article: this is what was kept of it.") }
        for alert in file.alerts {
            lines.append(
                "- \(alert.detectedAt.truncatedToSecond)  \(alert.kind.rawValue): \(Self.oneLine(alert.summary))")
        }
        return lines.joined(separator: "\n")
    }

    private var sureness: String {
        var lines = ["How sure", ""]
        for episode in file.episodes {
            lines.append("Removal \(episode.number) is \(episode.strength.rawValue).")
            if let live = episode.lastSeenLive { lines.append("  last seen live   \(live)") }
            lines.append("  first seen gone  \(episode.firstSeenGone)")
            lines.append("  looks \(episode.observations.count), controls \(episode.controls.count)")
            for reason in episode.reasons {
                lines.append("  \(reason.decibans) decibans  \(reason.rule): \(Self.oneLine(reason.detail))")
            }
            lines.append(
                "  together \(episode.score); 0 is as likely as not, 13 is 95 of 100. A confirmation takes repeated looks "
                    + "and live controls as well.")
        }
        for edit in file.edits {
            lines.append(
                "Edit \(edit.at.truncatedToSecond): \(edit.kind), \(edit.severity.rawValue): "
                    + Self.oneLine(edit.summary))
        }
        if file.episodes.isEmpty, file.edits.isEmpty { lines.append("Nothing was inferred.") }
        return lines.joined(separator: "\n")
    }

    private var contents: String {
        """
        What is in here

        archive/data.warc.gz   every answer and request of the case: WARC 1.1 (ISO 28500)
        indexes/, pages/       let ReplayWeb.page (https://replayweb.page) open the bundle, zipped as .wacz
        case/diff.html         what changed in the words, where two versions were kept
        case/case.json         the claims with every observation, control and weight
        feeds/                 the feed before and after
        proof/                 entries of the signed log, their proofs, the checkpoint, the public key, witnesses
        SHA256SUMS             and proof/verify.py, to check all of it

        Bodies are as they came, compression and all, for every look that decided and for every answer that was an error;
        for the rest the decoded body is here, its head says so (X-Archive-Orig-…), and the digest of what came is in the
        metadata record beside it. The framing of the transfer (chunks, HTTP/2) is not kept.
        """
    }

    private var checking: String {
        """
        How to check it without our program

        1. sha256sum -c SHA256SUMS
        2. python3 proof/verify.py        (nothing but Python 3 and openssl; read it first, it is short)
        3. warcio check archive/data.warc.gz      (from PyPI)

        The checkpoint is signed with \(file.proof?.key ?? "no key yet").
        Ask whoever gave you this bundle for that key by another way, or for a checkpoint kept elsewhere.
        \(witnesses)\(unsigned)
        """
    }

    private var unsigned: String {
        guard let first = file.proof?.unsigned.first else { return "" }
        return "\nEntries from \(first) on are not signed yet, so what only they name is not proven here."
    }

    private var witnesses: String {
        let tokens = (file.proof?.witnesses ?? []).filter { $0.name.contains("://") }
        guard !tokens.isEmpty else { return "No timestamp authority has witnessed it." }
        return tokens.enumerated().map { index, witness in
            "Witnessed by \(witness.name) at \(witness.at): openssl ts -verify -data proof/witness-\(index + 1).note "
                + "-in proof/witness-\(index + 1).tsr -CAfile THE-AUTHORITY.pem"
        }.joined(separator: "\n")
    }

    private var open: String {
        """
        What this does not prove

        - That the server sent these bytes: TLS signs no content. The certificates' digests are recorded, and the
          witnesses' times; captures by others (web archives) are the better corroboration.
        - Why an article is gone, or who decided it.
        - That the machine's clock was right: times are its own, but for the witnesses'.
        - That nothing was left out: the log proves what is in it. Whoever holds the key could have kept another log.
        """
    }
}
