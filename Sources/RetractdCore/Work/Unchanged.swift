/// What found everything as it was, and so is noted without a row of its own.
package enum Unchanged: Hashable, Sendable {
    case check(UnchangedCheck)
    case poll(UnchangedPoll)
}
