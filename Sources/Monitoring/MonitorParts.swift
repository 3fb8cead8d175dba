package import Logging
package import RetractdCore
package import RetractionEngine

/// What the loop is put together from.
package struct MonitorParts: Sendable {
    package var store: any Store
    package var fetcher: any Fetcher
    package var engine: RetractionEngine
    package var sinks: [any AlertSink]
    /// What captures and due times are stamped with.
    package var time: any TimeSource
    /// What politeness and pauses are measured with: always real, even where `time` is not.
    package var pace: any TimeSource
    package var log: Logger
    /// Is given everything that is about to be applied; nil where the run is not recorded.
    package var record: (@Sendable (Happening) throws -> Void)?

    package init(
        store: any Store, fetcher: any Fetcher, engine: RetractionEngine, sinks: [any AlertSink],
        time: any TimeSource, pace: any TimeSource, log: Logger,
        record: (@Sendable (Happening) throws -> Void)? = nil
    ) {
        self.store = store
        self.fetcher = fetcher
        self.engine = engine
        self.sinks = sinks
        self.time = time
        self.pace = pace
        self.log = log
        self.record = record
    }
}
