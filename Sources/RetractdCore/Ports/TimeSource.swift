/// Port: where the present comes from.
///
/// The rim asks it; the core is told.
package protocol TimeSource: Sendable {
    /// The present moment, as captures and due times are stamped with it.
    func now() -> Timestamp

    /// Waits for so long on a clock that no one can set back; returns early, without error, when the task is cancelled.
    func sleep(for duration: Duration) async
}
