package import RetractdCore

/// Takes down what people say of episodes, beside a daemon that may be running: each is one event of the log.
package struct JudgementBook: Sendable {
    private let store: SQLiteStore

    package init(directory: String) throws(StoreError) {
        store = try SQLiteStore(directory: directory, isBesideAnother: true)
    }

    package func add(_ judgement: Judgement, to article: ArticleState) async throws(StoreError) {
        var ingestion = Ingestion()
        ingestion.events = [judgement.event(about: article)]
        try await store.commit([ingestion], answering: [])
    }
}
