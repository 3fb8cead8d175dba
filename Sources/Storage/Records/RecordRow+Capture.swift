import Foundation
package import RetractdCore

extension RecordRow {
    /// The capture that a row of that table holds; nil where it is none.
    package var capture: Capture? {
        guard table == "capture", values.count == 8, case .number(let id) = values[0], case .text(let url) = values[1],
            case .number(let startedAt) = values[4], case .bytes(let body) = values[7],
            name == RecordName.capture(id)
        else { return nil }
        var payload: RetractdCore.Digest?
        if case .bytes(let bytes) = values[6] { payload = RetractdCore.Digest(bytes: bytes) }
        return try? CaptureShelf.capture(
            unpacked: body, id: id, url: url, startedAt: Timestamp(column: startedAt), payload: payload)
    }

    /// The JSON of a record that is kept as such; nil where it is a capture.
    package var body: [UInt8]? {
        guard table != "capture", case .bytes(let body)? = values.last else { return nil }
        return body
    }
}
