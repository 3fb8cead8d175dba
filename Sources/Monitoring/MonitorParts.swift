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

    package init(
        store: any Store, fetcher: any Fetcher, engine: RetractionEngine, sinks: [any AlertSink],
        time: any TimeSource, pace: any TimeSource, log: Logger
    ) {
        self.store = store
        self.fetcher = fetcher
        self.engine = engine
        self.sinks = sinks
        self.time = time
        self.pace = pace
        self.log = log
    }
}
