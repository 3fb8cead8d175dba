/// One fetch of one URL at one time, whatever came back.
package struct Capture: Hashable, Codable, Sendable {
    /// Given by the store at commit; ``CaptureID/uncommitted`` before.
    package var id: CaptureID
    package let request: FetchRequest
    package let startedAt: Timestamp
    package let finishedAt: Timestamp
    package var outcome: Outcome

    package init(
        id: CaptureID = .uncommitted, request: FetchRequest, startedAt: Timestamp, finishedAt: Timestamp,
        outcome: Outcome
    ) {
        self.id = id
        self.request = request
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.outcome = outcome
    }
}
