/// What one pass, or the daemon so far, has done.
package struct PassSummary: Hashable, Sendable {
    package var fetches = 0
    package var notModified = 0
    package var failures = 0
    package var alerts = 0

    package init() {}
}
