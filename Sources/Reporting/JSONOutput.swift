import Alerting
import FoundationEssentials

/// Values as JSON, safe to print.
package enum JSONOutput {
    package static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return JSONLine.escapingInvisible(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
    }

    package static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return JSONLine.escapingInvisible(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
