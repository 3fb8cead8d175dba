import Foundation

/// What records of retractd look like: the zstd dictionary that they are packed against.
///
/// It is part of the format: what was packed with it is read with it, so a better one gets another number in
/// ``RecordPacking`` and joins this one.
enum RecordPrimer {
    /// zstd's own form: how often bytes and steps occur, then what they occur in, the most usual last.
    static let bytes: [UInt8] =
        Array(Data(base64Encoded: statistics) ?? Data())
        + records.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "\n"): nil
            case UInt8(ascii: "#"): PulledDigests.mark
            default: byte
            }
        }

    static let dictionary = PackingDictionary(bytes)

    /// Counted by zstd (`ZDICT_finalizeDictionary`) over 1,673 records of a test's newspapers in six scripts.
    private static let statistics =
        "N6Qw7AEAAABGEKBFaQ7DsE0ybaSz1Shhnrfv3h8K8BSGOkuLGkb4h3whgoo9i02kbe/22W5LRHbEA7ghJYpDUltKKaWUKUnbw2XP"
        + "KIquCYMBAAgMkEklZ7nZBQAEQIqJxESDhUHGhsMHRVNIIBSQBAQxioI4CEEYHqRgjDmmjgAAAAA0TiUlg2kkFA3EKIpkSdAyxgzJ"
        + "CAAAAAEAAAAEAAAACAAAAA=="

    /// One of every kind without what differs; `#` is a digest, and lines end where there is room.
    private static let records = #"""
        {"at":"2026-","facts":{"configuration":"#","extractor":"4","policy":"5","version":"0.1.0"},"kind":"program.start
        ed"
        "facts":{"name":"","url":"https://www."},"feed":"","kind":"feed.configured"
        "facts":{"problem":""},"kind":"feed.problem"
        "kind":"feed.recovered"
        "kind":"records.forgotten"
        "facts":{"archive":"","status":"200"},"kind":"archive.asked"
        "facts":{"detail":"","kind":"bot-wall","members":"http://","number":"1","since":"2026-"},"kind":"site.incident"
        "kind":"site.recovered"
        "facts":{"from":"https://www.","to":"https://www."},"kind":"article.moved"
        "facts":{"margin":"1"},"kind":"article.unlisted"
        "facts":{"episode":"1","was":"confirmed"},"feed":"","kind":"article.restored"
        "facts":{"episode":"1","was":"questioned"},"feed":"","kind":"removal.dismissed"
        "facts":{"detail":"shows its text","finding":"live","kind":"sibling","url":"https://www.
        "facts":{"detail":"HTTP 200","finding":"live","kind":"home","url":"http://"},"feed":"","kind":"control.done"
        "facts":{"detail":"HTTP 404","episode":"1","signal":"not-found"},"feed":"","kind":"removal.questioned"
        "facts":{"detail":"HTTP 410","episode":"1","signal":"gone"},"feed":"","kind":"removal.observed"
        {"episode":"1","score":"24.0"},"feed":"","kind":"retraction.suspected"
        {"episode":"1","score":"36.0"},"feed":"","kind":"retraction.confirmed","site":"www.
        "age_at_removal":,"confidence":0.99,"detected_at":"2026-","echoes":[{"article":"","detail":"","first_listed_at":
        "2026-","language":"en","site":"","standing":"stands","title":"","url":"https://","ways":["outlet"]}
        "feed":"","first_seen_gone":"2026-","flags":[],"how":"not-found","id":"-1-confirmed","kind":"retraction.confirme
        d","language":"en","last_seen_live":"2026-
        "members":[],"published_at":"2026-
        "reasons":[{"decibans":-35,"detail":"how rarely a check finds an article removed","rule":"prior"},{"decibans":29
        ,"detail":"HTTP 404","rule":"not-found"},{"decibans":8,"detail":"7 older entries still listed, absent from 0 pol
        ls","rule":"left-feed-mid-window"},{"decibans":6,"detail":"no newer entry came in its place","rule":"nothing-new
        er"}],"schema":1,"severity":"major","site":"
        ","how":"notice","id":"-1-suspected","kind":"retraction.suspected","language":"
        "how":"unlisted","id":"-unlisted-1","kind":"article.unlisted","summary":"taken off the feed, its page still ther
        e: “”; 10 older entries are still listed
        "facts":{},"feed":"","kind":"records.kept","site":"","snapshots":[]},"records":{"capture/1":"#","episode//1":"#"
        },"seq":1
        "facts":{"title":"","url":"https://www."},"feed":"","kind":"article.listed","site":"www.
        {"headline":"","url":"https://www."},"feed":"","kind":"article.seen-live","site":"www.","snapshots":["#"]},"reco
        rds":{"capture/":"#","revision//1":"#"},"seq":
        ","detected_at":"2026-12-09T08:15:42Z","feed":"","flags":["stealth"],"how":"fact-number","id":"-edit-2","kind":"
        article.edited","language":"en","members":[],"published_at":"2026-12-09T07:40:00Z","reasons":[{"decibans":6,"det
        ail":"","rule":"fact-number"}],"schema":1,"severity":"material","site":"www.","snapshot_after":"#","snapshot_bef
        ore":"#","summary":"edited: “”; 1 sentence removed (25 words); 1 sentence added","title":"","url":"https://www.
        {"article":"","at":"2026-12-09T08:15:42Z","flags":["noted"],"headlineAfter":"","headlineBefore":"","kind":"corre
        cted-with-note","reasons":[{"decibans":6,"detail":" → ","rule":"corrected-with-note"},{"decibans":3,"detail":" →
         ","rule":"headline"},{"decibans":0.5,"detail":"2 sentences came","rule":"added"}],"revision":2,"score":6.3,"sev
        erity":"material","summary":"note: “”; 2 sentences removed (; headline “” → “”
        ,"kind":"passage-removed","reasons":[{"decibans":2,"detail":"","rule":"passage-removed"},{"decibans":0.5,"detail
        ":"1 sentence came","rule":"added"}],"revision":2,"score":2.3,"severity":"minor","summary":"1 sentence removed (
         words); 1 sentence added"}
        {"event":{"article":"","at":"2026-12-09T08:15:42Z","capture":,"facts":{"kind":"passage-removed","revision":"2","
        severity":"minor","summary":"1 sentence removed ( words); 1 sentence added"},"feed":"","kind":"article.edited","
        site":"www.","snapshots":["#"]},"records":{"alert/-edit-2":"#","capture/":"#","edit//2":"#","revision//2":"#"},"
        seq":
        """#
}
