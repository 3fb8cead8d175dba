import RetractdCore
import Storage

/// The first thing that whoever gets the bundle reads: what is claimed, how sure, and how to check it.
struct CaseReadme {
    let file: CaseFile
    let software: String
    let at: Timestamp

    var text: String {
        ([claim] + sureness + [contents, checking, open]).joined(separator: "\n\n") + "\n"
    }

    static func oneLine(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
    }

    private var claim: String {
        var lines = [
            "EVIDENCE OF ONE CASE", "", "Article   \(Self.oneLine(file.article.title))",
            "Address   \(Self.oneLine(file.article.url))", "Feed      \(Self.oneLine(file.feedName))",
            "Made      \(at.truncatedToSecond) by \(software)", "All times are UTC.", "",
            """
            retractd watches news feeds and keeps what servers answer, so that it can be shown later that an article was
            pulled or rewritten. Here is what it kept of this one article, what was concluded from it, and what you need to
            check both without trusting whoever gave it to you.
            """, "", "WHAT IS CLAIMED", "",
        ]
        if file.alerts.isEmpty { lines.append("Nothing was claimed of this article: this is what was kept of it.") }
        for alert in file.alerts {
            lines.append("- \(alert.detectedAt.truncatedToSecond)  \(Self.oneLine(alert.summary))")
        }
        return lines.joined(separator: "\n")
    }

    private var sureness: [String] {
        var parts = ["HOW SURE"]
        parts += file.episodes.map { EpisodeAccount(episode: $0).text }
        parts += file.edits.map { edit in
            "The words changed between version \(edit.revision - 1) and version \(edit.revision), seen "
                + "\(edit.at.truncatedToSecond): \(edit.severity.rawValue) (\(edit.kind)). \(Self.oneLine(edit.summary))"
        }
        if parts.count == 1 { parts.append("Nothing was inferred.") }
        return parts
    }

    private var contents: String {
        """
        WHAT IS IN HERE

        case/README.txt        this text
        case/diff.html         what changed in the words; open it in any browser (where two versions were kept)
        case/case.json         the claims for programs, with every observation, control and weight
        archive/data.warc.gz   every answer and request of the case, in the format of web archives (WARC 1.1, ISO 28500)
        indexes/, pages/       what a player of web archives needs
        feeds/                 the feed as it was before and after
        proof/                 the signed log's entries and records of this case, the public key, witnesses, verify.py
        SHA256SUMS             a fingerprint of each file; proof/seal is the signature over that list

        To see the pages as they were, open https://replayweb.page in a browser and give it the .wacz file: it plays the
        archive in the browser and sends it nowhere. An unpacked folder becomes such a file again by zip -0 -r case.wacz *

        Bodies are as they came, compression and all, for every look that decided and for every answer that was an error;
        for the rest the body is here unpacked, its head says so (X-Archive-Orig-…), and the fingerprint of what came stands
        in the record beside it. How the transfer was framed (chunks, HTTP/2) is not kept.
        """
    }

    private var checking: String {
        """
        HOW TO CHECK IT WITHOUT OUR PROGRAM

        1. sha256sum -c SHA256SUMS                no file was damaged on its way to you
        2. python3 proof/verify.py                nothing was changed since it was written: the signatures hold, each
                                                  answer in the archive is one that the signed log speaks of. It needs
                                                  Python 3 and openssl; read it first, it is short
        3. warcio check archive/data.warc.gz      the archive is sound (pip install warcio)
        \(witnesses)
        With our program, `retractd verify` and the name of this folder or file does all of it and compares more.

        The signatures are of this public key:
            \(file.proof?.key ?? "none yet: nothing was signed")
        Anybody can make a key. So ask whoever watched for theirs by another way, over the telephone or on their website,
        and compare.\(unsealed)\(unsigned)
        """
    }

    private var unsealed: String {
        guard file.signingKey == nil else { return "" }
        return "\nWhoever made this bundle did not have the key at hand, so there is no proof/seal: this text and "
            + "case/diff.html\ncould have been changed since."
    }

    private var unsigned: String {
        guard let first = file.proof?.unsigned.first else { return "" }
        return "\nEntries from \(first) on are not signed yet, so what only they name is not proven here."
    }

    private var witnesses: String {
        let all = (file.proof?.witnesses ?? []).enumerated().map { (number: $0.offset + 1, witness: $0.element) }
        let programs = all.filter { !$0.witness.isAuthority }.map { number, witness in
            "   proof/witness-\(number).answer is what “\(Self.oneLine(witness.name))” said of proof/witness-\(number).note at\n"
                + "   \(witness.at.truncatedToSecond); whoever watched knows how that is checked\n"
        }
        return authorities(all.filter(\.witness.isAuthority)) + programs.joined()
    }

    private func authorities(_ witnesses: [(number: Int, witness: Witness)]) -> String {
        guard !witnesses.isEmpty else {
            return """

                No timestamp authority has witnessed the log up to here, so for its times there is only the word of the
                machine that watched.

                """
        }
        let lines = witnesses.map { number, witness in
            """
               openssl ts -verify -data proof/witness-\(number).note -in proof/witness-\(number).tsr -CAfile AUTHORITY.pem
                  \(Self.oneLine(witness.name)) saw the log by \(witness.at.truncatedToSecond)
            """
        }
        return "4. The log was there by the time that an authority signed; its certificate is on its website:\n"
            + lines.joined(separator: "\n") + "\n"
    }

    private var open: String {
        """
        WHAT THIS DOES NOT PROVE

        - That the server sent these bytes. Web servers do not sign what they send; whoever watched vouches for it. The
          fingerprints of the servers' certificates are recorded. Captures by others, such as the Wayback Machine's, are the
          better corroboration.
        - Why an article is gone, or who decided it. Publishers pull articles for good reasons as well.
        - That the machine's clock was right. Only witnesses' times are not its own.
        - That nothing was left out. The log proves what is in it; whoever holds the key could have kept another log.
        """
    }
}
