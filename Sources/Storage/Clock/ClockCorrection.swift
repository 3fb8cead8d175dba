import Foundation
import RetractdCore

/// Moves times back that were given by a clock that lay ahead.
///
/// The time of the last thing that was written is the present; others keep their distance from it. None comes to lie before
/// a time that is not moved.
struct ClockCorrection {
    /// What a publisher says, by a clock of his own.
    private static let foreign = Set(["published", "publishedAt"])

    let now: Timestamp
    let ahead: Duration

    func corrected(_ moment: Timestamp, notBefore floor: Timestamp = .earliest) -> Timestamp {
        moment > now ? max(moment.advanced(by: .zero - ahead), floor) : moment
    }

    /// A text in JSON with the times in it moved, the publishers' but for.
    func corrected(json: Data) -> Data {
        let bytes = Array(json)
        let places = times(in: bytes)
        guard places.contains(where: { $0.moment > now }) else { return json }
        let floor = places.map(\.moment).filter { $0 <= now }.max() ?? .earliest
        var result: [UInt8] = []
        var done = 0
        for place in places where place.moment > now {
            result += bytes[done..<place.range.lowerBound]
            result += corrected(place.moment, notBefore: floor).description.utf8
            done = place.range.upperBound
        }
        return Data(result + bytes[done...])
    }

    /// The strings of a text that are times, without their quotation marks; keys and publishers' times are none of them.
    private func times(in bytes: [UInt8]) -> [(range: Range<Int>, moment: Timestamp)] {
        var found: [(range: Range<Int>, moment: Timestamp)] = []
        var key = ""
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            let start = index + 1
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard end < bytes.count else { break }
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":") {
                key = text
            } else if !Self.foreign.contains(key), let moment = Timestamp(rfc3339: text) {
                found.append((start..<end, moment))
            }
            index = end + 1
        }
        return found
    }
}
