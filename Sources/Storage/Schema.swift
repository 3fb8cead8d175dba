import GRDB

/// The tables, migration by migration.
///
/// A migration that has been released is never changed; a new one follows it.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 first tables") { db in
            for statement in first { try db.execute(sql: statement) }
            try TallyBook.install(TallyBook.firstTables, in: db)
        }
        migrator.registerMigration("2 packed records") { db in
            for statement in packed { try db.execute(sql: statement) }
            try TallyBook.install(["alert", "event"], in: db)
        }
        migrator.registerMigration("3 witnesses that fail") { db in
            try db.execute(sql: witnessFailure)
            try TallyBook.install(["witness_failure"], in: db)
        }
        migrator.registerMigration("4 what was read of a page") { db in
            try db.execute(sql: "ALTER TABLE article ADD COLUMN surface BLOB")
            try TallyBook.install(["article"], in: db)
        }
        migrator.registerMigration("5 the last copy of a list") { db in
            try db.execute(sql: "CREATE INDEX capture_list ON capture (url, id) WHERE \(CaptureShelf.isOfSite)")
        }
        return migrator
    }

    /// Records that are there stay as they were written: see ``RecordPacking``, ``AlertShelf`` and ``CheckpointNote``.
    private static let packed = [
        "DROP TRIGGER tally_alert_update",
        "ALTER TABLE alert ADD COLUMN kind TEXT NOT NULL DEFAULT ''",
        // The revision of the edit beside which the alert is packed.
        "ALTER TABLE alert ADD COLUMN edit INTEGER",
        "UPDATE alert SET kind = json_extract(CAST(body AS TEXT), '$.kind')",
    ]

    private static let witnessFailure = """
        CREATE TABLE witness_failure (
            witness TEXT PRIMARY KEY, since INTEGER NOT NULL, last_at INTEGER NOT NULL, count INTEGER NOT NULL,
            why TEXT NOT NULL
        ) WITHOUT ROWID
        """

    private static let first = [
        """
        CREATE TABLE feed (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, site TEXT NOT NULL, interval INTEGER NOT NULL,
            is_interval_explicit INTEGER NOT NULL, watch_for INTEGER NOT NULL, is_configured INTEGER NOT NULL,
            moved_to TEXT, entity_tag TEXT, last_modified TEXT, last_whole_at INTEGER, quiet_until INTEGER,
            next_poll_at INTEGER NOT NULL, poll_reason TEXT NOT NULL, next_entity_tag TEXT, next_last_modified TEXT,
            last_polled_at INTEGER, last_good_at INTEGER, polls INTEGER NOT NULL, not_modified INTEGER NOT NULL,
            not_modified_since INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        // What a poll that changes nothing leaves alone.
        "CREATE TABLE feed_body (feed TEXT PRIMARY KEY, state BLOB NOT NULL, window BLOB NOT NULL) WITHOUT ROWID",
        "CREATE INDEX feed_site ON feed (site) WHERE is_configured",
        "CREATE INDEX feed_due ON feed (next_poll_at) WHERE is_configured",
        """
        CREATE TABLE article (
            id TEXT PRIMARY KEY, site TEXT NOT NULL, listed_url TEXT NOT NULL, url TEXT NOT NULL, feed TEXT NOT NULL,
            title TEXT NOT NULL, language TEXT, published_at INTEGER, first_listed_at INTEGER NOT NULL,
            stirred_at INTEGER, first_seen_live INTEGER, last_seen_live INTEGER, last_checked_at INTEGER,
            phase TEXT NOT NULL, entity_tag TEXT, last_modified TEXT, next_check_at INTEGER, check_reason TEXT, check_rank INTEGER,
            failures INTEGER NOT NULL, revision_number INTEGER, text_digest BLOB, snapshot BLOB, headline TEXT,
            text_length INTEGER, seen_headlines BLOB, listed_titles BLOB, episode BLOB, feed_absence BLOB, is_unlisted_told INTEGER NOT NULL,
            is_live_blog INTEGER NOT NULL, marks BLOB, is_quiet INTEGER NOT NULL, last_capture INTEGER
        ) WITHOUT ROWID
        """,
        "CREATE INDEX article_due ON article (check_rank, next_check_at, site) WHERE next_check_at IS NOT NULL",
        "CREATE INDEX article_sibling ON article (site, last_seen_live) WHERE phase = 'live'",
        "CREATE INDEX article_watched ON article (site) WHERE next_check_at IS NOT NULL",
        "CREATE TABLE article_key (key TEXT PRIMARY KEY, article TEXT NOT NULL) WITHOUT ROWID",
        // By what an article is found when a story that it may repeat is pulled; made of its revisions alone.
        """
        CREATE TABLE echo_key (
            kind INTEGER NOT NULL, hash INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (kind, hash, article)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE capture (
            id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL, purpose TEXT NOT NULL, subject TEXT NOT NULL,
            started_at INTEGER NOT NULL, last_at INTEGER NOT NULL, count INTEGER NOT NULL, status INTEGER,
            payload BLOB, base INTEGER, entry INTEGER NOT NULL, body BLOB NOT NULL
        )
        """,
        "CREATE INDEX capture_subject ON capture (subject, id)",
        "CREATE TABLE snapshot (digest BLOB PRIMARY KEY, base BLOB, length INTEGER NOT NULL, data BLOB NOT NULL)",
        """
        CREATE TABLE revision (
            article TEXT NOT NULL, number INTEGER NOT NULL, first_seen INTEGER NOT NULL, snapshot BLOB NOT NULL,
            base INTEGER, body BLOB NOT NULL, PRIMARY KEY (article, number)
        )
        """,
        """
        CREATE TABLE edit (
            article TEXT NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL, severity INTEGER NOT NULL,
            body BLOB NOT NULL, PRIMARY KEY (article, revision)
        )
        """,
        "CREATE INDEX edit_at ON edit (at)",
        """
        CREATE TABLE episode (
            article TEXT NOT NULL, number INTEGER NOT NULL, strength TEXT NOT NULL, first_seen_gone INTEGER NOT NULL,
            body BLOB NOT NULL, PRIMARY KEY (article, number)
        )
        """,
        "CREATE INDEX episode_gone ON episode (first_seen_gone)",
        """
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY, article TEXT, body BLOB NOT NULL, hash BLOB NOT NULL
        )
        """,
        "CREATE INDEX event_article ON event (article, seq)",
        "CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'events are never changed'); END",
        "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'events are never removed'); END",
        // The edge of the Merkle tree over the events, the latest time that one of them is of, and which program writes.
        "CREATE TABLE log (size INTEGER NOT NULL, peaks BLOB NOT NULL, at INTEGER NOT NULL, program TEXT)",
        "INSERT INTO log (size, peaks, at) VALUES (0, x'', 0)",
        """
        CREATE TABLE log_tile (
            height INTEGER NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (height, number)
        ) WITHOUT ROWID
        """,
        "CREATE TABLE signer (key TEXT PRIMARY KEY, since INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, at INTEGER NOT NULL, note TEXT NOT NULL)",
        """
        CREATE TABLE anchor (
            size INTEGER NOT NULL, witness TEXT NOT NULL, at INTEGER NOT NULL, answer BLOB NOT NULL,
            PRIMARY KEY (size, witness)
        ) WITHOUT ROWID
        """,
        // The sum of each table's rows: see TallyBook.
        "CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL, sum BLOB NOT NULL) WITHOUT ROWID",
        """
        CREATE TABLE alert (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT, detected_at INTEGER NOT NULL,
            body BLOB NOT NULL
        )
        """,
        "CREATE INDEX alert_article ON alert (article)",
        "CREATE TABLE sink (name TEXT PRIMARY KEY, since_seq INTEGER NOT NULL) WITHOUT ROWID",
        """
        CREATE TABLE delivery (
            sink TEXT NOT NULL, alert INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (sink, alert)
        ) WITHOUT ROWID
        """,
        // What a sink would not take: offered again or, in the end, given up.
        """
        CREATE TABLE refusal (
            sink TEXT NOT NULL, alert INTEGER NOT NULL, count INTEGER NOT NULL, first_at INTEGER NOT NULL,
            last_at INTEGER NOT NULL, why TEXT NOT NULL, is_given_up INTEGER NOT NULL, PRIMARY KEY (sink, alert)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE follow_up (
            id TEXT PRIMARY KEY, due_at INTEGER NOT NULL, suspect TEXT, body BLOB NOT NULL
        ) WITHOUT ROWID
        """,
        "CREATE INDEX follow_up_due ON follow_up (due_at)",
        "CREATE INDEX follow_up_suspect ON follow_up (suspect)",
        // Follow-ups that were asked for once are not asked for again.
        "CREATE TABLE follow_up_done (id TEXT PRIMARY KEY) WITHOUT ROWID",
        """
        CREATE TABLE site (
            key TEXT PRIMARY KEY, has_incident INTEGER NOT NULL, has_trouble INTEGER NOT NULL, state BLOB NOT NULL
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE robots (
            origin TEXT PRIMARY KEY, fetched_at INTEGER NOT NULL, status INTEGER, body BLOB NOT NULL
        ) WITHOUT ROWID
        """,
    ]
}
