import GRDB
package import RetractdCore

extension SQLiteStore {
    /// Notes that a witness failed; the first time in a row is an event as well.
    package func noteFailure(of witness: String, because why: String, at now: Timestamp) async throws(StoreError) {
        try await write { db in
            let isNew =
                try Row.fetchOne(db, sql: "SELECT 1 FROM witness_failure WHERE witness = ?", arguments: [witness])
                == nil
            try db.execute(
                sql: """
                    INSERT INTO witness_failure (witness, since, last_at, count, why) VALUES (?1, ?2, ?2, 1, ?3)
                    ON CONFLICT (witness) DO UPDATE SET last_at = ?2, count = count + 1, why = ?3
                    """,
                arguments: [witness, now.column, why])
            guard isNew else { return }
            try EventLog.append(Event(kind: .witnessFailed, at: now, facts: ["by": witness, "why": why]), in: db)
        }
    }

    /// Forgets that witnesses failed: one that did what it was asked, or whom nobody asks any more.
    package func forgetFailures(where isOver: @Sendable (String) -> Bool) async throws(StoreError) {
        let failing = try await read { try WitnessFailure.all($0) }.map(\.witness).filter(isOver)
        guard !failing.isEmpty else { return }
        try await write { db in
            for witness in failing {
                try db.execute(sql: "DELETE FROM witness_failure WHERE witness = ?", arguments: [witness])
            }
        }
    }

    package func witnessFailures() async throws(StoreError) -> [WitnessFailure] {
        try await read { try WitnessFailure.all($0) }
    }
}
