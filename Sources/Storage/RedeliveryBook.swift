package import RetractdCore

/// Has alerts sent again, beside a daemon that may be running: it meets them when it next looks at its outbox.
package struct RedeliveryBook: Sendable {
    private let store: SQLiteStore

    package init(directory: String) throws(StoreError) {
        store = try SQLiteStore(directory: directory, isBesideAnother: true)
    }

    /// - Parameters:
    ///   - ids: Which alerts; nil for all that were refused or given up.
    ///   - sink: Which sink, by the outbox's name for it; nil for those that refused them.
    /// - Returns: How many deliveries are to be made.
    package func offerAgain(_ ids: [String]?, to sink: String?, at now: Timestamp) async throws(StoreError) -> Int {
        try await store.offerAgain(ids, to: sink, at: now)
    }
}
