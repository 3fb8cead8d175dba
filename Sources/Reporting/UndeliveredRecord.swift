import RetractdCore
package import Storage

/// An alert that a sink would not take, as programs read it.
package struct UndeliveredRecord: Encodable {
    let sink: String
    let refusals: Int
    let since: Timestamp
    let last: Timestamp
    let why: String
    let isGivenUp: Bool
    let alert: Alert

    package init(_ row: UndeliveredAlert) {
        sink = row.sink
        refusals = row.refusals.count
        since = row.refusals.first
        last = row.refusals.last
        why = row.refusals.why
        isGivenUp = row.isGivenUp
        alert = row.alert
    }

    enum CodingKeys: String, CodingKey {
        case sink, refusals, since, last, why
        case isGivenUp = "given_up"
        case alert
    }
}
