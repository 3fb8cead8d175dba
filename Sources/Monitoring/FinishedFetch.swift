import Detection
import RetractdCore
import RetractionEngine

/// A job whose fetch is done and read, waiting to be applied.
struct FinishedFetch: Sendable {
    enum Reading: Sendable {
        case feed(FeedReading)
        case page(PageReading)
        /// A quiet article as it was: nothing had to be read.
        case unchanged(UnchangedCheck)
    }

    let job: Job
    let fetched: FetchedCapture
    let reading: Reading
}
